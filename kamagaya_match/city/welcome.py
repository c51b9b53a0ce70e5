"""Who is especially welcome, whatever is posted."""

from enum import StrEnum


class Welcome(StrEnum):
    """Who is told that they are especially welcome."""

    BEGINNER = "beginner"
    ALONE = "alone"
    CHILDREN = "children"
    STUDENTS = "students"
    SENIORS = "seniors"
    FOREIGNERS = "foreigners"
    FAMILIES = "families"
