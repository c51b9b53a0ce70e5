"""Events as they stand in the database, made without the desk."""

from datetime import datetime, timedelta
from typing import Any

from kamagaya_match import clock
from kamagaya_match.events.models import Event, EventSession
from kamagaya_match.events.service import reindex_many
from kamagaya_match.places.models import Place
from kamagaya_match.storage.transaction import public_changed, transaction
from tests.world import World

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=clock.TOKYO)  # a Tuesday


def at(day: int, hour: int = 10, minute: int = 0, month: int = 12) -> datetime:
    """A moment in December 2026."""
    return datetime(2026, month, day, hour, minute, tzinfo=clock.TOKYO)


def post(world: World, slug: str, starts: datetime | None = None, sessions: list[datetime] | None = None, **facts: Any) -> Event:
    """A published event of 里山を守る会, two hours from `starts` (6 December 10:00); `sessions` start at these moments."""
    starts = min(sessions) if sessions else starts or at(6)
    own = {"ends_at": max(sessions or [starts]) + timedelta(hours=2), **DEFAULT, **facts}
    event = Event(slug=slug, starts_at=starts, calendar_uid=f"event-{slug}@localhost", **{"group_id": world.satoyama_id, **own})
    with transaction() as tx:
        tx.add(event)
        tx.flush()
        for number, start in enumerate(sessions or [starts], start=1):
            end = start + timedelta(hours=2) if sessions else event.ends_at
            tx.add(EventSession(event_id=event.id or 0, starts_at=start, ends_at=end, calendar_uid=f"event-{slug}-{number}@localhost"))
        tx.flush()
        reindex_many(tx, [event.id or 0])
        public_changed(tx)
    return event


DEFAULT: dict[str, Any] = {
    "kind": "experience",
    "status": "published",
    "title": "里山の落ち葉かきと焼きいも",
    "summary": "落ち葉をかいて、焼きいもを食べます。",
    "place_name": "くぬぎ山コミュニティセンター",
    "address": "鎌ケ谷市くぬぎ山4-2-46-10",
    "area": "くぬぎ山",
    "lat": 35.781357,
    "lon": 139.97455,
    "fee": 0,
    "fields": ["environment"],
    "welcome": ["beginner"],
    "capacity": 20,
    "contact": "047-000-0000",
    "published_at": NOW - timedelta(days=10),
    "created_at": NOW - timedelta(days=10),
    "updated_at": NOW - timedelta(days=10),
    "calendar_changed_at": NOW - timedelta(days=10),
}


def centre() -> int:
    """The id of a place of the directory."""
    place = Place(
        slug="centre",
        name="くぬぎ山コミュニティセンター",
        kana="くぬぎやまこみゅにてぃせんたー",
        area="くぬぎ山",
        address="鎌ケ谷市くぬぎ山4-2-46-10",
    )
    with transaction() as tx:
        tx.add(place)
    assert place.id is not None
    return place.id
