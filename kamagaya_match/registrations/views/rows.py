"""What views are made of: the shapes of the rows of parties and their moves, free of any database."""

from datetime import datetime
from typing import Protocol


class PartyFacts(Protocol):
    """One party; a row of the table of parties has it all."""

    number: int
    code: str
    state: str
    for_seat: bool
    rank: int
    kinds: list[str]
    size: int
    name: str
    kana: str
    companions: list[str]
    email: str
    phone: str
    lang: str
    actor: str
    answers: dict[str, str]
    note: str
    photo_consent: bool
    held_until: datetime | None
    came: int
    created_at: datetime
    updated_at: datetime


class MoveFacts(Protocol):
    """One step of a party."""

    at: datetime
    before: str
    after: str
    reason: str
    words: str
