"""Links and sessions as people read them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kamagaya_match.words.catalogue import Lang
from kamagaya_match.words.dates import day, stamp


class SessionFacts(Protocol):
    """What a row is made of; a row of the table of sessions has it all."""

    id: int | None
    token_hash: str
    browser: str
    created_at: datetime
    seen_at: datetime


@dataclass(frozen=True)
class SessionRow:
    """A browser in which somebody is signed in; `here` when it is this one."""

    id: int = 0
    browser: str = ""
    since: str = ""
    seen: str = ""
    here: bool = False


@dataclass(frozen=True)
class OpenLink:
    """A link that still works, and whose address it proves."""

    email: str
    next_path: str


@dataclass(frozen=True)
class Opened:
    """A session that has just begun: its secret for the cookie, and where to go."""

    token: str
    next_path: str


def row_of(session: SessionFacts, token_hash: str, lang: Lang) -> SessionRow:
    """One session; `token_hash` is that of the session the reader sits at."""
    since, seen = day(session.created_at, lang), stamp(session.seen_at, lang)
    return SessionRow(session.id or 0, session.browser, since, seen, session.token_hash == token_hash)


SAMPLES = (
    ("owner", "akiko@example.jp"),
    ("citizen", "chiyo@example.jp"),
    ("business", "botan@example.jp"),
    ("office", "officer@example.jp"),
)


@dataclass(frozen=True)
class AskView:
    """The sign-in page: what was typed and what is wrong with it; `name` of someone signed in already."""

    email: str = ""
    next_path: str = ""
    email_error: str = ""
    whole_error: str = ""
    name: str = ""
    demo: bool = False


@dataclass(frozen=True)
class RefusedView:
    """A link that opens nothing: why, and where it would have led."""

    title: str
    next_path: str = ""
