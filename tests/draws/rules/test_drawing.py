"""The draw: whole parties, quotas, nobody left out who would fit, and the same chance for everyone."""

import hashlib
import random
from collections import Counter
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.draws.rules import Drawn, Entry, Held, draw, list_hash, room_for, seat, tickets
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
quotas = st.dictionaries(st.sampled_from(KINDS), st.integers(0, 15))
seeds = st.binary(min_size=32, max_size=32).map(bytes.hex)
seats = st.integers(0, 60)


def held(seed: str, entries: list[Entry], general: int, kept: dict[str, int] | None = None) -> list[Drawn]:
    """A draw of seats for all and of those kept for kinds."""
    kept = kept or {}
    return draw(seed, list_hash(SLUG, entries, ()), entries, room_for(general + sum(kept.values()), kept, ()))


def seated(entries: list[Entry], result: list[Drawn]) -> list[Entry]:
    given = {one.pseudonym for one in result if one.seated}
    return [entry for entry in entries if entry.pseudonym in given]


def have_seats(order: list[tuple[int, tuple[str, ...]]], general: int, kept: dict[str, int]) -> bool:
    """Whether these people can be put on seats one by one, by trying: a search that shares nothing with the rule."""
    people = [kinds for size, kinds in order for _ in range(size)]
    chairs = ["" for _ in range(general)] + [kind for kind, number in kept.items() for _ in range(number)]
    sits: dict[int, int] = {}

    def find(person: int, tried: set[int]) -> bool:
        for chair, kind in enumerate(chairs):
            if chair in tried or (kind and kind not in people[person]):
                continue
            tried.add(chair)
            if chair not in sits or find(sits[chair], tried):
                sits[chair] = person
                return True
        return False

    return all(find(person, set()) for person in range(len(people)))


@given(seeds, lists, seats, quotas)
def test_no_seat_is_given_twice_and_no_party_is_split(seed: str, entries: list[Entry], general: int, kept: dict[str, int]) -> None:
    result = held(seed, entries, general, kept)
    assert sorted(one.pseudonym for one in result) == sorted(entry.pseudonym for entry in entries)
    assert have_seats([(entry.size, entry.quotas) for entry in seated(entries, result)], general, kept)


@given(seeds, lists, seats, quotas)
def test_who_would_fit_is_not_left_out(seed: str, entries: list[Entry], general: int, kept: dict[str, int]) -> None:
    result = held(seed, entries, general, kept)
    inside = seated(entries, result)
    taken = [(entry.size, entry.quotas) for entry in inside]
    assert not any(have_seats([*taken, (entry.size, entry.quotas)], general, kept) for entry in entries if entry not in inside)


@given(seeds, lists, st.integers(0, 20), quotas)
def test_seats_of_a_quota_are_for_those_it_is_for(seed: str, entries: list[Entry], general: int, kept: dict[str, int]) -> None:
    inside = seated(entries, held(seed, entries, general, kept))
    assert sum(entry.size for entry in inside if not set(entry.quotas) & set(kept)) <= general


@given(seeds, lists, st.integers(0, 20))
def test_without_quotas_the_seats_are_given_in_the_order_of_the_draw(seed: str, entries: list[Entry], general: int) -> None:
    sizes, left = {entry.pseudonym: entry.size for entry in entries}, general
    for one in held(seed, entries, general):
        assert one.seated == (sizes[one.pseudonym] <= left)
        left -= sizes[one.pseudonym] if one.seated else 0


@given(seeds, lists, seats)
def test_the_line_keeps_the_order_of_the_draw(seed: str, entries: list[Entry], general: int) -> None:
    result = held(seed, entries, general)
    assert [one.key for one in result] == sorted(one.key for one in result)
    assert [one.place for one in result if one.place] == list(range(1, sum(not one.seated for one in result) + 1))


@given(seeds, lists, seats, quotas, st.randoms(use_true_random=False))
def test_the_order_in_which_parties_came_changes_nothing(
    seed: str, entries: list[Entry], general: int, kept: dict[str, int], dice: random.Random
) -> None:
    assert held(seed, dice.sample(entries, len(entries)), general, kept) == held(seed, entries, general, kept)


def test_parties_use_the_seats_of_their_kind_first() -> None:
    order = [Entry("A", 2), Entry("B", 1, ("resident",)), Entry("C", 3, ("resident",)), Entry("D", 1), Entry("E", 1)]
    assert seat(order, room_for(5, {"resident": 2}, ())) == {"A", "B", "D"}
    assert seat(order, room_for(5, {}, ())) == {"A", "B", "D", "E"}


def test_seats_given_before_the_draw_are_no_longer_there() -> None:
    order = [Entry("A", 2), Entry("B", 2)]
    assert seat(order, room_for(4, {}, [Held((), 1)])) == {"A"}
    assert seat(order, room_for(4, {"student": 2}, [Held(("student",), 2)])) == {"A"}
    assert seat(order, room_for(None, {}, [Held((), 100)])) == {"A", "B"}


def test_each_lost_draw_is_one_more_ticket_as_far_as_announced() -> None:
    assert [tickets(lost, 3) for lost in range(5)] == [1, 2, 3, 3, 3]
    assert tickets(9, 1) == 1


def test_one_more_entry_changes_the_whole_order() -> None:
    """Nobody can know before closing what a name will be worth, for every key depends on the whole list."""
    entries = [Entry(name, 1) for name in NAMES]
    before = held("00" * 32, entries, 4)
    after = held("00" * 32, [*entries, Entry("EEEEEEEEEE", 1)], 4)
    assert {one.key for one in before}.isdisjoint(one.key for one in after)


def seed_number(number: int) -> str:
    return hashlib.sha256(number.to_bytes(4, "big")).hexdigest()


def chi_square(counts: list[int], expected: list[float]) -> float:
    return sum((count - wanted) ** 2 / wanted for count, wanted in zip(counts, expected, strict=True))


def test_every_order_is_equally_likely() -> None:
    entries = [Entry(name, 1) for name in NAMES]
    fixed = list_hash(SLUG, entries, ())
    seen = Counter(tuple(one.pseudonym for one in draw(seed_number(number), fixed, entries, room_for(1, {}, ()))) for number in range(MANY))
    orders = list(permutations(NAMES))
    assert chi_square([seen[order] for order in orders], [MANY / len(orders)] * len(orders)) < CHI_23


def test_two_tickets_are_twice_the_chance() -> None:
    held_by = [1, 1, 2, 3]
    entries = [Entry(name, 1, (), number) for name, number in zip(NAMES, held_by, strict=True)]
    fixed = list_hash(SLUG, entries, ())
    tries = MANY // 5
    first = Counter(draw(seed_number(number), fixed, entries, room_for(1, {}, ()))[0].pseudonym for number in range(tries))
    assert chi_square([first[name] for name in NAMES], [tries * number / sum(held_by) for number in held_by]) < CHI_3


def test_seeds_are_read_as_bytes() -> None:
    seed = hex_of(random.Random(1))
    entries = [Entry(name, 1) for name in NAMES]
    assert held(seed.upper(), entries, 2) == held(seed, entries, 2)
