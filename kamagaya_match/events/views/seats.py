"""Seats and the way of admission, in words."""

from dataclasses import dataclass
from datetime import datetime

from kamagaya_match.clock import TOKYO
from kamagaya_match.events.rules import EventStatus, SignUpPhase, sign_up_phase
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .rows import SeatsRow

FEW = 5
CLOSED = "closed"


@dataclass(frozen=True)
class SeatsView:
    """What is left: `left` is -1 and `capacity` 0 without a limit; `text` fits on a card, `sentence` says it all.

    `action` is what the button to sign up says, empty when one cannot sign up now.
    """

    phase: str = ""
    phase_text: str = ""
    capacity: int = 0
    left: int = -1
    taken: int = 0
    waiting: int = 0
    full: bool = False
    few: bool = False
    may_sign_up: bool = False
    action: str = ""
    text: str = ""
    sentence: str = ""


def card_seats(event: SeatsRow, lang: Lang, now: datetime) -> list[str]:
    """What a card says of seats at this moment, and how that stands out: open, few, waiting or closed."""
    phase, left = phase_of(event, now), seats_left(event)
    return [_short(event, phase, left, lang), _mark(phase, left)]


def _mark(phase: SignUpPhase, left: int | None) -> str:
    if not phase.takes_parties:
        return CLOSED
    if phase is SignUpPhase.WAITING:
        return "waiting"
    return "few" if left is not None and left <= FEW else "open"


def seats_left(event: SeatsRow) -> int | None:
    """Free seats; None without a limit."""
    return None if event.capacity is None else max(0, event.capacity - event.seats_taken)


def phase_of(event: SeatsRow, now: datetime) -> SignUpPhase:
    """What a person who wants to come can do now."""
    return sign_up_phase(
        now,
        EventStatus(event.status),
        event.sign_up_opens_at,
        event.sign_up_closes_at,
        event.starts_at,
        seats_left(event),
        event.waiting_list,
        ends=event.ends_at,
        needed=event.sign_up,
    )


def seats_of(event: SeatsRow, lang: Lang, now: datetime) -> SeatsView:
    """The seats of one event at this moment."""
    phase, left = phase_of(event, now), seats_left(event)
    open_now = phase is SignUpPhase.OPEN
    return SeatsView(
        phase=phase.value,
        phase_text=say(lang, f"sign_up_phases.{phase}"),
        capacity=event.capacity or 0,
        left=-1 if left is None else left,
        taken=event.seats_taken,
        waiting=event.parties_waiting,
        full=phase in (SignUpPhase.WAITING, SignUpPhase.FULL),
        few=open_now and left is not None and left <= FEW,
        may_sign_up=phase.takes_parties,
        action=_action(phase, lang),
        text=_short(event, phase, left, lang),
        sentence=_sentence(event, phase, left, lang),
    )


def _action(phase: SignUpPhase, lang: Lang) -> str:
    if not phase.takes_parties:
        return ""
    return say(lang, "events.wait" if phase is SignUpPhase.WAITING else "events.sign_up")


def _short(event: SeatsRow, phase: SignUpPhase, left: int | None, lang: Lang) -> str:
    if phase is SignUpPhase.OPEN and left is not None:
        return say(lang, "events.seats_left", n=left)
    if phase is SignUpPhase.WAITING and event.parties_waiting:
        return say(lang, "events.seats_waiting", n=event.parties_waiting)
    if phase is SignUpPhase.NOT_OPEN and event.sign_up_opens_at is not None:
        return say(lang, "events.opens_short", day=dates.day(_local(event.sign_up_opens_at), lang))
    return say(lang, f"sign_up_phases.{phase}")


def _sentence(event: SeatsRow, phase: SignUpPhase, left: int | None, lang: Lang) -> str:
    opens = dates.stamp(event.sign_up_opens_at, lang) if event.sign_up_opens_at else ""
    name = f"events.admission.{phase}" + _limit(event, phase, opens)
    return say(lang, name, capacity=event.capacity or 0, left=left or 0, n=event.parties_waiting, opens=opens, until=_until(event, lang))


def _limit(event: SeatsRow, phase: SignUpPhase, opens: str) -> str:
    if phase is SignUpPhase.OPEN and event.capacity is None:
        return "_unlimited"
    if phase is SignUpPhase.NOT_OPEN and not opens:
        return "_unknown"
    return "_first" if phase is SignUpPhase.WAITING and not event.parties_waiting else ""


def _until(event: SeatsRow, lang: Lang) -> str:
    return dates.deadline(event.sign_up_closes_at or event.starts_at, lang)


def _local(moment: datetime) -> datetime:
    return moment.astimezone(TOKYO)
