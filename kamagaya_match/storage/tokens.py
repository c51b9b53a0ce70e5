"""Secrets for links, and short names for addresses."""

import hashlib

from kamagaya_match import chance

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
SLUG_LENGTH = 10
CODE_LENGTH = 6


def new_token() -> str:
    """A secret for a link: 192 bits, safe in addresses; only its hash is stored."""
    return chance.token_urlsafe(24)


def hashed(token: str) -> str:
    """What is stored of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_slug() -> str:
    """A name for an address, without characters that are easily confused."""
    return "".join(chance.choice(ALPHABET) for _ in range(SLUG_LENGTH))


def new_code() -> str:
    """Six characters that a person can read out over the telephone."""
    return "".join(chance.choice(ALPHABET) for _ in range(CODE_LENGTH)).upper()
