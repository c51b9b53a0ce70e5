"""Facts for search engines, as JSON-LD with the schema.org vocabulary; safe inside a script element."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from kamagaya_match.clock import TOKYO
from kamagaya_match.feeds.text import ascii_url, clean, one_line

SCHEMA = "https://schema.org"
_STATUS = {
    "scheduled": f"{SCHEMA}/EventScheduled",
    "cancelled": f"{SCHEMA}/EventCancelled",
    "postponed": f"{SCHEMA}/EventPostponed",
    "rescheduled": f"{SCHEMA}/EventRescheduled",
}
# Raw, these could close the script element or, in old readers, end a JavaScript line.
_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFacts:
    """A place with its address; coordinates in degrees."""

    name: str
    street: str = ""
    locality: str = ""
    region: str = ""
    postal_code: str = ""
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationFacts:
    """Who holds an event, or a group's page."""

    name: str
    url: str = ""
    description: str = ""
    logo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFacts:
    """What a public event page tells machines.

    `starts`/`ends` are aware datetimes or dates, and stay the planned ones when cancelled; `previous_starts` goes with
    `rescheduled`. `fee` is in yen, None when unknown. `online_url` is read by everyone: the page, not a secret meeting link.
    """

    name: str
    url: str
    starts: datetime | date
    ends: datetime | date
    description: str = ""
    status: Literal["scheduled", "cancelled", "postponed", "rescheduled"] = "scheduled"
    previous_starts: datetime | date | None = None
    place: PlaceFacts | None = None
    online: bool = False
    online_url: str = ""
    fee: int | None = None
    sold_out: bool = False
    sign_up_from: datetime | None = None
    capacity: int | None = None
    images: tuple[str, ...] = ()
    organizer: OrganizationFacts | None = None
    lang: str = "ja"


def event_json_ld(facts: EventFacts) -> str:
    """One event."""
    return _written(
        {
            "@type": "Event",
            "name": one_line(facts.name),
            "url": ascii_url(facts.url),
            "description": clean(facts.description),
            "startDate": _moment(facts.starts),
            "endDate": _moment(facts.ends),
            "previousStartDate": _moment(facts.previous_starts),
            "eventStatus": _STATUS[facts.status],
            "eventAttendanceMode": _attendance(facts),
            "location": _locations(facts),
            "isAccessibleForFree": None if facts.fee is None else facts.fee == 0,
            "inLanguage": facts.lang,
            "maximumAttendeeCapacity": facts.capacity,
            "image": [ascii_url(image) for image in facts.images],
            "offers": _offer(facts),
            "organizer": facts.organizer and _organization(facts.organizer),
        }
    )


def organization_json_ld(facts: OrganizationFacts) -> str:
    """One group or body."""
    return _written(_organization(facts))


def breadcrumb_json_ld(steps: Sequence[tuple[str, str]]) -> str:
    """The way to a page, from the home page on: (name, absolute address) for each step."""
    items = [
        {"@type": "ListItem", "position": position, "name": one_line(name), "item": ascii_url(url)}
        for position, (name, url) in enumerate(steps, start=1)
    ]
    return _written({"@type": "BreadcrumbList", "itemListElement": items})


def _written(thing: dict[str, object]) -> str:
    told = _told({"@context": SCHEMA, **thing})
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)


def _told(thing: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in thing.items() if value not in (None, "", [])}


def _moment(moment: datetime | date | None) -> str | None:
    if isinstance(moment, datetime):
        return moment.astimezone(TOKYO).isoformat(timespec="seconds")
    return moment.isoformat() if moment else None


def _attendance(facts: EventFacts) -> str:
    if not facts.online:
        return f"{SCHEMA}/OfflineEventAttendanceMode"
    return f"{SCHEMA}/MixedEventAttendanceMode" if facts.place else f"{SCHEMA}/OnlineEventAttendanceMode"


def _locations(facts: EventFacts) -> list[object] | object:
    found = [_place(facts.place)] if facts.place else []
    if facts.online:
        found.append({"@type": "VirtualLocation", "url": ascii_url(facts.online_url or facts.url)})
    return found[0] if len(found) == 1 else found


def _place(place: PlaceFacts) -> dict[str, object]:
    address = {
        "@type": "PostalAddress",
        "postalCode": place.postal_code,
        "addressRegion": place.region,
        "addressLocality": place.locality,
        "streetAddress": one_line(place.street),
        "addressCountry": "JP",
    }
    return _told({"@type": "Place", "name": one_line(place.name), "address": _told(dict(address)), "geo": _geo(place)})


def _geo(place: PlaceFacts) -> dict[str, object] | None:
    if place.lat is None or place.lon is None:
        return None
    return {"@type": "GeoCoordinates", "latitude": round(place.lat, 6), "longitude": round(place.lon, 6)}


def _offer(facts: EventFacts) -> dict[str, object] | None:
    if facts.fee is None:
        return None
    return _told(
        {
            "@type": "Offer",
            "price": facts.fee,
            "priceCurrency": "JPY",
            "availability": f"{SCHEMA}/{'SoldOut' if facts.sold_out else 'InStock'}",
            "url": ascii_url(facts.url),
            "validFrom": _moment(facts.sign_up_from),
        }
    )


def _organization(facts: OrganizationFacts) -> dict[str, object]:
    return _told(
        {
            "@type": "Organization",
            "name": one_line(facts.name),
            "url": ascii_url(facts.url),
            "description": clean(facts.description),
            "logo": ascii_url(facts.logo),
        }
    )
