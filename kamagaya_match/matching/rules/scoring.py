"""The score of one need for one person, and its explanation out of the same numbers.

score = sum of weight x value over the parts that both sides told, divided by the weight of these parts
(by LEAST_WEIGHT at least), in thousandths; for people's lists plus what is fair to the groups.
Whole numbers only: the lines of an explanation sum exactly to the score, whatever machine counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from . import parts
from .facts import Ask, Wish
from .gates import shut
from .weights import FULL, LEAST_WEIGHT, LIFT, PENALTY, WEIGHTS, WITHOUT_PLACES, Gate, Part


@dataclass(frozen=True, slots=True)
class Line:
    """One part: its value (None when it was not used), its weight, and the points it brought."""

    part: Part
    value: int | None
    weight: int
    points: int


@dataclass(frozen=True, slots=True)
class Match:
    """A score in thousandths with its lines; `penalty` (0 or less) and `lift` are for the groups' fair share."""

    score: int
    lines: tuple[Line, ...]
    penalty: int = 0
    lift: int = 0


def compare(wish: Wish, ask: Ask, *, fair: bool) -> Match | Gate:
    """How well they fit, or the gate that is shut; `fair` in lists for people, where needs stand beside each other."""
    gate = shut(wish, ask)
    if gate is not None:
        return gate
    weights = WEIGHTS[ask.kind]
    lines = tuple(_lines([(part, value, weights[part]) for part, value in values(wish, ask)]))
    penalty, lift = (-penalty_of(ask), lift_of(ask)) if fair else (0, 0)
    return Match(sum(line.points for line in lines) + penalty + lift, lines, penalty, lift)


def values(wish: Wish, ask: Ask) -> Iterator[tuple[Part, int | None]]:
    """Each part with its value."""
    yield Part.PLACE, parts.place_value(wish.where, ask.where)
    yield Part.FIELD, parts.field_value(wish.fields, ask.fields)
    yield Part.TIME, parts.time_value(wish.times, ask.times)
    yield Part.SKILL, parts.skill_value(wish.skills, wish.learning, ask.skills)
    yield Part.RHYTHM, parts.rhythm_value(wish.manner, ask.manner)
    yield Part.BEGINNER, parts.beginner_value(wish.oneself, ask.oneself)
    yield Part.LANGUAGE, parts.language_value(wish.oneself, ask.oneself)


def _lines(told: list[tuple[Part, int | None, int]]) -> Iterator[Line]:
    """The points of each part: the score up to it less the score before it, so that nothing is lost by rounding."""
    weight = sum(weight for _, value, weight in told if value is not None)
    before = 0
    for part, value, own in told:
        after = before + own * (value or 0)
        yield Line(part, value, own, quotient(after, weight) - quotient(before, weight))
        before = after


def quotient(total: int, weight: int) -> int:
    """A sum of weight x value over its weight, in thousandths."""
    return total // max(weight, LEAST_WEIGHT)


def penalty_of(ask: Ask) -> int:
    """What a need gives way for connections of the last days, measured by the places it has."""
    places = ask.wanted or WITHOUT_PLACES
    return min(PENALTY * ask.recent // places, FULL)


def lift_of(ask: Ask) -> int:
    """What a need is lifted whose group never had a connection."""
    return 0 if ask.group_connections else LIFT
