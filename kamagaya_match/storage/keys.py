"""Ids that come from outside."""

from kamagaya_match.digits import whole
from kamagaya_match.problems import NotFound


def row_id(value: object) -> int:
    """A posted id as a number that every database can compare; NotFound for anything else."""
    number = whole(value, otherwise=-1)
    if number < 0:
        raise NotFound
    return number
