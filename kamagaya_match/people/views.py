"""People as they read themselves, and as the office reads them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from urllib.parse import urlencode

from kamagaya_match.people.rules import Role, Who, may_give
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.dates import day, stamp


class PersonFacts(Protocol):
    """What a view is made of; a row of the table of people has it all."""

    id: int | None
    email: str
    name: str
    kana: str
    lang: str
    calendar_token_hash: str | None
    calendar_fetched_at: datetime | None
    calendar_fetched_by: str
    created_at: datetime


@dataclass(frozen=True)
class Profile:
    """What someone said about themselves."""

    email: str = ""
    name: str = ""
    kana: str = ""
    lang: str = "ja"


@dataclass(frozen=True)
class CalendarLink:
    """The state of someone's secret calendar; `fetched` says when it was last read and by what, empty when never."""

    there: bool = False
    fetched: str = ""


@dataclass(frozen=True)
class HeldRole:
    """A role that `who` holds, with the id of that person; `may_take` when the reader may take it away."""

    code: str = ""
    text: str = ""
    may_take: bool = False
    person: int = 0
    who: str = ""


@dataclass(frozen=True)
class PersonRow:
    """One line of the office's list of people."""

    id: int = 0
    name: str = ""
    kana: str = ""
    email: str = ""
    called: str = ""
    since: str = ""
    roles: list[HeldRole] = field(default_factory=list)


@dataclass(frozen=True)
class RoleChoice:
    """A role that the reader may give."""

    code: str = ""
    text: str = ""


@dataclass(frozen=True)
class PeoplePage:
    """One page of the office's list for what was looked for; `total` counts all that were found, `prefix` ends in "page="."""

    rows: list[PersonRow] = field(default_factory=list)
    choices: list[RoleChoice] = field(default_factory=list)
    total: int = 0
    page: int = 1
    pages: int = 1
    q: str = ""
    role: str = ""
    prefix: str = "?page="


def people_address(q: str, role: str) -> str:
    """The list's address for these conditions, to be followed by a page's number."""
    asked = {name: value for name, value in (("q", q), ("role", role)) if value}
    return "/office/people/?" + urlencode([*asked.items(), ("page", "")])


def profile_of(person: PersonFacts) -> Profile:
    return Profile(person.email, person.name, person.kana, person.lang)


def calendar_link_of(person: PersonFacts, lang: Lang) -> CalendarLink:
    """The calendar's state in the reader's language."""
    if person.calendar_token_hash is None:
        return CalendarLink()
    if person.calendar_fetched_at is None:
        return CalendarLink(there=True)
    fetched = say(lang, "people.calendar_fetched", when=stamp(person.calendar_fetched_at, lang), client=person.calendar_fetched_by)
    return CalendarLink(there=True, fetched=fetched)


def row_of(person: PersonFacts, roles: Iterable[Role], reader: Who, lang: Lang) -> PersonRow:
    """Somebody as the office sees them."""
    number, called = person.id or 0, person.name or person.email
    held = [HeldRole(role, say(lang, f"roles.{role}"), may_give(reader, role), number, called) for role in roles]
    return PersonRow(number, person.name, person.kana, person.email, called, day(person.created_at, lang), held)


def choices_for(reader: Who, lang: Lang) -> list[RoleChoice]:
    """The roles that the reader may give."""
    return [RoleChoice(role, say(lang, f"roles.{role}")) for role in Role if may_give(reader, role)]
