"""Open needs in facts, for comparing them with what people give."""

from collections.abc import Collection
from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.city import Welcome
from kamagaya_match.groups import service as groups
from kamagaya_match.groups.views import GroupCard
from kamagaya_match.needs.models import Need
from kamagaya_match.needs.queries import matching as queries
from kamagaya_match.needs.rules import NeedKind, ProBonoShape, Skill
from kamagaya_match.needs.rules.matchable import MatchableNeed
from kamagaya_match.needs.views import NeedCard
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang

from .telling import cards

RECENT = timedelta(days=14)


def open_for_matching(tx: Tx) -> list[MatchableNeed]:
    """Every need that takes applications today, in facts."""
    found = queries.open_needs(tx, groups.suspended(tx), clock.today())
    recent, ever = queries.accepted_since(tx, clock.now() - RECENT), queries.connections_of_groups(tx)
    hosts = groups.cards(tx, {need.group_id for need in found}, "ja")
    return [_facts(need, hosts.get(need.group_id, GroupCard()), recent.get(need.id or 0, 0), ever.get(need.group_id, 0)) for need in found]


def open_cards(tx: Tx, slugs: Collection[str], lang: Lang) -> dict[str, NeedCard]:
    """The cards of those of these needs that take applications now, by slug."""
    found = queries.by_slugs(tx, slugs, groups.suspended(tx), clock.today()) if slugs else []
    return {card.slug: card for card in cards(tx, found, lang)}


def answered_by(tx: Tx, person_id: int) -> list[str]:
    """The slugs of the needs that this person answered in any way."""
    return queries.answered_by(tx, person_id)


def _facts(need: Need, group: GroupCard, recent: int, ever: int) -> MatchableNeed:
    return MatchableNeed(
        slug=need.slug,
        title=need.title,
        group_slug=group.slug,
        group_name=group.name,
        kind=NeedKind(need.kind),
        shape=ProBonoShape(need.shape) if need.shape else None,
        fields=tuple(need.fields),
        skills=tuple(Skill(code) for code in need.skills),
        lat=need.lat,
        lon=need.lon,
        area=need.area,
        online=need.online,
        beginners=Welcome.BEGINNER in need.welcome,
        people_wanted=need.people_wanted,
        recent=recent,
        group_connections=ever,
    )
