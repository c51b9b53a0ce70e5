"""What the invented city is made from."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from kamagaya_match.storage.tokens import ALPHABET, SLUG_LENGTH

FILE = Path(__file__).parent / "city.toml"


@dataclass(frozen=True)
class City:
    """The tables of city.toml."""

    people: list[str]
    groups: list[dict[str, Any]]
    gatherings: list[dict[str, Any]]
    needs: list[dict[str, Any]]


@cache
def read_city() -> City:
    return City(**tomllib.loads(FILE.read_text(encoding="utf-8")))


def slug(random: Random) -> str:
    """An address name that is the same for the same seed."""
    return "".join(random.choices(ALPHABET, k=SLUG_LENGTH))
