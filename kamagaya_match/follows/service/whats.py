"""What is followed, in words, and what is new in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.feeds.links import google_subscribe_url, webcal_url
from kamagaya_match.follows.rules import Kind, What, read_what
from kamagaya_match.follows.views import Thing, of_event, of_need
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import service as needs
from kamagaya_match.problems import NotFound
from kamagaya_match.settings import settings
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang, say


@dataclass(frozen=True)
class Addresses:
    """Where anyone gets the same without an account: whole addresses."""

    feed: str
    calendar: str
    webcal: str
    google: str


def addresses_of(what: What, lang: Lang) -> Addresses:
    base = settings().base_url
    feed, calendar = (base + _in(lang, path) for path in (what.feed_path, what.calendar_path))
    return Addresses(feed, calendar, webcal_url(calendar), google_subscribe_url(calendar))


def _in(lang: Lang, path: str) -> str:
    """The address for readers of this language; programmes that fetch it send no cookie."""
    return path if lang == "ja" else f"{path}{'&' if '?' in path else '?'}lang={lang}"


def title_of(tx: Tx, what: What, lang: Lang) -> str:
    """What is followed, in words. Errors: NotFound for a group that is not there or was stopped."""
    if what.kind is Kind.GROUP:
        return _group_name(tx, what.slug, lang)
    said = needs.search_in_words(what.asked, lang) if what.kind is Kind.NEEDS else events.search_in_words(tx, what.asked, lang)
    words = say(lang, "common.separator").join(said)
    return words or say(lang, f"follows.everything.{what.kind}")


def _group_name(tx: Tx, slug: str, lang: Lang) -> str:
    number = groups.group_id_of(tx, slug)
    if number in groups.suspended(tx):
        raise NotFound
    return groups.cards(tx, [number], lang)[number].name


def news(tx: Tx, what: What, since: datetime, lang: Lang, most: int) -> list[Thing]:
    """What was published in it after `since` and is still to come or open, the latest first; none of a group that is gone."""
    try:
        found = _of_group(tx, what, since, lang, most) if what.kind is Kind.GROUP else _of_search(tx, what, since, lang, most)
    except NotFound:
        return []
    return sorted(found, key=lambda thing: thing.published, reverse=True)[:most]


def _of_group(tx: Tx, what: What, since: datetime, lang: Lang, most: int) -> list[Thing]:
    return [
        *(of_event(one, lang) for one in events.news_of_group(tx, what.slug, since, lang, most)),
        *(of_need(one, lang) for one in needs.news_of_group(tx, what.slug, since, lang, most)),
    ]


def _of_search(tx: Tx, what: What, since: datetime, lang: Lang, most: int) -> list[Thing]:
    found: list[Thing] = []
    if what.kind is not Kind.NEEDS:
        found += [of_event(one, lang) for one in events.news(tx, what.asked, since, lang, most)]
    if what.kind is not Kind.EVENTS:
        found += [of_need(one, lang) for one in needs.news(tx, what.asked, since, lang, most)]
    return found


def known_what(kind: str, asked: Mapping[str, str]) -> What:
    """What an address means today. Errors: NotFound."""
    found = read_what(kind, asked, clock.today())
    if found is None:
        raise NotFound
    return found
