"""Applications that were accepted, for the room in which the work goes on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from kamagaya_match.groups import service as groups
from kamagaya_match.needs import queries
from kamagaya_match.needs.rules import NeedKind, ProBonoShape
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx

Hearer = Callable[[Tx, int], None]

_begin: list[Hearer] = []
_end: list[Hearer] = []


@dataclass(frozen=True, kw_only=True)
class Accepted:
    """An accepted application and its need."""

    need_slug: str
    title: str
    kind: NeedKind
    shape: ProBonoShape | None
    group_id: int
    group_slug: str
    group_name: str
    person_id: int
    person_name: str
    answered_at: datetime
    answered_by: int | None


def when_accepted(begin: Hearer, end: Hearer) -> None:
    """Introduce who must hear, in the same transaction, that an application was accepted or an accepted one taken back."""
    _begin[:], _end[:] = [begin], [end]


def tell_accepted(tx: Tx, application_id: int) -> None:
    tx.flush()
    for hear in _begin:
        hear(tx, application_id)


def tell_taken_back(tx: Tx, application_id: int) -> None:
    for hear in _end:
        hear(tx, application_id)


def with_child(tx: Tx, application_id: int) -> bool:
    """Whether somebody under 18 sent it, so that contacts that either side types stay hidden for good."""
    row = queries.application_by_id(tx, application_id)
    return row is not None and bool(row.age_band)


def accepted_facts(tx: Tx, application_id: int) -> Accepted:
    """Who was accepted for what. Errors: NotFound."""
    row = queries.application_by_id(tx, application_id)
    if row is None:
        raise NotFound
    need = queries.needs_by_ids(tx, [row.need_id])[row.need_id]
    host = groups.cards(tx, [need.group_id], "ja")[need.group_id]
    return Accepted(
        need_slug=need.slug,
        title=need.title,
        kind=NeedKind(need.kind),
        shape=ProBonoShape(need.shape) if need.shape else None,
        group_id=need.group_id,
        group_slug=host.slug,
        group_name=host.name,
        person_id=row.person_id,
        person_name=row.name,
        answered_at=row.answered_at or row.created_at,
        answered_by=row.answered_by,
    )
