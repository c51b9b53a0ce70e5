"""A great many upcoming events, for measuring."""

from collections.abc import Callable
from datetime import timedelta
from functools import cache
from random import Random
from typing import Any

from sqlalchemy import insert
from sqlmodel import col, select

from kamagaya_match import clock
from kamagaya_match.events.models import Event, EventSession
from kamagaya_match.events.service import reindex_many
from kamagaya_match.storage.transaction import public_changed, transaction

from .cast import Cast
from .gathering import columns_of, session_columns
from .sources import City, Facts

BATCH = 1000
DAYS = 400


def write_crowd(city: City, cast: Cast, random: Random, number: int, progress: Callable[[int, int], None]) -> None:
    """`number` events over the coming DAYS days, in transactions of BATCH."""
    public = [facts for facts in city.gatherings if facts["kind"] != "internal"]
    hosts = [cast.groups[facts["slug"]] for facts in city.groups if "status" not in facts]
    for start in range(0, number, BATCH):
        size = min(BATCH, number - start)
        _write([_one(random.choice(public), random.choice(hosts), cast, random, start + one + 1) for one in range(size)])
        progress(start + size, number)


def _one(facts: Facts, group_id: int, cast: Cast, random: Random, number: int) -> tuple[dict[str, Any], Facts]:
    day = clock.today() + timedelta(days=1 + random.randrange(DAYS))
    place = random.choice(list(cast.places.values())) if facts["place"] else None
    columns = columns_of(facts, day, group_id, place, random)
    return {**_defaults(), **columns, "title": f"{facts['title']} その{number}"}, facts


@cache
def _defaults() -> dict[str, Any]:
    """What a row has in the columns that nobody filled in."""
    at = clock.now()
    return Event(slug="", group_id=0, kind="", title="", starts_at=at, ends_at=at, calendar_uid="").model_dump(exclude={"id"})


def _write(made: list[tuple[dict[str, Any], Facts]]) -> None:
    with transaction() as tx:
        tx.connection().execute(insert(Event), [columns for columns, _ in made])
        slugs = [columns["slug"] for columns, _ in made]
        ids = dict(tx.exec(select(Event.slug, Event.id).where(col(Event.slug).in_(slugs))).all())
        meetings = [row for columns, facts in made for row in session_columns(columns | {"id": ids[columns["slug"]]}, facts)]
        tx.connection().execute(insert(EventSession), meetings)
        reindex_many(tx, [number for number in ids.values() if number])
        public_changed(tx)
