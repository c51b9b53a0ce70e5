"""Numbers that nobody can guess."""

from kamagaya_match import chance
from kamagaya_match.certificates.rules import ALPHABET, LENGTH, numbered


def new_number() -> str:
    """63 bits of chance and a character that shows mistakes."""
    return numbered("".join(chance.choice(ALPHABET) for _ in range(LENGTH - 1)))
