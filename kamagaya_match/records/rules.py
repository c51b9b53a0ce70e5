"""What a record of hours says, who may be named in it, and how a withdrawal is published without a name."""

import gzip
import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kamagaya_match.engagements.rules import Given

MOST_VALID = 30
LIST_SIZE = 131_072  # bits of one status list: the least that the W3C recommendation allows, so that nobody is found by their place
FILLED = LIST_SIZE // 2


class RecordState(StrEnum):
    """Whether a record proves anything; what was withdrawn never comes back."""

    VALID = "valid"
    WITHDRAWN = "withdrawn"


class ShownAs(StrEnum):
    """How the credential says whose it is: by a hash that only who knows the address can compare, or by the name."""

    EMAIL = "email"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Work:
    """What one engagement gave: the confirmed minutes of `days` days."""

    engagement: str
    title: str
    group: str
    first: date
    last: date
    days: int
    minutes: int


def works_of(given: Iterable[Given], first: date | None = None, last: date | None = None) -> list[Work]:
    """The hours of a period (both ends belong to it) by engagement, the earliest first."""
    found: dict[str, list[Given]] = {}
    for one in given:
        if (first is None or one.day >= first) and (last is None or one.day <= last):
            found.setdefault(one.engagement, []).append(one)
    return sorted((_work(hours) for hours in found.values()), key=lambda work: (work.first, work.engagement))


def _work(hours: Sequence[Given]) -> Work:
    days, of = {one.day for one in hours}, hours[-1]
    return Work(of.engagement, of.title, of.group, min(days), max(days), len(days), sum(one.minutes for one in hours))


def names_in(given: Iterable[Given]) -> list[str]:
    """The names under which groups know the giver, each once, the latest first; no paper is made out to another."""
    return list(dict.fromkeys(one.name for one in reversed(list(given)) if one.name))


def wrong_wish(first: date | None, last: date | None, shown: str) -> dict[str, str]:
    """What is wrong with a wish, by field."""
    errors = {}
    if first and last and last < first:
        errors["last"] = "records.errors.last"
    if shown not in set(ShownAs):
        errors["shown"] = "records.errors.shown"
    return errors


def identity_hash(address: str, salt: str) -> str:
    """The holder's address as an Open Badges IdentityObject has it."""
    return "sha256$" + hashlib.sha256((address.strip().lower() + salt).encode()).hexdigest()


def encoded_list(places: Iterable[int]) -> str:
    """A status list in which these places (0 to LIST_SIZE - 1) are set: the first place is the highest bit of the first byte."""
    bits = bytearray(LIST_SIZE // 8)
    for place in places:
        bits[place // 8] |= 0x80 >> place % 8
    return "u" + urlsafe_b64encode(gzip.compress(bytes(bits), mtime=0)).rstrip(b"=").decode()
