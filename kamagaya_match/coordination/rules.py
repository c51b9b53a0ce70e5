"""How long somebody waits before coordinators look, and what became of a proposal."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kamagaya_match.needs.rules import ApplicationState
from kamagaya_match.offers.rules import InviteState

NEED_WAITS = timedelta(days=3)
PERSON_WAITS = timedelta(days=30)
NO_ANSWER_AFTER = timedelta(days=14)
COUNTED_FOR = timedelta(days=90)


class Outcome(StrEnum):
    """Where a proposal stands, from sent to the end of the work that came of it."""

    WAITING = "waiting"
    NO_ANSWER = "no_answer"
    DECLINED = "declined"
    APPLIED = "applied"
    FELL_THROUGH = "fell_through"
    CONNECTED = "connected"
    DONE = "done"


CONNECTED = (Outcome.CONNECTED, Outcome.DONE)


@dataclass(frozen=True, slots=True)
class Load:
    """What one coordinator has in hand: drafts being shaped, and the proposals of the last COUNTED_FOR by outcome."""

    shaping: int
    proposals: int
    waiting: int
    connected: int


def outcome_of(state: InviteState, at: datetime, now: datetime, application: ApplicationState | None, *, done: bool) -> Outcome:
    """What became of a proposal made `at`; an application counts also where the invitation itself was never answered."""
    if application is ApplicationState.ACCEPTED:
        return Outcome.DONE if done else Outcome.CONNECTED
    if application in (ApplicationState.SENT, ApplicationState.STANDBY):
        return Outcome.APPLIED
    if application is not None or state is InviteState.ACCEPTED:
        return Outcome.FELL_THROUGH
    if state is InviteState.DECLINED:
        return Outcome.DECLINED
    return Outcome.WAITING if now < at + NO_ANSWER_AFTER else Outcome.NO_ANSWER


def load_of(shaping: int, outcomes: Iterable[Outcome]) -> Load:
    """One coordinator's load."""
    counts = Counter(outcomes)
    return Load(shaping, counts.total(), counts[Outcome.WAITING], sum(counts[one] for one in CONNECTED))
