"""Who talks with whom, and until when."""

import pytest

from kamagaya_match.conversations.rules import Side, is_open, may_reopen, side_of, wrong_text
from kamagaya_match.needs.rules import ApplicationState
from kamagaya_match.who import VISITOR, GroupRole, Role, Who

APPLICANT, OTHER = Who(person_id=1), Who(person_id=2)
MEMBER = Who(person_id=3, groups=(("satoyama", GroupRole.EDITOR),))
CENTRE, OFFICE = Who(person_id=4, roles=frozenset({Role.CENTRE})), Who(person_id=5, roles=frozenset({Role.OFFICE}))


@pytest.mark.parametrize(
    ("who", "minor", "expected"),
    [
        (APPLICANT, False, Side.APPLICANT),
        (MEMBER, False, Side.GROUP),
        (OFFICE, False, Side.GROUP),
        (CENTRE, False, None),
        (CENTRE, True, Side.CENTRE),
        (OTHER, True, None),
        (VISITOR, True, None),
    ],
)
def test_sides(who: Who, minor: bool, expected: Side | None) -> None:
    assert side_of(who, 1, "satoyama", minor=minor) is expected


def test_a_talk_lives_as_long_as_its_application() -> None:
    alive = [state for state in ApplicationState if is_open(state, "")]
    assert alive == [ApplicationState.STANDBY, ApplicationState.SENT, ApplicationState.ACCEPTED]
    assert not any(is_open(state, Side.GROUP) for state in ApplicationState)


def test_only_who_closed_it_opens_it() -> None:
    assert may_reopen(ApplicationState.SENT, Side.GROUP, Side.GROUP)
    assert not may_reopen(ApplicationState.SENT, Side.GROUP, Side.APPLICANT)
    assert not may_reopen(ApplicationState.DECLINED, Side.GROUP, Side.GROUP)


def test_messages_have_something_to_say() -> None:
    assert (wrong_text("はい"), wrong_text(""), wrong_text("あ" * 2001)) == ("", "conversations.errors.empty", "conversations.errors.long")
