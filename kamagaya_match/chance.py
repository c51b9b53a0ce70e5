"""The one door to chance: what nobody may guess comes from the system; a sample city may foresee it."""

import base64
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

_SYSTEM = random.SystemRandom()
_source: random.Random = _SYSTEM


def token_hex(size: int) -> str:
    """`size` bytes of chance as hexadecimal digits."""
    return _source.randbytes(size).hex()


def token_urlsafe(size: int) -> str:
    """`size` bytes of chance as characters that are safe in addresses."""
    return base64.urlsafe_b64encode(_source.randbytes(size)).rstrip(b"=").decode()


def choice(characters: Sequence[str]) -> str:
    """One of these."""
    return _source.choice(characters)


@contextmanager
def foreseen(source: random.Random) -> Iterator[None]:
    """Take chance from `source` for every thread of the process: for invented data that must be the same each time, never for a site."""
    global _source
    before, _source = _source, source
    try:
        yield
    finally:
        _source = before
