"""The draw: whole parties, quotas, nobody left out who would fit, and the same chance for everyone."""

import hashlib
import random
from collections import Counter
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.draws.rules import GENERAL, Drawn, Entry, Quota, draw, list_hash, seat
from tests.draws.urns import KINDS, SLUG, hex_of

NAMES = ["AAAAAAAAAA", "BBBBBBBBBB", "CCCCCCCCCC", "DDDDDDDDDD"]
MANY = 100_000
# Chi-square is exceeded by chance once in 100,000 times: 23 and 3 degrees of freedom.
CHI_23, CHI_3 = 68.0, 26.0

parties = st.builds(
    Entry,
    st.text("ABCDEFGH23456789", min_size=10, max_size=10),
    st.integers(1, 10),
    st.lists(st.sampled_from(KINDS), unique=True).map(tuple),
    st.integers(1, 3),
)
lists = st.lists(parties, max_size=30, unique_by=lambda entry: entry.pseudonym)
quotas = st.lists(st.builds(Quota, st.sampled_from(KINDS), st.integers(0, 15)), unique_by=lambda quota: quota.name)
seeds = st.binary(min_size=32, max_size=32).map(bytes.hex)
seats = st.integers(0, 60)


def held(seed: str, entries: list[Entry], free: int, kept: list[Quota]) -> list[Drawn]:
    return draw(seed, list_hash(SLUG, entries, 0), entries, free, kept)


@given(seeds, lists, seats, quotas)
def test_no_seat_is_given_twice_and_no_party_is_split(seed: str, entries: list[Entry], free: int, kept: list[Quota]) -> None:
    result = held(seed, entries, free, kept)
    sizes = {entry.pseudonym: entry.size for entry in entries}
    assert sorted(one.pseudonym for one in result) == sorted(sizes)
    assert sum(sizes[one.pseudonym] for one in result if one.seat) <= free
    assert all(bool(one.seat) != bool(one.place) for one in result)


@given(seeds, lists, seats, quotas)
def test_who_would_fit_is_not_left_out(seed: str, entries: list[Entry], free: int, kept: list[Quota]) -> None:
    result = held(seed, entries, free, kept)
    sizes = {entry.pseudonym: entry.size for entry in entries}
    left = free - sum(sizes[one.pseudonym] for one in result if one.seat)
    assert all(sizes[one.pseudonym] > left for one in result if not one.seat)


@given(seeds, lists, seats, quotas)
def test_quotas_are_for_those_they_are_for_and_are_not_exceeded(seed: str, entries: list[Entry], free: int, kept: list[Quota]) -> None:
    result, known = held(seed, entries, free, kept), {entry.pseudonym: entry for entry in entries}
    for quota in kept:
        inside = [known[one.pseudonym] for one in result if one.seat == quota.name]
        assert all(quota.name in entry.quotas for entry in inside)
        assert sum(entry.size for entry in inside) <= quota.seats
    assert {one.seat for one in result} <= {"", GENERAL, *[quota.name for quota in kept]}


@given(seeds, lists, seats, quotas)
def test_a_quota_is_not_passed_over_by_parties_it_is_not_for(seed: str, entries: list[Entry], free: int, kept: list[Quota]) -> None:
    """Whoever belongs to the first quota and has no seat would not have fitted into what that quota gave away."""
    if not kept:
        return
    result, known = held(seed, entries, free, kept), {entry.pseudonym: entry for entry in entries}
    first = kept[0]
    used = sum(known[one.pseudonym].size for one in result if one.seat == first.name)
    outside = [known[one.pseudonym] for one in result if one.seat != first.name and first.name in known[one.pseudonym].quotas]
    assert all(entry.size > min(first.seats, free) - used for entry in outside)


@given(seeds, lists, seats)
def test_the_line_keeps_the_order_of_the_draw(seed: str, entries: list[Entry], free: int) -> None:
    result = held(seed, entries, free, [])
    assert [one.key for one in result] == sorted(one.key for one in result)
    assert [one.place for one in result if one.place] == list(range(1, sum(not one.seat for one in result) + 1))


@given(seeds, lists, seats, quotas, st.randoms(use_true_random=False))
def test_the_order_in_which_parties_came_changes_nothing(
    seed: str, entries: list[Entry], free: int, kept: list[Quota], dice: random.Random
) -> None:
    assert held(seed, dice.sample(entries, len(entries)), free, kept) == held(seed, entries, free, kept)


def test_quota_first_then_all_in_the_order_of_the_draw() -> None:
    order = [Entry("A", 2), Entry("B", 1, ("resident",)), Entry("C", 3, ("resident",)), Entry("D", 1), Entry("E", 1)]
    assert seat(order, 4, [Quota("resident", 2)]) == {"B": "resident", "A": "general", "D": "general"}


def test_what_a_quota_leaves_is_for_all() -> None:
    assert seat([Entry("A", 2), Entry("B", 2)], 4, [Quota("student", 3)]) == {"A": "general", "B": "general"}


def test_one_more_entry_changes_the_whole_order() -> None:
    """Nobody can know before closing what a name will be worth, for every key depends on the whole list."""
    entries = [Entry(name, 1) for name in NAMES]
    before = held("00" * 32, entries, 4, [])
    after = held("00" * 32, [*entries, Entry("EEEEEEEEEE", 1)], 4, [])
    assert {one.key for one in before}.isdisjoint(one.key for one in after)


def seed_number(number: int) -> str:
    return hashlib.sha256(number.to_bytes(4, "big")).hexdigest()


def chi_square(counts: list[int], expected: list[float]) -> float:
    return sum((count - wanted) ** 2 / wanted for count, wanted in zip(counts, expected, strict=True))


def test_every_order_is_equally_likely() -> None:
    entries = [Entry(name, 1) for name in NAMES]
    fixed = list_hash(SLUG, entries, 0)
    seen = Counter(tuple(one.pseudonym for one in draw(seed_number(number), fixed, entries, 1, ())) for number in range(MANY))
    orders = list(permutations(NAMES))
    assert chi_square([seen[order] for order in orders], [MANY / len(orders)] * len(orders)) < CHI_23


def test_two_tickets_are_twice_the_chance() -> None:
    tickets = [1, 1, 2, 3]
    entries = [Entry(name, 1, (), number) for name, number in zip(NAMES, tickets, strict=True)]
    fixed = list_hash(SLUG, entries, 0)
    tries = MANY // 5
    first = Counter(draw(seed_number(number), fixed, entries, 1, ())[0].pseudonym for number in range(tries))
    assert chi_square([first[name] for name in NAMES], [tries * number / sum(tickets) for number in tickets]) < CHI_3


def test_seeds_are_read_as_bytes() -> None:
    seed = hex_of(random.Random(1))
    entries = [Entry(name, 1) for name in NAMES]
    assert held(seed.upper(), entries, 2, []) == held(seed, entries, 2, [])
