"""New events from an old one: a copy, or the dates of a series."""

from datetime import date, datetime, timedelta

from kamagaya_match.clock import TOKYO
from kamagaya_match.events import queries
from kamagaya_match.events.models import Event, EventQuestion, EventSession, Series
from kamagaya_match.events.rules import EventStatus, Repeat, occurrences
from kamagaya_match.problems import Refused
from kamagaya_match.storage.tokens import new_slug
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import Who

from .changes import note_change
from .indexing import reindex
from .writing import editable, uid_host

_OWN = {"id", "slug", "status", "series_id", "arrivals", "seats_taken", "parties_waiting", "calendar_uid", "sequence", "cancel_reason"}
_OWN |= {"calendar_changed_at", "created_at", "created_by", "updated_at", "published_at", "source_key", "source_url", "search_number"}
_OWN |= {"drawn_at", "quotas_lapsed", "seats_free"}


def duplicate(who: Who, slug: str) -> str:
    """A draft with everything of the event but its sign-ups, a week after it; the new slug."""
    with transaction() as tx:
        event = editable(tx, who, slug)
        made = _copy(tx, who, event, timedelta(weeks=1))
        note_change(tx, made, who, "created")
        reindex(tx, made)
    return made.slug


def repeat(who: Who, slug: str, rule: Repeat) -> list[str]:
    """Drafts for the other dates of the series, each an event of its own; their slugs. The first stays as it is.

    Errors: Refused when the rule gives no further date, NotFound.
    """
    with transaction() as tx:
        event = editable(tx, who, slug)
        first = event.starts_at.astimezone(TOKYO).date()
        days = [day for day in occurrences(first, rule) if day > first]
        if not days:
            raise Refused("event_desk.no_more_dates")
        event.series_id = event.series_id or _series(tx, event, rule)
        made = [_occurrence(tx, who, event, day - first) for day in days]
    return [one.slug for one in made]


def _occurrence(tx: Tx, who: Who, event: Event, later: timedelta) -> Event:
    made = _copy(tx, who, event, later)
    made.series_id = event.series_id
    note_change(tx, made, who, "created")
    reindex(tx, made)
    return made


def _series(tx: Tx, event: Event, rule: Repeat) -> int | None:
    facts = {"every": rule.every.value, "weeks": rule.weeks, "nth": rule.nth, "day": rule.day, "count": rule.count}
    until = rule.until.isoformat() if rule.until else None
    series = Series(group_id=event.group_id, rule={**facts, "until": until, "weekdays": sorted(rule.weekdays), "skip": _days(rule.skip)})
    tx.add(series)
    tx.flush()
    return series.id


def _days(days: frozenset[date]) -> list[str]:
    return sorted(day.isoformat() for day in days)


def _copy(tx: Tx, who: Who, event: Event, later: timedelta) -> Event:
    slug = new_slug()
    facts = {name: value for name, value in event.model_dump().items() if name not in _OWN}
    made = Event(**facts, slug=slug, status=EventStatus.DRAFT, calendar_uid=f"event-{slug}@{uid_host()}", created_by=who.person_id)
    made.starts_at, made.ends_at = _later(event.starts_at, later), _later(event.ends_at, later)
    made.sign_up_opens_at = None
    made.sign_up_closes_at = _later(event.sign_up_closes_at, later) if event.sign_up_closes_at else None
    made.quotas_open_at = _later(event.quotas_open_at, later) if event.quotas_open_at else None
    tx.add(made)
    tx.flush()
    _copy_parts(tx, event, made, later)
    tx.flush()
    return made


def _copy_parts(tx: Tx, event: Event, made: Event, later: timedelta) -> None:
    for number, row in enumerate(queries.sessions_of(tx, [event.id or 0]).get(event.id or 0, []), start=1):
        starts, ends = _later(row.starts_at, later), _later(row.ends_at, later)
        uid = f"event-{made.slug}-{number}@{uid_host()}"
        tx.add(EventSession(event_id=made.id or 0, starts_at=starts, ends_at=ends, title=row.title, calendar_uid=uid))
    for asked in queries.questions_of(tx, event.id or 0):
        tx.add(EventQuestion(event_id=made.id or 0, **asked.model_dump(exclude={"id", "event_id"})))


def _later(moment: datetime, later: timedelta) -> datetime:
    return moment + later
