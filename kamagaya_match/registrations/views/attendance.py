"""Parties as the door of an event needs them, and people who often do not come."""

from dataclasses import dataclass, field

from kamagaya_match.registrations.rules import SEATED, RegistrationState


@dataclass(frozen=True)
class DoorParty:
    """One party at the door; who is not `expected` has no name here, only the state that says why.

    `photo` says that everyone in it may be in pictures.
    """

    id: int
    code: str
    state: str
    size: int
    expected: bool
    name: str = ""
    kana: str = ""
    companions: tuple[str, ...] = ()
    photo: bool = False


@dataclass(frozen=True)
class OftenAbsent:
    """Somebody who was absent again and again, as the office sees it; `told` is empty until a mail went out."""

    name: str = ""
    email: str = ""
    times: int = 0
    events: list[str] = field(default_factory=list)
    told: str = ""


def door_party(number: int, code: str, state: str, size: int, name: str, kana: str, companions: list[str], photo: bool) -> DoorParty:
    """What a helper sees of a party: no address, no answers."""
    stands = RegistrationState(state)
    if stands not in SEATED or stands is RegistrationState.OFFERED:
        return DoorParty(number, code, state, size, expected=False)
    return DoorParty(number, code, state, size, True, name, kana, tuple(companions), photo)
