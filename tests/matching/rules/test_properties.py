"""What must hold whatever people and groups say of themselves."""

import random
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kamagaya_match.city.weekly import SLOTS
from kamagaya_match.matching.rules import Ask, Gate, Kind, Match, OpenAsks, Part, People, Wish, compare
from kamagaya_match.matching.rules.facts import FIELD_CODES, SKILL_CODES, Spot
from kamagaya_match.matching.rules.gates import shut
from kamagaya_match.matching.rules.weights import FULL, OF_ONE_GROUP, TOP, WEIGHTS, checked

from .sides import asks, masks, spots, wishes


def score(wish: Wish, ask: Ask) -> int:
    found = compare(wish, ask, fair=True)
    assume(isinstance(found, Match))
    assert isinstance(found, Match)
    return found.score


@given(wishes, asks)
def test_an_explanation_sums_to_its_score(wish: Wish, ask: Ask) -> None:
    for fair in (True, False):
        found = compare(wish, ask, fair=fair)
        if isinstance(found, Match):
            assert sum(line.points for line in found.lines) + found.penalty + found.lift == found.score
            assert [line.part for line in found.lines] == list(Part)
            assert all(line.points == 0 for line in found.lines if line.value is None)
            assert all(line.points >= 0 for line in found.lines) and found.score <= FULL + found.lift


@given(wishes, asks, masks(len(FIELD_CODES)))
def test_liking_more_of_what_is_asked_never_lowers(wish: Wish, ask: Ask, more: int) -> None:
    assume(wish.fields)
    assert score(replace(wish, fields=wish.fields | more & ask.fields), ask) >= score(wish, ask)


@given(wishes, asks, masks(len(SLOTS)))
def test_being_free_more_often_never_lowers(wish: Wish, ask: Ask, more: int) -> None:
    assume(wish.times)
    assert score(replace(wish, times=wish.times | more), ask) >= score(wish, ask)


@given(wishes, asks, st.integers(0, len(SKILL_CODES) - 1), st.integers(1, 3))
def test_a_better_skill_never_lowers(wish: Wish, ask: Ask, place: int, level: int) -> None:
    assume(wish.skills or wish.learning)
    better = wish.skills & ~(3 << 2 * place) | max(level, wish.skills >> 2 * place & 3) << 2 * place
    assert score(replace(wish, skills=better), ask) >= score(wish, ask)
    assert score(replace(wish, learning=wish.learning | 1 << place), ask) >= score(wish, ask)


@given(wishes, asks, spots, spots, st.integers(0, 3))
def test_living_nearer_never_lowers(wish: Wish, ask: Ask, home: Spot, target: Spot, quarters: int) -> None:
    near = (target[0] + (home[0] - target[0]) * quarters // 4, target[1] + (home[1] - target[1]) * quarters // 4)
    assume(abs(near[0] - target[0]) <= abs(home[0] - target[0]) and abs(near[1] - target[1]) <= abs(home[1] - target[1]))
    need = replace(ask, where=replace(ask.where, spot=target))
    nearer, farther = replace(wish, where=replace(wish.where, spot=near)), replace(wish, where=replace(wish.where, spot=home))
    assert score(nearer, need) >= score(farther, need)


@given(wishes, asks)
def test_other_better_facts_never_lower(wish: Wish, ask: Ask) -> None:
    before = score(wish, ask)
    if wish.manner.hours:
        assert score(replace(wish, manner=replace(wish.manner, hours=wish.manner.hours + 5)), ask) >= before
    if wish.oneself.languages:
        spoken = wish.oneself.languages | ask.oneself.languages
        assert score(replace(wish, oneself=replace(wish.oneself, languages=spoken)), ask) >= before
    if ask.where.online and not wish.where.only_online:
        assert score(replace(wish, where=replace(wish.where, online=True)), ask) >= before
    assert score(wish, replace(ask, oneself=replace(ask.oneself, beginner=True))) >= before
    assert score(wish, replace(ask, recent=0)) >= before


@given(wishes, asks)
def test_what_fits_fully_is_never_worse_than_saying_nothing(wish: Wish, ask: Ask) -> None:
    silent = replace(wish, fields=0, times=0)
    before = score(silent, ask)
    assert score(replace(silent, fields=ask.fields), ask) >= before
    assert score(replace(silent, times=ask.times), ask) >= before


@given(wishes, asks)
def test_a_gate_is_never_outweighed(wish: Wish, ask: Ask) -> None:
    """However well everything else fits: what a gate shuts out is in no list."""
    perfect = replace(wish, fields=ask.fields & ~wish.unwanted, times=ask.times, skills=(1 << 2 * len(SKILL_CODES)) - 1)
    for one in (wish, perfect):
        gate = shut(one, ask)
        assert (gate is not None) == isinstance(compare(one, ask, fair=True), Gate)
        assert bool(OpenAsks([ask]).ranked(one)) == (gate is None) == bool(People([one]).best(ask, 5))


@given(st.lists(wishes, max_size=8, unique_by=lambda wish: wish.key), st.lists(asks, max_size=25, unique_by=lambda ask: ask.slug))
def test_thousands_at_once_give_what_one_comparison_gives(people: list[Wish], needs: list[Ask]) -> None:
    for wish in people:
        one_by_one = {ask.slug: found.score for ask in needs if isinstance(found := compare(wish, ask, fair=True), Match)}
        assert {ask.slug: score for score, ask in OpenAsks(needs).ranked(wish)} == one_by_one
    for ask in needs:
        pairs = [(wish.key, compare(wish, ask, fair=False)) for wish in people]
        ordered = sorted((-one.score, key) for key, one in pairs if isinstance(one, Match))
        assert [(-match.score, wish.key) for wish, match in People(people).best(ask, 3)] == ordered[:3]


@given(wishes, st.lists(asks, max_size=25, unique_by=lambda ask: ask.slug), st.randoms(use_true_random=False))
def test_two_runs_give_the_same_order(wish: Wish, needs: list[Ask], chance: random.Random) -> None:
    mixed = list(needs)
    chance.shuffle(mixed)
    first, second = OpenAsks(needs).ranked(wish), OpenAsks(mixed).ranked(wish)
    assert [ask.slug for _, ask in first] == [ask.slug for _, ask in second]
    if len({ask.group for _, ask in first}) * OF_ONE_GROUP >= TOP:
        top = [ask.group for _, ask in first[:TOP]]
        assert max(map(top.count, top), default=0) <= OF_ONE_GROUP or len(first) < TOP


@given(st.lists(wishes, min_size=2, max_size=8, unique_by=lambda wish: wish.key), asks)
def test_what_changed_and_who_left_is_known_at_once(people: list[Wish], ask: Ask) -> None:
    kept = People(people)
    changed = replace(people[1], key=people[0].key)
    kept.put(changed)
    kept.remove(people[1].key)
    expected = People([changed, *people[2:]])
    assert [wish.key for wish, _ in kept.best(ask, 9)] == [wish.key for wish, _ in expected.best(ask, 9)]
    assert len(kept) == len(expected)


@pytest.mark.parametrize("gate", list(Gate))
def test_a_gate_with_a_weight_is_refused(gate: Gate) -> None:
    with pytest.raises(ValueError, match="a gate carries no weight"):
        checked({Part.FIELD: 900, gate: 100})


@pytest.mark.parametrize("weights", [{Part.FIELD: 999}, {Part.FIELD: 1100, Part.TIME: -100}, {Part.FIELD: 500.0, Part.TIME: 500.0}])
def test_weights_are_whole_positive_and_a_thousand(weights: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="1000 together"):
        checked(weights)


def test_pro_bono_looks_at_skills_first_and_volunteering_at_the_place() -> None:
    assert max(WEIGHTS[Kind.PRO_BONO].items(), key=lambda one: one[1])[0] is Part.SKILL
    assert max(WEIGHTS[Kind.VOLUNTEER].items(), key=lambda one: one[1])[0] is Part.PLACE
