"""The published file of a draw: everything that is needed to recompute it, and nothing about anyone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .canonical import Json, canonical, moment, sha256
from .drawing import Drawn, Entry, Held, listed

FORMAT = "kamagaya-match-draw/1"
OWN_HASH = "sha256"


class DrawState(StrEnum):
    """How far a draw has come."""

    ANNOUNCED = "announced"
    FIXED = "fixed"
    DRAWN = "drawn"
    CALLED_OFF = "called_off"


@dataclass(frozen=True, slots=True)
class Promise:
    """Rules and the hash that fixes them with the seed; there is one for each time the rules were changed."""

    at: datetime
    rules: Json
    commitment: str

    def as_json(self) -> Json:
        return {"at": moment(self.at), "commitment": self.commitment, "rules": self.rules}


@dataclass(frozen=True, slots=True)
class FixedList:
    """The list as it stood when nobody could enter any more, and the seats that were given before the draw."""

    at: datetime
    entries: Sequence[Entry]
    reserved: Sequence[Held]
    sha256: str

    def as_json(self) -> Json:
        rows = [entry.as_json() for entry in listed(self.entries)]
        reserved = [held.as_json() for held in sorted(self.reserved)]
        return {"fixed_at": moment(self.at), "list": rows, "reserved": reserved, "sha256": self.sha256}


@dataclass(frozen=True, slots=True)
class Result:
    """The seed, and what it made of the list."""

    at: datetime
    seed: str
    order: Sequence[Drawn]

    def as_json(self) -> Json:
        return {"drawn_at": moment(self.at), "order": [one.as_json() for one in self.order], "seed": self.seed}


@dataclass(frozen=True, slots=True)
class Record:
    """One draw as the public may see it at one moment."""

    draw: str
    event: Json
    state: DrawState
    promises: Sequence[Promise]
    fixed: FixedList | None = None
    result: Result | None = None

    def as_json(self) -> Json:
        return {
            "commitments": [promise.as_json() for promise in self.promises],
            "draw": self.draw,
            "entries": self.fixed.as_json() if self.fixed else None,
            "event": self.event,
            "format": FORMAT,
            "result": self.result.as_json() if self.result else None,
            "state": self.state.value,
        }


def published(record: Record) -> bytes:
    """The file's bytes: canonical JSON in one line, which carries the hash of all the rest of itself."""
    content = record.as_json()
    return canonical({**content, OWN_HASH: sha256(content)}) + b"\n"
