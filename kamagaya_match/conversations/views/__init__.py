"""What people read of conversations: frozen rows, worded for one reader."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from kamagaya_match.conversations.rules import Side, is_open, may_reopen
from kamagaya_match.needs.rules import ApplicationState
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.contacts import Until, note_of, without_contacts


class MessageRow(Protocol):
    """One message."""

    side: str
    name: str
    text: str
    at: datetime


class TalkRow(Protocol):
    """The talk itself: who has read how far, and whether it is closed."""

    applicant_read: int
    group_read: int
    last_by_applicant: int
    last_by_group: int
    last_at: datetime
    closed_by: str


@dataclass(frozen=True)
class Message:
    """One message; `own` when the reader's side wrote it, `note` then says what the other side does not see of it."""

    name: str = ""
    text: str = ""
    at: str = ""
    own: bool = False
    note: str = ""


@dataclass(frozen=True)
class ConversationPage:
    """A talk as one of its sides, or the centre, sees it; `side` is a `Side`, page 1 holds the newest messages."""

    slug: str = ""
    title: str = ""
    need_href: str = ""
    side: str = ""
    group: str = ""
    group_href: str = ""
    person: str = ""
    state: str = ""
    state_text: str = ""
    minor: bool = False
    original: str = ""
    original_note: str = ""
    original_at: str = ""
    messages: list[Message] = field(default_factory=list)
    page: int = 1
    pages: int = 1
    help: str = ""
    may_write: bool = False
    may_close: bool = False
    may_reopen: bool = False
    closed: str = ""


@dataclass(frozen=True)
class TalkLine:
    """One talk in a list."""

    href: str = ""
    title: str = ""
    other: str = ""
    state_text: str = ""
    last: str = ""
    unread: bool = False
    minor: bool = False


@dataclass(frozen=True)
class Talks:
    """One page of a list of talks."""

    rows: list[TalkLine] = field(default_factory=list)
    count: int = 0
    page: int = 1
    pages: int = 1


def message_of(row: MessageRow, side: Side, hidden: Until | None, lang: Lang) -> Message:
    """One message for a reader of this side; contacts of the other side are `hidden` until then."""
    name, text, at = row.name or say(lang, "conversations.somebody_gone"), row.text, dates.stamp(row.at, lang)
    if not text:
        return Message(name, say(lang, "conversations.text_gone"), at, row.side == side)
    if row.side == side:
        return Message(name, text, at, True, note_of(text, hidden, lang))
    return Message(name, without_contacts(text, hidden, lang), at)


def help_for(hidden: Until | None, lang: Lang) -> str:
    """What becomes of a contact that somebody is about to write."""
    return say(lang, {None: "conversations.text_help_known", Until.EVER: "contacts.own_never"}.get(hidden, "conversations.text_help"))


def messages_of(rows: Iterable[MessageRow], side: Side, hidden: Until | None, lang: Lang) -> list[Message]:
    return [message_of(row, side, hidden, lang) for row in rows]


def unread(row: TalkRow | None, side: Side) -> bool:
    """Whether the other side has said something that this side has not seen."""
    if row is None or side is Side.CENTRE:
        return False
    if side is Side.APPLICANT:
        return row.last_by_group > row.applicant_read
    return row.last_by_applicant > row.group_read


def closed_in(state: ApplicationState, closed_by: str, side: Side, lang: Lang) -> str:
    """Why nothing can be written now; empty when it can."""
    if is_open(state, closed_by):
        return ""
    if not closed_by:
        return say(lang, "conversations.closed.over")
    return say(lang, "conversations.closed.own" if closed_by == side else "conversations.closed.other")


def acts_of(state: ApplicationState, closed_by: str, side: Side) -> dict[str, bool]:
    """What this side may do with the talk."""
    takes_part, open_now = side is not Side.CENTRE, is_open(state, closed_by)
    acts = {"may_write": takes_part and open_now, "may_close": takes_part and open_now}
    return acts | {"may_reopen": takes_part and may_reopen(state, closed_by, side)}
