"""What became of a proposal, and what one coordinator has in hand."""

from datetime import timedelta

import pytest

from kamagaya_match.coordination.rules import NO_ANSWER_AFTER, Load, Outcome, load_of, outcome_of
from kamagaya_match.needs.rules import ApplicationState
from kamagaya_match.offers.rules import InviteState
from tests.needs.forms import NOW

SENT, ACCEPTED, DECLINED = InviteState.SENT, InviteState.ACCEPTED, InviteState.DECLINED
A = ApplicationState


@pytest.mark.parametrize(
    ("state", "application", "done", "outcome"),
    [
        (SENT, None, False, Outcome.WAITING),
        (DECLINED, None, False, Outcome.DECLINED),
        (ACCEPTED, A.SENT, False, Outcome.APPLIED),
        (ACCEPTED, A.STANDBY, False, Outcome.APPLIED),
        (ACCEPTED, A.ACCEPTED, False, Outcome.CONNECTED),
        (ACCEPTED, A.ACCEPTED, True, Outcome.DONE),
        (ACCEPTED, A.DECLINED, False, Outcome.FELL_THROUGH),
        (ACCEPTED, A.WITHDRAWN, False, Outcome.FELL_THROUGH),
        (ACCEPTED, None, False, Outcome.FELL_THROUGH),
        (SENT, A.ACCEPTED, False, Outcome.CONNECTED),
        (DECLINED, A.SENT, False, Outcome.APPLIED),
    ],
)
def test_each_outcome(state: InviteState, application: ApplicationState | None, done: bool, outcome: Outcome) -> None:
    assert outcome_of(state, NOW, NOW, application, done=done) is outcome


def test_after_two_weeks_a_silence_is_an_answer() -> None:
    almost = NOW + NO_ANSWER_AFTER - timedelta(seconds=1)
    assert outcome_of(SENT, NOW, almost, None, done=False) is Outcome.WAITING
    assert outcome_of(SENT, NOW, NOW + NO_ANSWER_AFTER, None, done=False) is Outcome.NO_ANSWER
    assert outcome_of(DECLINED, NOW, NOW + NO_ANSWER_AFTER, None, done=False) is Outcome.DECLINED


def test_load_counts_what_was_connected_and_what_waits() -> None:
    made = [Outcome.WAITING, Outcome.WAITING, Outcome.DONE, Outcome.CONNECTED, Outcome.NO_ANSWER]
    assert load_of(2, made) == Load(shaping=2, proposals=5, waiting=2, connected=2)
