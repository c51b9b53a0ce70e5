"""What goes on in the invented city: three months around today, of every kind and in every state."""

from datetime import date, timedelta
from random import Random
from typing import Any

from kamagaya_match import clock
from kamagaya_match.events.models import Event, EventChange, Series
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.events.service import reindex_many
from kamagaya_match.needs.models import Need
from kamagaya_match.needs.service import reindex_needs
from kamagaya_match.registrations.models import Registration, RegistrationMove
from kamagaya_match.registrations.rules import Reason, RegistrationState
from kamagaya_match.storage.transaction import Tx

from .cast import Cast
from .gathering import event_of, question_of, sessions_of
from .sources import City, slug

# Days from today on which each gathering takes place; the first is the nearest.
_SPREAD = (3, 24, -25, 45, -60)
_MONTHLY = {"里山の落ち葉かきと焼きいも", "みんなの夕ごはん カレーの日", "やさしい日本語で話す会"}


def write_plot(tx: Tx, city: City, cast: Cast, random: Random) -> int:
    """Events with their sign-ups, and needs; the number of events."""
    events = [event for number, facts in enumerate(city.gatherings) for event in _gatherings(tx, facts, cast, random, number)]
    _special(tx, events)
    for event in events:
        _sign_ups(tx, city, event, random)
    tx.flush()
    reindex_many(tx, [event.id for event in events if event.id])
    _needs(tx, city, cast, random)
    return len(events)


def _gatherings(tx: Tx, facts: dict[str, Any], cast: Cast, random: Random, number: int) -> list[Event]:
    first = clock.today() + timedelta(days=number % 13)
    made = [_gathering(tx, facts, cast, first + timedelta(days=offset), random) for offset in _SPREAD]
    if facts["title"] in _MONTHLY:
        series = Series(group_id=made[0].group_id, rule={"every": "week", "weeks": 3})
        tx.add(series)
        tx.flush()
        for event in made:
            event.series_id = series.id
    return made


def _gathering(tx: Tx, facts: dict[str, Any], cast: Cast, day: date, random: Random) -> Event:
    event = event_of(facts, cast, day, random)
    if facts["host"] == "hajime-no-ippo":
        event.status, event.published_at = EventStatus.PENDING, None
    tx.add(event)
    tx.flush()
    tx.add_all([*sessions_of(event, facts), *question_of(event, facts)])
    tx.add(EventChange(event_id=event.id or 0, at=event.created_at, verb="published"))
    return event


def _special(tx: Tx, events: list[Event]) -> None:
    """One called off, one moved, one still a draft."""
    coming = [event for event in events if event.starts_at > clock.now() and event.status == EventStatus.PUBLISHED and not event.internal]
    off, moved, draft = coming[7], coming[10], coming[-1]
    off.status, off.cancel_reason, off.sequence = EventStatus.CANCELLED, "講師の都合がつかなくなったため", 1
    tx.add(EventChange(event_id=off.id or 0, verb="cancelled", facts={"reason": ["", off.cancel_reason]}))
    before, moved.bring = moved.bring, f"{moved.bring}、名札"
    moved.sequence = 1
    tx.add(EventChange(event_id=moved.id or 0, verb="changed", facts={"bring": [before, moved.bring]}))
    draft.status, draft.published_at = EventStatus.DRAFT, None


def _sign_ups(tx: Tx, city: City, event: Event, random: Random) -> None:
    """Parties up to the seats, and behind them a few waiting where the event is popular."""
    if not event.sign_up or event.status not in (EventStatus.PUBLISHED, EventStatus.CANCELLED):
        return
    share = random.choice([0.2, 0.5, 0.8, 1.0, 1.0])
    wanted = min(int((event.capacity or 40) * share), 40)
    full = share == 1.0 and bool(event.capacity) and wanted == event.capacity
    for name in random.sample(city.people, len(city.people)) * 2:
        size = min(random.choice([1, 1, 1, 2, 2, 3]), wanted - event.seats_taken)
        if size > 0:
            _party(tx, event, name, size, RegistrationState.CONFIRMED, random)
            event.seats_taken += size
        elif full and event.parties_waiting < 3:
            _party(tx, event, name, 1, RegistrationState.WAITLISTED, random)
            event.parties_waiting += 1


def _party(tx: Tx, event: Event, name: str, size: int, state: RegistrationState, random: Random) -> None:
    event.arrivals += 1
    address = f"visitor{event.id}-{event.arrivals}@example.jp"
    confirmed = state is RegistrationState.CONFIRMED
    party = Registration(
        event_id=event.id or 0,
        number=event.arrivals,
        code=slug(random)[:6].upper(),
        state=state,
        for_seat=confirmed,
        size=size,
        name=name,
        email=address,
        email_key=address,
        created_at=event.created_at + timedelta(minutes=7 * event.arrivals),
    )
    tx.add(party)
    tx.flush()
    tx.add(RegistrationMove(registration_id=party.id or 0, at=party.created_at, after=state, reason=Reason.SIGNED_UP))


def _needs(tx: Tx, city: City, cast: Cast, random: Random) -> None:
    made = [_need(facts, cast, number, random) for number, facts in enumerate(city.needs)]
    tx.add_all(made)
    tx.flush()
    reindex_needs(tx, [need.id for need in made if need.id])


def _need(facts: dict[str, Any], cast: Cast, number: int, random: Random) -> Need:
    place = cast.places.get(facts.get("place", ""))
    posted = clock.now() - timedelta(days=2 + number * 3)
    return Need(
        slug=slug(random),
        group_id=cast.groups[facts["host"]],
        kind=facts["kind"],
        shape=facts.get("shape", ""),
        status="published",
        title=facts["title"],
        summary=facts["summary"],
        description=facts["text"],
        fields=facts["fields"],
        skills=facts["skills"],
        welcome=facts.get("welcome", []),
        when_note=facts["when"],
        until=clock.today() + timedelta(days=20 + number * 9),
        place_id=place.id if place else None,
        place_name=place.name if place else "",
        address=place.address if place else "",
        area=place.area if place else "",
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        online=facts.get("online", False),
        people_wanted=facts["people"],
        conditions=facts["conditions"],
        contact=f"047-000-{random.randrange(10_000):04}",
        created_at=posted,
        updated_at=posted,
        published_at=posted,
    )
