"""Two sides and their yes."""

from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.needs.rules.scoping import ScopingState, Side, Yeses, may_agree, may_take, other

steps = st.lists(st.tuples(st.sampled_from(["yes", "edit"]), st.sampled_from(list(Side))), max_size=12)


@given(steps)
def test_both_agree_only_to_what_both_have_seen(done: list[tuple[str, Side]]) -> None:
    yeses, seen = Yeses(), dict.fromkeys(Side, False)
    for what, side in done:
        if what == "yes":
            yeses, seen[side] = yeses.said_by(side), True
        else:
            yeses, seen[other(side)] = yeses.edited_by(side), False
    assert yeses == Yeses(group=seen[Side.GROUP], coordinator=seen[Side.COORDINATOR])
    assert yeses.both == all(seen.values())


def test_nobody_shapes_their_own_groups_need_from_outside() -> None:
    assert may_take(ScopingState.WAITING, coordinator=True, member=False)
    assert not may_take(ScopingState.WAITING, coordinator=True, member=True)
    assert not may_take(ScopingState.WORKING, coordinator=True, member=False)
    assert not may_take(ScopingState.WAITING, coordinator=False, member=False)


def test_a_yes_needs_somebody_opposite_and_a_complete_draft() -> None:
    assert may_agree(ScopingState.WORKING, 0)
    assert not may_agree(ScopingState.WAITING, 0)
    assert not may_agree(ScopingState.WORKING, 1)
