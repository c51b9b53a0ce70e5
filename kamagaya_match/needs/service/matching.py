"""Open needs in facts, for those who compare them with people."""

from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.groups.views import GroupCard
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Need
from kamagaya_match.needs.rules import NeedKind, ProBonoShape, Skill
from kamagaya_match.needs.rules.matchable import MatchableNeed
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.text import strip_ruby

RECENT = timedelta(days=14)


def open_for_matching(tx: Tx) -> list[MatchableNeed]:
    """Every need that takes applications now, with how many connections it and its group have got."""
    rows = queries.open_with_counts(tx, groups.suspended(tx), clock.today(), clock.now() - RECENT)
    hosts = groups.cards(tx, {need.group_id for need, _, _ in rows}, "ja")
    return [_in_facts(need, hosts.get(need.group_id, GroupCard()), recent, ever) for need, recent, ever in rows]


def _in_facts(need: Need, host: GroupCard, recent: int, ever: int) -> MatchableNeed:
    return MatchableNeed(
        slug=need.slug,
        title=strip_ruby(need.title),
        group_slug=host.slug,
        group_name=host.name,
        kind=NeedKind(need.kind),
        shape=ProBonoShape(need.shape) if need.shape else None,
        fields=tuple(need.fields),
        skills=tuple(Skill(code) for code in need.skills),
        times=need.times,
        rhythm=need.rhythm,
        hours_a_month=need.hours_a_month,
        lat=need.lat,
        lon=need.lon,
        area=need.area,
        online=need.online,
        languages=tuple(need.languages),
        beginners="beginner" in need.welcome,
        youngest=need.youngest,
        people_wanted=need.people_wanted,
        recent=recent,
        group_connections=ever,
    )
