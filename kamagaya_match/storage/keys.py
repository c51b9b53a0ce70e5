"""Ids that come from outside."""

from kamagaya_match.problems import NotFound

MOST_DIGITS = 9


def row_id(value: object) -> int:
    """A posted id as a number that every database can compare; NotFound for anything else."""
    text = str(value)
    if not (text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS):
        raise NotFound
    return int(text)
