"""Rows of the database as the rules know them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from kamagaya_match.draws.models import Draw, DrawEntry
from kamagaya_match.draws.rules import Drawn, DrawState, Entry, FixedList, Held, Json, Promise, Record, Result, Terms
from kamagaya_match.events.views import SignUpFacts


def entry_of(row: DrawEntry) -> Entry:
    """A line of the public list."""
    return Entry(row.pseudonym, row.size, tuple(row.quotas), row.tickets)


def reserved_of(held: Draw) -> list[Held]:
    """The seats given before the draw."""
    rows = cast("list[dict[str, Any]]", held.reserved)
    return [Held(tuple(row["quotas"]), row["seats"]) for row in rows]


def promises_of(held: Draw) -> list[Promise]:
    """Every promise that was made, the first one first."""
    rows = cast("list[dict[str, Any]]", held.promises)
    return [Promise(datetime.fromisoformat(row["at"]), row["rules"], row["commitment"]) for row in rows]


def rules_of(held: Draw) -> Terms:
    """The rules in force: those of the last promise."""
    return terms_from(promises_of(held)[-1].rules)


def terms_from(rules: Json) -> Terms:
    """Rules as a promise writes them down."""
    given = dict(cast("dict[str, Any]", rules))
    times = {name: datetime.fromisoformat(given[name]) for name in ("opens", "closes", "draws")}
    return Terms(**(given | times))


def state_of(held: Draw) -> DrawState:
    """How far the draw has come."""
    if held.drawn_at is not None:
        return DrawState.DRAWN
    if held.called_off_at is not None:
        return DrawState.CALLED_OFF
    return DrawState.FIXED if held.fixed_at is not None else DrawState.ANNOUNCED


def record_of(facts: SignUpFacts, held: Draw, rows: Sequence[DrawEntry]) -> Record:
    """What of a draw is public now."""
    event = {"group": facts.group_name, "title": facts.title, "url": facts.url}
    return Record(facts.slug, event, state_of(held), promises_of(held), _fixed(held, rows), _result(held, rows))


def _fixed(held: Draw, rows: Sequence[DrawEntry]) -> FixedList | None:
    if held.fixed_at is None:
        return None
    return FixedList(held.fixed_at, [entry_of(row) for row in rows], reserved_of(held), held.list_sha256)


def _result(held: Draw, rows: Sequence[DrawEntry]) -> Result | None:
    if held.drawn_at is None:
        return None
    order = sorted((row.key, row.pseudonym, row.place or 0) for row in rows)
    return Result(held.drawn_at, held.seed, [Drawn(name, key, place) for key, name, place in order])
