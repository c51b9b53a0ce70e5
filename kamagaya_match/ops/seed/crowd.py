"""A great many upcoming events, for measuring."""

from collections.abc import Callable
from datetime import timedelta
from random import Random

from sqlalchemy import insert

from kamagaya_match import clock
from kamagaya_match.events.models import Event, EventSession
from kamagaya_match.events.service import reindex_many
from kamagaya_match.storage.transaction import public_changed, transaction

from .cast import Cast
from .gathering import event_of, sessions_of
from .sources import City

BATCH = 1000
DAYS = 400


def write_crowd(city: City, cast: Cast, random: Random, number: int, progress: Callable[[int, int], None]) -> None:
    """`number` events over the coming DAYS days, in transactions of BATCH."""
    for start in range(0, number, BATCH):
        size = min(BATCH, number - start)
        _write(city, cast, random, start, size)
        progress(start + size, number)


def _write(city: City, cast: Cast, random: Random, start: int, size: int) -> None:
    hosts = [slug for slug in cast.groups if slug != "hajime-no-ippo"]
    public = [facts for facts in city.gatherings if facts["kind"] != "internal"]
    made = []
    for number in range(start, start + size):
        facts = random.choice(public)
        day = clock.today() + timedelta(days=1 + random.randrange(DAYS))
        place = "" if facts["place"] == "" else random.choice(list(cast.places))
        event = event_of(facts, cast, day, random, random.choice(hosts), place)
        event.title = f"{facts['title']} その{number + 1}"
        made.append((event, facts))
    with transaction() as tx:
        rows = [event.model_dump(exclude={"id"}) for event, _ in made]
        ids = list(tx.execute(insert(Event).returning(Event.id, sort_by_parameter_order=True), rows).scalars())  # type: ignore[call-overload]
        for (event, _), number in zip(made, ids, strict=True):
            event.id = number
        meetings = [session.model_dump(exclude={"id"}) for event, facts in made for session in sessions_of(event, facts)]
        tx.execute(insert(EventSession), meetings)
        reindex_many(tx, ids)
        public_changed(tx)
