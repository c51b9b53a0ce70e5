"""An event in a list."""

from dataclasses import dataclass, field, fields, replace
from datetime import datetime

from kamagaya_match.clock import TOKYO
from kamagaya_match.events.rules import EventPhase, EventStatus, phase
from kamagaya_match.words.catalogue import Lang, say

from .pictures import picture_path
from .places import place_name, way
from .rows import Told
from .seats import CLOSED, SeatsView, card_seats, seats_of
from .times import day_and_time, iso, next_span, whole_time
from .wording import fee_in, labels, summary_in, title_in


@dataclass(frozen=True)
class Mark:
    """A field of activity: its name, and the code of its symbol."""

    text: str = ""
    code: str = ""


@dataclass(frozen=True)
class EventCard:
    """What people look at first: day and time, place, field; then the welcome marks, the fee and the group.

    It is sent to every open list, so it holds what is shown and nothing more. `day_iso` is the day of the (next) meeting,
    `began_iso` that of the first; `seats` are the two of `card_seats`.
    """

    slug: str = ""
    title: str = ""
    when: str = ""
    day_iso: str = ""
    began_iso: str = ""
    sessions_text: str = ""
    place: str = ""
    place_kana: str = ""
    station: str = ""
    fields: list[Mark] = field(default_factory=list)
    welcome_names: list[str] = field(default_factory=list)
    fee: str = ""
    group_name: str = ""
    group_kana: str = ""
    group_verified: bool = False
    picture: str = ""
    picture_alt: str = ""
    seats: list[str] = field(default_factory=lambda: ["", CLOSED])

    @property
    def can_be_joined(self) -> bool:
        return self.seats[1] != CLOSED


@dataclass(frozen=True)
class EventHead:
    """The facts at the top of an event's own page.

    `day_iso` is the day of the (next) meeting, `began_iso` that of the first.
    `seats.left` is -1 without a limit. `state_text` is 中止 or 終了, else empty.
    """

    id: int = 0
    slug: str = ""
    href: str = ""
    title: str = ""
    title_kana: str = ""
    summary: str = ""
    kind: str = ""
    kind_text: str = ""
    day: str = ""
    day_iso: str = ""
    began_iso: str = ""
    time: str = ""
    when: str = ""
    when_iso: str = ""
    sessions_text: str = ""
    place: str = ""
    place_kana: str = ""
    place_href: str = ""
    area: str = ""
    station: str = ""
    online: bool = False
    fields: list[Mark] = field(default_factory=list)
    field_names: list[str] = field(default_factory=list)
    welcome: list[str] = field(default_factory=list)
    welcome_names: list[str] = field(default_factory=list)
    fee: str = ""
    free: bool = False
    group_name: str = ""
    group_kana: str = ""
    group_href: str = ""
    group_verified: bool = False
    group_verified_text: str = ""
    picture: str = ""
    picture_alt: str = ""
    seats: SeatsView = field(default_factory=SeatsView)
    cancelled: bool = False
    over: bool = False
    internal: bool = False
    state_text: str = ""


def card_of(told: Told, lang: Lang, now: datetime, since: datetime | None = None) -> EventCard:
    """The card of one event as it stands at `now`; of a course the next meeting from `since` on counts, or from `now`."""
    head = head_of(told, lang, now, since)
    same = {one.name: getattr(head, one.name) for one in fields(EventCard) if one.name not in ("when", "seats")}
    return EventCard(**same, when=f"{head.day} {head.time}".rstrip(), seats=card_seats(told.event, lang, now))


def without_readings(card: EventCard) -> EventCard:
    """The card for somebody who reads names without ふりがな."""
    return replace(card, place_kana="", group_kana="")


def head_of(told: Told, lang: Lang, now: datetime, since: datetime | None = None) -> EventHead:
    """The top of one event's page as it stands at `now`."""
    event, group, place = told.event, told.group, told.place
    day, time = day_and_time(told, lang, since or now)
    stands = phase(now, EventStatus(event.status), event.starts_at, event.ends_at)
    state_text = say(lang, f"event_statuses.{stands}") if stands in (EventPhase.CANCELLED, EventPhase.OVER) else ""
    title, where = title_in(event, lang), place_name(told, lang)
    seats = seats_of(event, lang, now)
    return EventHead(
        id=event.id or 0,
        slug=event.slug,
        href=f"/events/{event.slug}",
        title=title,
        title_kana=event.title_kana,
        summary=summary_in(event, lang),
        kind=event.kind,
        kind_text=say(lang, f"event_kinds.{event.kind}"),
        day=day,
        day_iso=next_span(told, since or now)[0].date().isoformat(),
        began_iso=event.starts_at.astimezone(TOKYO).date().isoformat(),
        time=time,
        when=whole_time(told, lang),
        when_iso=iso(event.starts_at, event.all_day),
        sessions_text=say(lang, "events.sessions_count", n=len(told.sessions)) if told.several_sessions else "",
        place=where,
        place_kana=place.kana if place and place.name == where else "",
        place_href=place.href if place else "",
        area=event.area or (place.area if place else ""),
        station=way(told, lang),
        online=event.online,
        fields=[Mark(say(lang, f"fields.{code}"), code) for code in event.fields],
        field_names=labels("fields", event.fields, lang),
        welcome=list(event.welcome),
        welcome_names=labels("welcome", event.welcome, lang),
        fee=fee_in(event, lang),
        free=event.fee == 0,
        group_name=group.name,
        group_kana=group.kana,
        group_href=group.href,
        group_verified=group.verified,
        group_verified_text=group.verified_text,
        picture=picture_path(event.picture),
        picture_alt=event.picture_alt,
        seats=seats,
        cancelled=stands is EventPhase.CANCELLED,
        over=stands is EventPhase.OVER,
        internal=event.internal,
        state_text=state_text,
    )
