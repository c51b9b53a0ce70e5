"""How well one part of two sides fits: 0 to 1000, or None where one of them said nothing about it.

A better fact never lowers a value; the property tests of this room hold that.
"""

from functools import lru_cache

from kamagaya_match.city import distance_km
from kamagaya_match.city.weekly import Rhythm

from .facts import Manner, Oneself, Spot, Where
from .weights import FAR_M, FULL, NEAR_M

# By level: none, learning, able, professional.
LEVEL_VALUES = (0, 500, 800, FULL)
LEARNING_VALUE = 400
# What somebody who wants to come as in the row thinks of a need with the rhythm in the column.
RHYTHM_VALUES = {
    Rhythm.ONCE: {Rhythm.ONCE: 1000, Rhythm.MONTHLY: 200, Rhythm.WEEKLY: 0, Rhythm.FREELY: 800},
    Rhythm.MONTHLY: {Rhythm.ONCE: 600, Rhythm.MONTHLY: 1000, Rhythm.WEEKLY: 200, Rhythm.FREELY: 1000},
    Rhythm.WEEKLY: {Rhythm.ONCE: 400, Rhythm.MONTHLY: 700, Rhythm.WEEKLY: 1000, Rhythm.FREELY: 1000},
    Rhythm.FREELY: {Rhythm.ONCE: 800, Rhythm.MONTHLY: 600, Rhythm.WEEKLY: 400, Rhythm.FREELY: 1000},
}


def field_value(liked: int, asked: int) -> int | None:
    """How many of the need's fields somebody likes."""
    return _share(liked, asked)


def time_value(free: int, asked: int) -> int | None:
    """In how many of the need's parts of the week somebody is free."""
    return _share(free, asked)


def _share(own: int, asked: int) -> int | None:
    """One in common is already half of the way: (1 + common) / (1 + asked)."""
    if not own or not asked:
        return None
    common = (own & asked).bit_count()
    return FULL * (1 + common) // (1 + asked.bit_count()) if common else 0


def skill_value(skills: int, learning: int, asked: int) -> int | None:
    """The mean over what is asked for: by level, less for what somebody would like to learn."""
    if not asked or not (skills or learning):
        return None
    places = [place for place in range(asked.bit_length()) if asked >> place & 1]
    return sum(_level(skills >> 2 * place & 3, learning >> place & 1) for place in places) // len(places)


def _level(level: int, learns: int) -> int:
    return max(LEVEL_VALUES[level], LEARNING_VALUE * learns)


def place_value(person: Where, need: Where) -> int | None:
    """Nothing to travel online; else full value up to 1 km, none from 6 km on."""
    if person.online and need.online:
        return FULL
    if person.spot is None or need.spot is None:
        return None
    metres = _metres(person.spot, need.spot)
    return min(max(FAR_M - metres, 0), FAR_M - NEAR_M) * FULL // (FAR_M - NEAR_M)


def metres_between(one: Where, other: Where) -> int | None:
    """The way as the crow flies between the squares of both, None when one has no place."""
    return _metres(one.spot, other.spot) if one.spot and other.spot else None


@lru_cache(maxsize=200_000)
def _metres(one: Spot, other: Spot) -> int:
    return round(distance_km(one[0] / 1000, one[1] / 1000, other[0] / 1000, other[1] / 1000) * 1000)


def rhythm_value(person: Manner, need: Manner) -> int | None:
    """How often and how many hours, each where both said it; the mean of the two."""
    values = []
    if person.rhythm and need.rhythm:
        values.append(RHYTHM_VALUES[Rhythm(person.rhythm)][Rhythm(need.rhythm)])
    if person.hours and need.hours:
        values.append(min(FULL, FULL * person.hours // need.hours))
    return sum(values) // len(values) if values else None


def beginner_value(person: Oneself, need: Oneself) -> int | None:
    """Whether somebody who begins is told to be welcome; others do not ask."""
    if not person.beginner:
        return None
    return FULL if need.beginner else 0


def language_value(person: Oneself, need: Oneself) -> int | None:
    """Whether there is a language that both speak."""
    if not person.languages or not need.languages:
        return None
    return FULL if person.languages & need.languages else 0
