"""What an event of another publisher's list becomes here; pure."""

from datetime import date, datetime, time, timedelta
from typing import Any

from kamagaya_match import clock
from kamagaya_match.city import area_of_address
from kamagaya_match.feeds.imported import ImportedEvent
from kamagaya_match.feeds.open_data.categories import fields_of
from kamagaya_match.words.catalogue import say
from kamagaya_match.words.text import plain

from .draft import LENGTHS, MOST_SEATS, MOST_YEN
from .kinds import EventKind

SUMMARY = LENGTHS["summary"]
_NOTES = ("date_note", "meeting_place", "building", "audience", "audience_note", "fee_note", "capacity_note", "apply_how", "apply_url")
_NOTES += ("access", "parking", "co_organizers", "url", "note")


def times_of(event: ImportedEvent) -> tuple[bool, datetime, datetime]:
    """(all day, start, end) as they are stored; two hours where no end is said."""
    if event.starts_at is None:
        return True, clock.at(event.starts_on, time(0)), clock.at(event.ends_on + timedelta(days=1), time(0))
    starts = clock.at(event.starts_on, event.starts_at)
    ends = clock.at(event.ends_on, event.ends_at) if event.ends_at else clock.at(event.ends_on, event.starts_at) + timedelta(hours=2)
    return False, starts, ends if ends > starts else starts + timedelta(hours=2)


def columns_of(event: ImportedEvent) -> dict[str, Any]:
    """The values of an event's columns; nothing of the row is dropped, what has no column of its own is told in the description."""
    all_day, starts, ends = times_of(event)
    return {
        "kind": EventKind.OTHER.value,
        "title": plain(event.title, 200),
        "title_kana": plain(event.title_kana, LENGTHS["title_kana"]),
        "summary": plain(event.summary or event.subtitle or event.description or event.title, SUMMARY),
        "description": description_of(event),
        "all_day": all_day,
        "starts_at": starts,
        "ends_at": ends,
        "place_name": plain(event.place_name, LENGTHS["place_name"]),
        "address": plain(event.address, LENGTHS["address"]),
        "area": _area(event),
        "lat": event.lat,
        "lon": event.lon,
        "online": event.online,
        "online_url": event.online_url,
        "fee": min(event.fee or 0, MOST_YEN),
        "fee_note": plain(_fee_note(event), LENGTHS["fee_note"]),
        "sign_up": False,
        "capacity": min(event.capacity, MOST_SEATS) if event.capacity else None,
        "who_welcome": plain(event.audience, LENGTHS["who_welcome"]),
        "fields": sorted(fields_of(event.categories)),
        "contact": plain(_contact(event), LENGTHS["contact"]),
        "source_url": event.url,
    }


def description_of(event: ImportedEvent) -> str:
    """The publisher's text, then every further fact with its name."""
    texts = [event.subtitle, event.summary, event.description]
    facts = [(say("ja", f"import.facts.{name}"), _shown(getattr(event, name))) for name in _NOTES]
    facts += [(column, value) for column, value in event.extras]
    facts += [(say("ja", "import.facts.organizer"), event.organizer)]
    kept = [text for text in dict.fromkeys(texts) if text] + [say("ja", "import.fact", name=name, value=value) for name, value in facts if value]
    return "\n\n".join(kept)


def _fee_note(event: ImportedEvent) -> str:
    return event.fee_note if event.fee is not None else event.fee_note or say("ja", "import.fee_unknown")


def _area(event: ImportedEvent) -> str:
    area = area_of_address(event.address) if event.address else None
    return area.name if area else ""


def _contact(event: ImportedEvent) -> str:
    phone = f"{event.contact_phone} ({event.contact_extension})" if event.contact_extension else event.contact_phone
    return " ".join(part for part in (event.contact_name, phone, event.contact_mail) if part)


def _shown(value: object) -> str:
    return value.isoformat() if isinstance(value, date | time) else str(value or "")
