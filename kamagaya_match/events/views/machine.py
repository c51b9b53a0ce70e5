"""An event as search engines read it."""

from datetime import date, datetime

from kamagaya_match.city import CITY
from kamagaya_match.clock import TOKYO
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.feeds.json_ld import EventFacts, OrganizationFacts, PlaceFacts, event_json_ld
from kamagaya_match.settings import settings
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang

from .entries import page_url
from .pictures import shared_picture_path
from .places import address, place_name, point
from .rows import Told
from .seats import seats_left
from .wording import summary_in, title_in


def json_ld_of(told: Told, lang: Lang) -> str:
    """The event in schema.org's words."""
    event, base = told.event, settings().base_url
    starts, ends = _span(told)
    return event_json_ld(
        EventFacts(
            name=title_in(event, lang),
            url=page_url(event.slug),
            starts=starts,
            ends=ends,
            description=summary_in(event, lang),
            status="cancelled" if event.status == EventStatus.CANCELLED else "scheduled",
            place=_place(told, lang),
            online=event.online,
            fee=event.fee,
            sold_out=seats_left(event) == 0,
            sign_up_from=event.sign_up_opens_at,
            capacity=event.capacity,
            images=(base + shared_picture_path(event.picture),) if event.picture else (),
            organizer=OrganizationFacts(name=told.group.name, url=base + told.group.href),
            lang="en" if lang == "en" else "ja",
        )
    )


def _span(told: Told) -> tuple[datetime | date, datetime | date]:
    event = told.event
    if event.all_day:
        return event.starts_at.astimezone(TOKYO).date(), dates.last_day(event.starts_at, event.ends_at)
    return event.starts_at, event.ends_at


def _place(told: Told, lang: Lang) -> PlaceFacts | None:
    street = address(told).removeprefix(CITY.prefecture).removeprefix(CITY.name)
    if not street and not told.event.place_name and not told.place:
        return None
    lat, lon = point(told)
    return PlaceFacts(name=place_name(told, lang), street=street, locality=CITY.name, region=CITY.prefecture, lat=lat, lon=lon)
