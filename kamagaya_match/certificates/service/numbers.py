"""Numbers that nobody can guess."""

import secrets

from kamagaya_match.certificates.rules import ALPHABET, LENGTH, numbered


def new_number() -> str:
    """63 bits of chance and a character that shows mistakes."""
    return numbered("".join(secrets.choice(ALPHABET) for _ in range(LENGTH - 1)))
