"""What people see of what they follow: frozen rows, worded for one reader."""

from dataclasses import dataclass, field
from datetime import datetime

from kamagaya_match.events.service import EventNews
from kamagaya_match.matching.views import Suggested, SuggestedEvent
from kamagaya_match.needs.service import NeedNews
from kamagaya_match.words.catalogue import Lang, say


@dataclass(frozen=True)
class Thing:
    """Something new: an event or a need. `key` names it once and for all."""

    key: str
    title: str
    path: str
    about: str
    group: str
    published: datetime
    changed: datetime


@dataclass(frozen=True)
class FollowRow:
    """Something that one follows; addresses are whole, `every` is an `Every`."""

    id: int = 0
    title: str = ""
    kind_text: str = ""
    href: str = ""
    every: str = "weekly"
    every_text: str = ""
    by: list[str] = field(default_factory=list)
    by_mail: bool = True
    by_push: bool = False
    feed: str = ""
    calendar: str = ""
    webcal: str = ""
    google: str = ""
    stop_id: str = ""
    question: str = ""


@dataclass(frozen=True)
class SuggestionRow:
    """A need that was suggested; `open` as long as it can be answered, `state_text` says what became of it."""

    slug: str = ""
    title: str = ""
    why: str = ""
    when: str = ""
    href: str = ""
    declined: bool = False


@dataclass(frozen=True)
class FollowsPage:
    """One page of what one follows, and one's suggestions; `stopped` tells when these ended by themselves."""

    rows: list[FollowRow] = field(default_factory=list)
    total_text: str = ""
    page: int = 1
    pages: int = 1
    full: bool = False
    wanted: bool = False
    stopped: str = ""
    no_offer: bool = False
    suggestions: list[SuggestionRow] = field(default_factory=list)


@dataclass(frozen=True)
class FollowView:
    """The page on which one decides to follow something; `state` is visitor, new, there or full."""

    title: str = ""
    kind_text: str = ""
    back: str = ""
    action: str = ""
    feed: str = ""
    calendar: str = ""
    webcal: str = ""
    google: str = ""
    state: str = "visitor"
    sign_in: str = ""


def event_key(slug: str) -> str:
    """The key of an event as a `Thing`."""
    return f"event:{slug}"


def of_event(news: EventNews, lang: Lang) -> Thing:
    card = news.card
    return Thing(
        event_key(card.slug),
        card.title,
        f"/events/{card.slug}",
        _joined(lang, card.when, card.place),
        card.group_name,
        news.published,
        news.published,
    )


Fitting = Suggested | SuggestedEvent


def key_of(one: Fitting) -> str:
    """The key of something that could be suggested."""
    return event_key(one.card.slug) if isinstance(one, SuggestedEvent) else need_key(one.card.slug)


def need_key(slug: str) -> str:
    """The key of a need as a `Thing`."""
    return f"need:{slug}"


def of_need(news: NeedNews, lang: Lang) -> Thing:
    card = news.card
    return Thing(
        need_key(card.slug),
        card.title,
        card.href,
        _joined(lang, card.kind_text, card.when, card.place, card.until),
        card.group_name,
        news.published,
        news.changed,
    )


def _joined(lang: Lang, *parts: str) -> str:
    return say(lang, "common.separator").join(part for part in parts if part)
