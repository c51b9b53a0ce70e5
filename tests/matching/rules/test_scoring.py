"""Scores that can be computed on paper."""

from dataclasses import replace

from kamagaya_match.city.weekly import times_of
from kamagaya_match.matching.rules import Ask, Gate, Manner, Match, Oneself, OpenAsks, Part, Where, Wish, ask_of, compare
from kamagaya_match.matching.rules.facts import FIELD_CODES, bits, levels, spot_of
from kamagaya_match.matching.rules.parts import place_value
from kamagaya_match.matching.rules.scoring import penalty_of
from kamagaya_match.needs.rules import NeedKind, Skill
from kamagaya_match.needs.rules.matchable import MatchableNeed

CULTURE = bits(["culture"], FIELD_CODES)
SUNDAY = times_of(["sun_morning"])
ASK = ask_of(
    MatchableNeed(
        slug="leaves",
        title="落ち葉かき",
        group_slug="satoyama",
        group_name="里山を守る会",
        kind=NeedKind.VOLUNTEER,
        fields=("environment", "children"),
        skills=(Skill.CRAFTS,),
        times=SUNDAY | times_of(["sat_morning"]),
        rhythm="monthly",
        area="粟野",
        beginners=True,
        group_connections=1,
    )
)
WISH = Wish(
    key="chiyo",
    fields=bits(["environment"], FIELD_CODES),
    times=SUNDAY,
    skills=levels({Skill.CRAFTS: 2}),
    where=Where(spot=spot_of(None, None, "粟野")),
    manner=Manner(rhythm="monthly"),
)


def matched(wish: Wish = WISH, ask: Ask = ASK) -> Match:
    found = compare(wish, ask, fair=True)
    assert isinstance(found, Match)
    return found


def test_a_score_as_the_public_page_computes_it() -> None:
    """Place 1000, field 666, time 666, skill 800, rhythm 1000, of 280 + 240 + 190 + 110 + 70 = 890."""
    found = matched()
    assert {line.part: line.value for line in found.lines if line.value is not None} == {
        Part.PLACE: 1000,
        Part.FIELD: 666,
        Part.TIME: 666,
        Part.SKILL: 800,
        Part.RHYTHM: 1000,
    }
    assert found.score == (280 * 1000 + 240 * 666 + 190 * 666 + 110 * 800 + 70 * 1000) // 890 == 813


def test_who_says_little_does_not_fit_completely() -> None:
    """A single part of weight 240 is divided by 600."""
    assert matched(Wish(fields=ASK.fields)).score == 240 * 1000 // 600


def test_connections_give_way_and_first_ones_are_lifted() -> None:
    busy, new = replace(ASK, recent=2, wanted=4), replace(ASK, group_connections=0)
    assert (penalty_of(busy), matched(ask=busy).score) == (110, 813 - 110)
    assert (matched(ask=new).lift, matched(ask=new).score) == (60, 813 + 60)
    assert penalty_of(replace(ASK, recent=90)) == 1000


def test_distance_counts_from_one_to_six_kilometres() -> None:
    here = Where(spot=(35777, 140001))
    values = [place_value(here, Where(spot=(35777 + north, 140001))) for north in (0, 8, 31, 60)]
    assert values[0] == values[1] == 1000 and 480 < (values[2] or 0) < 520 and values[3] == 0
    assert place_value(replace(here, online=True), Where(spot=(36000, 141000), online=True)) == 1000
    assert place_value(Where(), here) is None


def test_each_gate_has_its_reason() -> None:
    far = Where(spot=(35877, 140001))
    cases = {
        Gate.OWN_GROUP: (replace(WISH, groups=frozenset({"satoyama"})), ASK),
        Gate.ASKED: (replace(WISH, asked=frozenset({"leaves"})), ASK),
        Gate.HIDDEN: (replace(WISH, hidden=frozenset({"leaves"})), ASK),
        Gate.AGE: (replace(WISH, oneself=Oneself(age=15)), replace(ASK, oneself=Oneself(age=18))),
        Gate.UNWANTED: (replace(WISH, unwanted=ASK.fields), ASK),
        Gate.PLACE: (replace(WISH, where=Where(online=True, only_online=True)), ASK),
        Gate.CLASH: (replace(WISH, busy=((10, 70),)), replace(ASK, shifts=((60, 120),))),
    }
    assert {gate: compare(wish, ask, fair=True) for gate, (wish, ask) in cases.items()} == {gate: gate for gate in cases}
    assert compare(replace(WISH, where=Where(spot=WISH.where.spot, reach=5000)), replace(ASK, where=far), fair=True) is Gate.PLACE


def test_one_unwanted_field_of_two_shuts_nothing_and_a_free_shift_is_enough() -> None:
    half = replace(WISH, unwanted=bits(["children"], FIELD_CODES))
    assert matched(half).score == matched().score
    assert matched(replace(WISH, busy=((0, 90),)), replace(ASK, shifts=((60, 120), (90, 150)))).score == matched().score


def test_no_group_takes_the_top_for_itself() -> None:
    many = [replace(ASK, slug=f"a{number}", group="one") for number in range(5)]
    others = [replace(ASK, slug=f"b{number}", group=f"g{number}", fields=CULTURE) for number in range(12)]
    found = [ask.slug for _, ask in OpenAsks(many + others).ranked(WISH)]
    assert found[:10] == ["a0", "a1", *[f"b{number}" for number in (0, 1, 10, 11, 2, 3, 4, 5)]]
    assert found[10:13] == ["a2", "a3", "a4"]
