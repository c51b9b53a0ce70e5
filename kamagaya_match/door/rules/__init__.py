"""Pure decisions at the door: what notes add up to, what a link opens, what a phone may send."""

from .counting import (
    LONGEST_BY,
    LONGEST_LABEL,
    MOST_AT_ONCE,
    MOST_LINKS,
    Act,
    ActKind,
    LinkLife,
    arrived,
    came,
    expiry,
    life_of,
    people_of,
    true_time,
    walk_ins,
)
from .reading import MOST_PEOPLE, Note, Parcel, read_parcel

__all__ = [
    "LONGEST_BY",
    "LONGEST_LABEL",
    "MOST_AT_ONCE",
    "MOST_LINKS",
    "MOST_PEOPLE",
    "Act",
    "ActKind",
    "LinkLife",
    "Note",
    "Parcel",
    "arrived",
    "came",
    "expiry",
    "life_of",
    "people_of",
    "read_parcel",
    "true_time",
    "walk_ins",
]
