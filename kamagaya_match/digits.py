"""Whole numbers that somebody typed, or a browser sent."""

MOST = 9  # as many as every database can compare


def whole(typed: object, digits: int = MOST, otherwise: int = 0) -> int:
    """The number in at most `digits` plain digits; `otherwise` for anything else."""
    text = str(typed)
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= digits else otherwise
