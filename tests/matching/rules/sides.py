"""Any two sides, for properties that hold whatever people and groups say."""

from dataclasses import replace

from hypothesis import strategies as st

from kamagaya_match.city.weekly import SLOTS, Rhythm
from kamagaya_match.matching.rules import Ask, Kind, Manner, Oneself, Where, Wish
from kamagaya_match.matching.rules.facts import FIELD_CODES, SKILL_CODES, Spot, levels

MIDDLE: Spot = (35777, 140001)


def masks(size: int, most: int = 3) -> st.SearchStrategy[int]:
    return st.sets(st.integers(0, size - 1), max_size=most).map(lambda places: sum(1 << place for place in places))


spots = st.tuples(st.integers(MIDDLE[0] - 40, MIDDLE[0] + 40), st.integers(MIDDLE[1] - 40, MIDDLE[1] + 40))
rhythms = st.sampled_from(["", *(rhythm.value for rhythm in Rhythm)])
languages = st.frozensets(st.sampled_from(["ja", "en", "zh"]), max_size=2)
places = st.builds(Where, spot=st.none() | spots, online=st.booleans())
manners = st.builds(Manner, rhythm=rhythms, hours=st.sampled_from([0, 2, 4, 10]))


def _reach(wish: Wish, reach: int | None) -> Wish:
    return replace(wish, where=replace(wish.where, reach=reach))


wishes = st.builds(
    _reach,
    st.builds(
        Wish,
        key=st.text("abc", max_size=3),
        fields=masks(len(FIELD_CODES)),
        unwanted=masks(len(FIELD_CODES), 1),
        skills=st.dictionaries(st.sampled_from(SKILL_CODES), st.integers(1, 3), max_size=3).map(levels),
        learning=masks(len(SKILL_CODES), 1),
        times=masks(len(SLOTS), 6),
        where=places,
        manner=manners,
        oneself=st.builds(Oneself, languages=languages, beginner=st.booleans(), age=st.sampled_from([None, 15, 18, 40])),
        groups=st.frozensets(st.sampled_from(["g1", "g2"]), max_size=1),
        hidden=st.frozensets(st.sampled_from(["n1", "n2"]), max_size=1),
        busy=st.sampled_from([(), ((0, 60),), ((0, 60), (100, 200))]),
    ),
    st.none() | st.integers(1, 6000),
)
asks = st.builds(
    Ask,
    slug=st.sampled_from([f"n{number}" for number in range(40)]),
    group=st.sampled_from(["g1", "g2", "g3", "g4"]),
    kind=st.sampled_from(Kind),
    fields=masks(len(FIELD_CODES)),
    skills=masks(len(SKILL_CODES)),
    times=masks(len(SLOTS), 4),
    where=places,
    manner=manners,
    oneself=st.builds(Oneself, languages=languages, beginner=st.booleans(), age=st.sampled_from([None, 16, 18])),
    shifts=st.sampled_from([(), ((30, 90),), ((30, 90), (300, 400))]),
    wanted=st.none() | st.integers(1, 9),
    recent=st.integers(0, 9),
    group_connections=st.integers(0, 2),
)
