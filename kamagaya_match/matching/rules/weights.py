"""The published numbers of the ranking: what counts, how much, and since when; docs/matching.md explains them."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

VERSION = "2"
# A change of any number below is a new version, with its day.
SINCE = "2026-11-23"

FULL = 1000
# Who knows little of each other does not fit completely: at least this much weight is always divided by.
LEAST_WEIGHT = 600

NEAR_M, FAR_M = 1000, 6000

PENALTY = 220
WITHOUT_PLACES = 3
LIFT = 60
TOP, OF_ONE_GROUP = 10, 2


class Kind(StrEnum):
    """What is compared with people; the kinds of needs have the names that they have there."""

    VOLUNTEER = "volunteer"
    PRO_BONO = "pro_bono"
    EVENT = "event"


class Part(StrEnum):
    """What is compared and counts for the score, in the order in which it is told."""

    PLACE = "place"
    FIELD = "field"
    TIME = "time"
    SKILL = "skill"
    RHYTHM = "rhythm"
    BEGINNER = "beginner"
    LANGUAGE = "language"


class Gate(StrEnum):
    """What decides alone whether something is proposed at all; it never counts for the score."""

    OWN_GROUP = "own_group"
    ASKED = "asked"
    HIDDEN = "hidden"
    AGE = "age"
    UNWANTED = "unwanted"
    PLACE = "out_of_reach"
    CLASH = "clash"


def checked(weights: Mapping[str, int]) -> Mapping[Part, int]:
    """These weights, if they are whole and positive, for parts only, and 1000 together; ValueError otherwise."""
    gates = [name for name in weights if name not in set(Part)]
    if gates:
        raise ValueError(f"a gate carries no weight: {', '.join(gates)}")
    if any(type(weight) is not int or weight <= 0 for weight in weights.values()) or sum(weights.values()) != FULL:
        raise ValueError("weights are whole positive numbers, 1000 together")
    return MappingProxyType({part: weights.get(part, 0) for part in Part})


WEIGHTS: Mapping[Kind, Mapping[Part, int]] = MappingProxyType(
    {
        Kind.VOLUNTEER: checked(
            {
                Part.PLACE: 280,
                Part.FIELD: 240,
                Part.TIME: 190,
                Part.SKILL: 110,
                Part.RHYTHM: 70,
                Part.BEGINNER: 70,
                Part.LANGUAGE: 40,
            }
        ),
        Kind.PRO_BONO: checked(
            {
                Part.PLACE: 90,
                Part.FIELD: 150,
                Part.TIME: 120,
                Part.SKILL: 420,
                Part.RHYTHM: 120,
                Part.BEGINNER: 40,
                Part.LANGUAGE: 60,
            }
        ),
        Kind.EVENT: checked({Part.PLACE: 300, Part.FIELD: 360, Part.TIME: 240, Part.BEGINNER: 100}),
    }
)
