"""Seats kept for kinds of parties: the arithmetic against seating people one by one."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.registrations.rules import Party, RegistrationState, Room

S = RegistrationState
R, F = frozenset({"resident"}), frozenset({"first_timer"})
KINDS = st.frozensets(st.sampled_from(["resident", "first_timer", "student"]))


def party(size: int, kinds: frozenset[str] = frozenset(), state: RegistrationState = S.CONFIRMED) -> Party:
    return Party(1, size, state, kinds=kinds)


def seatable(capacity: int, quotas: dict[str, int], parties: list[Party]) -> bool:
    """Whether every person finds a seat, trying each way to share every party out."""
    pools = {"": capacity - sum(quotas.values()), **quotas}
    shares = [
        [share for share in product(range(one.size + 1), repeat=len(pools)) if sum(share) == one.size and _allowed(one, share, list(pools))]
        for one in parties
    ]
    return any(
        all(sum(share[number] for share in chosen) <= pools[pool] for number, pool in enumerate(pools)) for chosen in product(*shares)
    )


def _allowed(one: Party, share: tuple[int, ...], pools: list[str]) -> bool:
    return all(not people or not pool or pool in one.kinds for people, pool in zip(share, pools, strict=True))


def test_others_leave_the_kept_seats_alone() -> None:
    room = Room(10, {"resident": 4}, [party(6)])
    assert (room.left(), room.left(R), room.free()) == (0, 4, {"": 0, "resident": 4})
    assert not room.fits(1) and room.fits(4, R) and not room.fits(5, R)


def test_who_may_use_kept_seats_uses_them_first() -> None:
    room = Room(10, {"resident": 4}, [party(3, R)])
    assert (room.left(), room.left(R)) == (6, 7)
    room.take(3, R)
    assert (room.left(), room.left(R)) == (4, 4)


def test_who_is_of_two_kinds_never_stands_in_the_way() -> None:
    room = Room(4, {"resident": 2, "first_timer": 2}, [party(2, R | F)])
    assert (room.left(R), room.left(F), room.left(R | F), room.left()) == (2, 2, 2, 0)
    room.take(2, R)
    assert (room.left(R), room.left(F)) == (0, 0)


def test_without_a_limit_nothing_is_kept() -> None:
    room = Room(None, {"resident": 4}, [party(100)])
    assert room.left() is None and room.fits(10) and room.free() == {} and not room.overfull


def test_taken_away_seats_show() -> None:
    room = Room(3, {"resident": 2}, [party(2)])
    assert room.overfull and (room.left(), room.left(R), room.free()) == (-1, 1, {"": 0, "resident": 1})


def test_only_those_with_seats_count() -> None:
    assert Room(3, {}, [party(2, state=S.WAITLISTED), party(2, state=S.OFFERED)]).left() == 1


@pytest.mark.parametrize("kinds", [frozenset(), R, frozenset({"unknown"})])
def test_kinds_that_are_no_quota_are_nothing(kinds: frozenset[str]) -> None:
    assert Room(5, {}, [party(2, kinds)]).left(kinds) == 3


@given(
    quotas=st.dictionaries(st.sampled_from(["resident", "first_timer"]), st.integers(1, 3), max_size=2),
    general=st.integers(0, 3),
    parties=st.lists(st.builds(party, st.integers(1, 3), KINDS), max_size=3),
)
def test_the_arithmetic_agrees_with_seating_people(quotas: dict[str, int], general: int, parties: list[Party]) -> None:
    capacity = general + sum(quotas.values())
    assert Room(capacity, quotas, parties).overfull is not seatable(capacity, quotas, parties)


@given(
    quotas=st.dictionaries(st.sampled_from(["resident", "first_timer"]), st.integers(1, 3), max_size=2),
    parties=st.lists(st.builds(party, st.integers(1, 2), KINDS), max_size=2),
    kinds=KINDS,
)
def test_what_is_left_is_the_largest_party_that_can_be_seated(quotas: dict[str, int], parties: list[Party], kinds: frozenset[str]) -> None:
    capacity = 2 + sum(quotas.values())
    if seatable(capacity, quotas, parties):
        left = Room(capacity, quotas, parties).left(kinds)
        able = [size for size in range(capacity + 1) if seatable(capacity, quotas, [*parties, party(size, kinds)])]
        assert left == max(able)
