"""What the invented city is made from."""

import tomllib
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from kamagaya_match.storage.tokens import ALPHABET, SLUG_LENGTH

FILE = Path(__file__).parent / "city.toml"
MAIL_HOST = "example.jp"
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Facts = dict[str, Any]


@dataclass(frozen=True)
class City:
    """The tables of city.toml; a person is a name with its reading."""

    people: list[tuple[str, str]]
    companions: list[str]
    accounts: Facts
    offices: dict[str, Facts]
    groups: list[Facts]
    gatherings: list[Facts]
    needs: list[Facts]
    follows: list[Facts]
    shows: dict[str, Facts]
    survey: dict[str, str]

    def named_people(self) -> dict[str, tuple[str, str]]:
        """Everyone of `people` by the name of their account."""
        names = [*self.accounts["names"], *(f"m{number}" for _, number in zip(self.people, count(1), strict=False))]
        return {account: (name, kana) for account, (name, kana) in zip(names, self.people, strict=False)}


@cache
def read_city() -> City:
    return City(**tomllib.loads(FILE.read_text(encoding="utf-8")))


def slug(random: Random) -> str:
    """An address name that is the same for the same seed."""
    return "".join(random.choices(ALPHABET, k=SLUG_LENGTH))


def phone(random: Random) -> str:
    """A telephone number that nobody has."""
    return f"047-000-{random.randrange(10_000):04}"
