"""What anyone gets of a search without an account: news in Atom, and a calendar."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

from kamagaya_match.events import service as events
from kamagaya_match.feeds.atom import AtomEntry, AtomInfo, atom_bytes
from kamagaya_match.feeds.entries import CalendarEntry, CalendarInfo
from kamagaya_match.feeds.ical import calendar_bytes
from kamagaya_match.follows.rules import Kind, What
from kamagaya_match.needs import service as needs
from kamagaya_match.problems import NotFound
from kamagaya_match.settings import settings
from kamagaya_match.storage.transaction import reading
from kamagaya_match.words.catalogue import Lang, say

from .whats import addresses_of, known_what, news, title_of

EMPTY_SINCE = datetime(2020, 1, 1, tzinfo=UTC)
MOST = 50
MOST_NEEDS = 200


def feed_of(kind: str, asked: Mapping[str, str], lang: Lang) -> bytes:
    """The latest of what an address asks for, in Atom. Errors: NotFound."""
    what = known_what(kind, asked)
    with reading() as tx:
        name, things = title_of(tx, what, lang), news(tx, what, EMPTY_SINCE, lang, MOST)
    base, site = settings().base_url, say(lang, "web.site_name")
    info = AtomInfo(
        name=say(lang, "follows.feed_name", site=site, what=name),
        author=site,
        source_url=addresses_of(what, lang).feed,
        page_url=base + what.path,
        changed=max((thing.changed for thing in things), default=EMPTY_SINCE),
        lang="en" if lang == "en" else "ja",
    )
    entries = [
        AtomEntry(
            url=base + thing.path,
            title=thing.title,
            published=thing.published,
            changed=thing.changed,
            summary=thing.about,
            author=thing.group or site,
        )
        for thing in things
    ]
    return atom_bytes(info, entries)


def calendar_of(kind: str, asked: Mapping[str, str], lang: Lang) -> tuple[bytes, datetime]:
    """The events that fit and the last days to apply for needs that fit, and their last change. Errors: NotFound."""
    what = known_what(kind, asked)
    if what.kind is Kind.GROUP:
        raise NotFound
    with reading() as tx:
        name = title_of(tx, what, lang)
    entries = [*_events(what, lang), *_deadlines(what, lang)]
    changed = max((entry.changed for entry in entries), default=EMPTY_SINCE)
    info = CalendarInfo(
        name=say(lang, "follows.feed_name", site=say(lang, "web.site_name"), what=name),
        changed=changed,
        description=say(lang, "follows.calendar_description"),
        source_url=addresses_of(what, lang).calendar,
        page_url=settings().base_url + what.path,
        lang=lang,
    )
    return calendar_bytes(info, entries), changed


def _events(what: What, lang: Lang) -> list[CalendarEntry]:
    return [] if what.kind is Kind.NEEDS else events.calendar_of_search(what.asked, lang)


def _deadlines(what: What, lang: Lang) -> list[CalendarEntry]:
    if what.kind is Kind.EVENTS:
        return []
    with reading() as tx:
        found = needs.news(tx, what.asked, EMPTY_SINCE, lang, MOST_NEEDS)
    return [_deadline(one, lang) for one in found if one.card.until_iso]


def _deadline(one: needs.NeedNews, lang: Lang) -> CalendarEntry:
    card, base = one.card, settings().base_url
    day, host = date.fromisoformat(card.until_iso), urlsplit(base).hostname or "localhost"
    return CalendarEntry(
        uid=f"need-{card.slug}@{host}",
        summary=say(lang, "follows.deadline", title=card.title),
        starts=day,
        ends=day,
        created=one.published,
        changed=one.changed,
        description="\n\n".join(part for part in (card.summary, card.group_name, base + card.href) if part),
        location=card.place,
        url=base + card.href,
        categories=tuple(card.field_names),
    )
