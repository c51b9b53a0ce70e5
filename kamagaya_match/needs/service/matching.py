"""Open needs in facts, for those who compare them with people."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.groups.views import GroupCard
from kamagaya_match.needs import queries
from kamagaya_match.needs.rules import ApplicationState, NeedKind, ProBonoShape, Skill, may_withdraw
from kamagaya_match.needs.rules.matchable import MatchableNeed
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.text import strip_ruby

RECENT = timedelta(days=14)
Span = tuple[datetime, datetime]


def open_for_matching(tx: Tx) -> list[MatchableNeed]:
    """Every need that takes applications now, with how many connections it and its group have got."""
    rows = queries.open_with_counts(tx, groups.suspended(tx), clock.today(), clock.now() - RECENT)
    hosts = groups.cards(tx, {need.group_id for need in rows}, "ja")
    dates = queries.spans_to_come(tx, clock.now())
    return [_in_facts(need, hosts.get(need.group_id, GroupCard()), dates.get(need.id, [])) for need in rows]


def open_mark(tx: Tx) -> tuple[object, ...]:
    """What moves whenever `open_for_matching` would say something else."""
    return queries.open_mark(tx, groups.suspended(tx), clock.today())


def busy_with_shifts(tx: Tx, person_id: int) -> list[Span]:
    """Begin and end of the shifts that this person asked for or has, those in line too."""
    kept = queries.chosen_by(
        tx, [row.id or 0 for row in queries.applications_of_person(tx, person_id) if may_withdraw(ApplicationState(row.state))]
    )
    return [(shift.starts_at, shift.ends_at) for place, shift in kept if place.state != RegistrationState.CANCELLED]


def _minutes(spans: Iterable[Span]) -> tuple[tuple[int, int], ...]:
    return tuple((int(begin.timestamp()) // 60, int(end.timestamp()) // 60) for begin, end in spans)


def _in_facts(need: Row[Any], host: GroupCard, dates: Iterable[Span]) -> MatchableNeed:
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
        recent=need.recent,
        group_connections=need.ever,
        shifts=_minutes(dates),
    )
