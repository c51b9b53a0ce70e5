"""What signing up to an event means at one moment."""

from datetime import datetime
from enum import StrEnum

from .kinds import Admission
from .life import EventStatus


class SignUpPhase(StrEnum):
    """What a person who wants to come can do right now."""

    NOT_NEEDED = "not_needed"
    NOT_OPEN = "not_open"
    OPEN = "open"
    WAITING = "waiting"
    FULL = "full"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    OVER = "over"

    @property
    def takes_parties(self) -> bool:
        return self in {SignUpPhase.OPEN, SignUpPhase.WAITING}


def sign_up_phase(
    now: datetime,
    status: EventStatus,
    opens: datetime | None,
    closes: datetime | None,
    starts: datetime,
    left: int | None,
    waiting_list: bool,
    *,
    ends: datetime | None = None,
    needed: bool = True,
    admission: Admission = Admission.FIRST_COME,
    drawn: bool = False,
) -> SignUpPhase:
    """What signing up means now; `left` is None without a limit of seats.

    Without `closes` one can sign up until it starts. `needed` is False for events one just comes to. Where seats are
    given later, by a draw or by the group, everyone can sign up; after a draw it is first come until the start.
    """
    if status is EventStatus.CANCELLED:
        return SignUpPhase.CANCELLED
    if now >= (ends or starts):
        return SignUpPhase.OVER
    if not needed:
        return SignUpPhase.NOT_NEEDED
    lottery = admission is Admission.LOTTERY
    if now >= (starts if closes is None or (lottery and drawn) else closes):
        return SignUpPhase.CLOSED
    if status is not EventStatus.PUBLISHED or (opens is not None and now < opens):
        return SignUpPhase.NOT_OPEN
    if admission is Admission.APPROVAL or (lottery and not drawn):
        return SignUpPhase.OPEN
    return _by_seats(left, waiting_list)


def _by_seats(left: int | None, waiting_list: bool) -> SignUpPhase:
    if left is None or left > 0:
        return SignUpPhase.OPEN
    return SignUpPhase.WAITING if waiting_list else SignUpPhase.FULL
