"""What an event of another publisher's list becomes here; pure."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from kamagaya_match import clock
from kamagaya_match.city import area_of_address
from kamagaya_match.feeds.imported import ImportedEvent, ReadResult, RowError
from kamagaya_match.feeds.open_data.categories import fields_of
from kamagaya_match.places.views import PlaceFacts
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import say
from kamagaya_match.words.text import plain

from .draft import LENGTHS, MOST_SEATS, MOST_YEN
from .facts import LONGEST
from .kinds import EventKind

# Columns that a list fills once: later they are the group's.
ONLY_NEW = ("kind", "sign_up")
LONGEST_TITLE = 200
LASTS = timedelta(hours=2)
_NOTES = (
    *("organizer", "co_organizers", "title_en", "date_note", "meeting_place", "building", "audience_note", "capacity_note"),
    *("apply_from", "apply_until", "apply_how", "apply_url", "access", "parking", "url", "image_url", "note"),
)


def times_of(event: ImportedEvent) -> tuple[bool, datetime, datetime]:
    """(all day, start, end) as they are stored; two hours where no end is said."""
    if event.starts_at is None:
        return True, clock.at(event.starts_on, time(0)), clock.at(event.ends_on + timedelta(days=1), time(0))
    starts = clock.at(event.starts_on, event.starts_at)
    ends = clock.at(event.ends_on, event.ends_at) if event.ends_at else clock.at(event.ends_on, event.starts_at) + LASTS
    return False, starts, ends if ends > starts else starts + LASTS


def storable(result: ReadResult) -> ReadResult:
    """The same without the events that last longer than any may; they are among its errors."""
    long = [event for event in result.events if _lasts(event) > LONGEST]
    errors = tuple(RowError(event.line, "", event.title, "import.too_long", (("days", str(LONGEST.days)),)) for event in long)
    return replace(result, events=tuple(event for event in result.events if event not in long), errors=(*result.errors, *errors))


def _lasts(event: ImportedEvent) -> timedelta:
    _, starts, ends = times_of(event)
    return ends - starts


def columns_of(event: ImportedEvent, place: PlaceFacts | None = None) -> dict[str, Any]:
    """The values of an event's columns; nothing of the row is dropped, what has no column of its own is told in the description.

    `place` is the place of the directory that the row names.
    """
    all_day, starts, ends = times_of(event)
    return {
        "kind": EventKind.OTHER.value,
        "title": plain(event.title, LONGEST_TITLE),
        "title_kana": plain(event.title_kana, LENGTHS["title_kana"]),
        "summary": plain(event.summary or event.subtitle or event.description or event.title, LENGTHS["summary"]),
        "description": description_of(event),
        "all_day": all_day,
        "starts_at": starts,
        "ends_at": ends,
        "place_name": plain(event.place_name, LENGTHS["place_name"]),
        **_where(event, place),
        "online": event.online,
        "online_url": event.online_url,
        "fee": None if event.fee is None else min(event.fee, MOST_YEN),
        "fee_note": plain(event.fee_note, LENGTHS["fee_note"]),
        "sign_up": False,
        "capacity": min(event.capacity, MOST_SEATS) if event.capacity else None,
        "who_welcome": plain(event.audience, LENGTHS["who_welcome"]),
        "fields": sorted(fields_of(event.categories)),
        "contact": plain(_contact(event), LENGTHS["contact"]),
        "source_url": event.url,
    }


def description_of(event: ImportedEvent) -> str:
    """The publisher's text, then every further fact with its name."""
    texts = [event.subtitle, event.summary, event.description, *_cut_short(event)]
    facts = [(say("ja", f"import.facts.{name}"), value) for name, value in _facts(event)]
    facts += [(column, value) for column, value in event.extras]
    told = [say("ja", "import.fact", name=name, value=value) for name, value in facts if value]
    return "\n\n".join([*(text for text in dict.fromkeys(texts) if text), *told])


def _facts(event: ImportedEvent) -> list[tuple[str, str]]:
    facts = {name: _shown(getattr(event, name)) for name in _NOTES}
    facts["apply_from"] = _joined(event.apply_from, event.apply_from_time)
    facts["apply_until"] = _joined(event.apply_until, event.apply_until_time)
    facts["keywords"] = say("ja", "import.several").join((*event.categories, *event.keywords))
    if event.language.upper() != "JA":
        facts["language"] = event.language
    if event.fee is not None and event.fee > MOST_YEN:
        facts["fee"] = str(event.fee)
    return list(facts.items())


def _cut_short(event: ImportedEvent) -> list[str]:
    """Texts that do not fit into their columns, in full."""
    whole = {
        "fee_note": event.fee_note,
        "place_name": event.place_name,
        "address": event.address,
        "who_welcome": event.audience,
        "contact": _contact(event),
    }
    long = [text for name, text in whole.items() if len(text) > LENGTHS[name]]
    return [event.title, *long] if len(event.title) > LONGEST_TITLE else long


def _joined(day: date | None, moment: time | None) -> str:
    return " ".join(_shown(part) for part in (day, moment) if part is not None)


def _where(event: ImportedEvent, place: PlaceFacts | None) -> dict[str, Any]:
    """Where it is; the directory knows it better, but a street that the row names stays."""
    area, address = area_of_address(event.address) if event.address else None, plain(event.address, LENGTHS["address"])
    if place is None:
        return {"place_id": None, "address": address, "area": area.name if area else "", "lat": event.lat, "lon": event.lon}
    return {"place_id": place.id, "address": address if area else place.address, "area": place.area, "lat": place.lat, "lon": place.lon}


def _contact(event: ImportedEvent) -> str:
    phone = f"{event.contact_phone} ({event.contact_extension})" if event.contact_extension else event.contact_phone
    return " ".join(part for part in (event.contact_name, phone, event.contact_mail) if part)


def _shown(value: object) -> str:
    """A value in words that do not depend on when they are written."""
    if isinstance(value, time):
        return dates.clock_time(value, "ja")
    if isinstance(value, date):
        return say("ja", "import.day", year=value.year, month=value.month, day=value.day)
    return str(value or "")
