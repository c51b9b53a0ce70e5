"""On which terms people help: insurance, ages."""

from enum import StrEnum

ADULT = 18
# What a group can choose as the youngest age: anyone, elementary school, junior high school, high school, adults.
YOUNGEST = (0, 7, 13, 16, ADULT)


class Insurance(StrEnum):
    """Who insures those who help."""

    ORGANISER = "organiser"
    NEEDED = "needed"
    OWN = "own"
    NOT_NEEDED = "not_needed"


def minors_welcome(youngest: int | None) -> bool:
    """Whether people under 18 may come; a group that left the age open has not said so."""
    return youngest is not None and youngest < ADULT
