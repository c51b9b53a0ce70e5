"""Seats and the way of admission, in words."""

from dataclasses import dataclass
from datetime import datetime

from kamagaya_match.clock import TOKYO
from kamagaya_match.events.rules import Admission, EventStatus, SignUpPhase, sign_up_phase
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .kept import kept_seats, seats_free, way_of
from .rows import SeatsRow
from .times import draws_at

FEW = 5
CLOSED = "closed"


@dataclass(frozen=True)
class SeatsView:
    """What is left: `left` is -1 and `capacity` 0 without a limit; `text` fits on a card, `sentence` says it all.

    `action` is what the button to sign up says, empty when one cannot sign up now; `rule` what happens when it is full.
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
    rule: str = ""


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
    """Free seats, whoever may use them; None without a limit."""
    return None if event.capacity is None else max(0, event.capacity - event.seats_taken)


def _usable(event: SeatsRow) -> int | None:
    """The most seats that some party could use."""
    free = seats_free(event)
    return max(free.values()) if free else seats_left(event)


def phase_of(event: SeatsRow, now: datetime) -> SignUpPhase:
    """What a person who wants to come can do now."""
    return sign_up_phase(
        now,
        EventStatus(event.status),
        event.sign_up_opens_at,
        event.sign_up_closes_at,
        event.starts_at,
        _usable(event),
        event.waiting_list,
        ends=event.ends_at,
        needed=event.sign_up,
        admission=Admission(event.admission),
        drawn=event.drawn_at is not None,
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
        action=_action(event, phase, lang),
        text=_short(event, phase, left, lang),
        sentence=_sentence(event, phase, left, lang),
        rule=_rule(event, phase, lang),
    )


def _action(event: SeatsRow, phase: SignUpPhase, lang: Lang) -> str:
    if not phase.takes_parties:
        return ""
    if way_of(event) == Admission.LOTTERY:
        return say(lang, "events.enter_draw")
    return say(lang, "events.wait" if phase is SignUpPhase.WAITING else "events.sign_up")


def _short(event: SeatsRow, phase: SignUpPhase, left: int | None, lang: Lang) -> str:
    way = way_of(event)
    if phase is SignUpPhase.OPEN and way is not Admission.FIRST_COME:
        return say(lang, f"events.short.{way}", until=_until(event, lang))
    if phase is SignUpPhase.OPEN and left is not None:
        general = seats_free(event).get("", left)
        return say(lang, "events.seats_left" if general else "events.seats_left_some", n=general or left)
    if phase is SignUpPhase.WAITING and event.parties_waiting:
        return say(lang, "events.seats_waiting", n=event.parties_waiting)
    if phase is SignUpPhase.NOT_OPEN and event.sign_up_opens_at is not None:
        return say(lang, "events.opens_short", day=dates.day(_local(event.sign_up_opens_at), lang))
    return say(lang, f"sign_up_phases.{phase}")


def _sentence(event: SeatsRow, phase: SignUpPhase, left: int | None, lang: Lang) -> str:
    opens = dates.stamp(event.sign_up_opens_at, lang) if event.sign_up_opens_at else ""
    name = f"events.admission.{phase}" + (_way(event, phase) or _limit(event, phase, opens))
    values = {"capacity": event.capacity or 0, "left": left or 0, "n": event.parties_waiting, "opens": opens}
    said = say(lang, name, **values, until=_until(event, lang), draw=_draw(event, lang))
    if phase is SignUpPhase.NOT_OPEN:
        said = _and(said, say(lang, f"events.way.{event.admission}", draw=_draw(event, lang)), lang)
    return _and(said, kept_seats(event, lang), lang) if phase.takes_parties or phase is SignUpPhase.NOT_OPEN else said


def _rule(event: SeatsRow, phase: SignUpPhase, lang: Lang) -> str:
    """What happens when the seats are taken; empty where that cannot be, or the group decides."""
    says = phase.takes_parties or phase is SignUpPhase.NOT_OPEN
    if not says or event.capacity is None or event.admission == Admission.APPROVAL:
        return ""
    return say(lang, f"events.line.{way_of(event) if event.waiting_list else 'none'}")


def _and(first: str, second: str, lang: Lang) -> str:
    return say(lang, "events.two_sentences", first=first, second=second) if second else first


def _way(event: SeatsRow, phase: SignUpPhase) -> str:
    """Which sentence a draw or the group's choice needs; empty for those that are the same for all ways."""
    way = way_of(event)
    if way is Admission.LOTTERY and phase in (SignUpPhase.OPEN, SignUpPhase.CLOSED):
        return "_lottery"
    if way is Admission.APPROVAL and phase is SignUpPhase.OPEN:
        return "_approval" if event.capacity is not None else "_approval_unlimited"
    return ""


def _draw(event: SeatsRow, lang: Lang) -> str:
    draws = draws_at(event)
    return dates.stamp(draws, lang) if draws else ""


def _limit(event: SeatsRow, phase: SignUpPhase, opens: str) -> str:
    if phase is SignUpPhase.OPEN and event.capacity is None:
        return "_unlimited"
    if phase is SignUpPhase.NOT_OPEN and not opens:
        return "_unknown"
    return "_first" if phase is SignUpPhase.WAITING and not event.parties_waiting else ""


def _until(event: SeatsRow, lang: Lang) -> str:
    ends = event.starts_at if event.drawn_at is not None or event.sign_up_closes_at is None else event.sign_up_closes_at
    return dates.deadline(ends, lang)


def _local(moment: datetime) -> datetime:
    return moment.astimezone(TOKYO)
