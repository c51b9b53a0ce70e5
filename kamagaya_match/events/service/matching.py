"""Events to come in facts, for those who compare them with people."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from kamagaya_match import clock
from kamagaya_match.city.weekly import times_between
from kamagaya_match.clock import TOKYO
from kamagaya_match.events import queries
from kamagaya_match.events.rules import AgeBand
from kamagaya_match.events.rules.matchable import YOUNGEST, MatchableEvent
from kamagaya_match.events.views import EventCard
from kamagaya_match.groups import service as groups
from kamagaya_match.groups.views import GroupCard
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang
from kamagaya_match.words.text import strip_ruby

from .lists import cards

Span = tuple[datetime, datetime]


def open_for_matching(tx: Tx) -> list[MatchableEvent]:
    """Every event of the next three months that one can still come to from its beginning."""
    now, meetings = clock.now(), defaultdict[int, list[Span]](list)
    rows = queries.to_come(tx, now)
    for event_id, begin, end in queries.meetings_to_come(tx, now):
        meetings[event_id].append((begin, end))
    hosts = groups.cards(tx, {event.group_id for event in rows}, "ja")
    return [_in_facts(event, hosts.get(event.group_id, GroupCard()), meetings[event.id]) for event in rows]


def open_mark(tx: Tx) -> tuple[object, ...]:
    """What moves whenever `open_for_matching` would say something else."""
    return queries.to_come_mark(tx, clock.now())


def joinable_cards(tx: Tx, slugs: Collection[str], lang: Lang) -> dict[str, EventCard]:
    """The cards of those of these events that one can join now, by slug: to come, with a seat or a waiting list."""
    found = queries.to_come_by_slugs(tx, slugs, clock.now()) if slugs else []
    return {card.slug: card for card in cards(tx, found, lang) if card.can_be_joined}


def _in_facts(event: Row[Any], host: GroupCard, meetings: Collection[Span]) -> MatchableEvent:
    times = 0
    for begin, end in meetings:
        times |= times_between(begin.astimezone(TOKYO), end.astimezone(TOKYO))
    return MatchableEvent(
        slug=event.slug,
        title=strip_ruby(event.title),
        group_slug=host.slug,
        fields=tuple(event.fields),
        times=times,
        lat=event.lat,
        lon=event.lon,
        area=event.area,
        online=event.online,
        beginners="beginner" in event.welcome,
        youngest=YOUNGEST[AgeBand(event.age_band)],
        meetings=tuple(sorted((int(begin.timestamp()) // 60, int(end.timestamp()) // 60) for begin, end in meetings)),
    )
