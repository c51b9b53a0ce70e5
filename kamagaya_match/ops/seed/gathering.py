"""One event's rows out of a line of city.toml."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from kamagaya_match import clock
from kamagaya_match.events.models import Event, EventQuestion, EventSession
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.events.service.writing import uid_host
from kamagaya_match.places.models import Place

from .sources import Facts, phone, slug

ROOM = "https://meet.example.jp/"
_SAME = ("kind", "title", "summary", "fee", "bring", "fields", "welcome", "access", "actions")
_MAY = {"kana": "title_kana", "easy_title": "title_easy", "easy": "summary_easy", "fee_note": "fee_note", "place_note": "place_note"}


def columns_of(facts: Facts, day: date, group_id: int, place: Place | None, random: Random) -> dict[str, Any]:
    """The columns of an event that begins on this day, published some weeks before."""
    name, meetings = slug(random), meetings_of(facts, day)
    published = _published(meetings[0][0], random)
    return {
        **{column: facts[column] for column in _SAME},
        **{column: facts.get(key, "") for key, column in _MAY.items()},
        "slug": name,
        "calendar_uid": f"event-{name}@{uid_host()}",
        "group_id": group_id,
        "status": EventStatus.PUBLISHED.value,
        "internal": facts["kind"] == "internal",
        "description": facts["text"],
        "all_day": "days" in facts,
        "starts_at": meetings[0][0],
        "ends_at": meetings[-1][1],
        "sign_up": not facts.get("no_sign_up", False),
        "capacity": facts["seats"] or None,
        "admission": facts.get("admission", "first_come"),
        **_kept(facts, meetings[0][0]),
        "takes_photos": "photos" in facts,
        "photo_use": facts.get("photos", ""),
        "ask_actor": facts.get("asks_actor", False),
        "who_welcome": facts["audience"],
        "contact": phone(random),
        **dict.fromkeys(("created_at", "updated_at", "published_at", "calendar_changed_at"), published),
        **_where(place, name),
    }


def _kept(facts: Facts, starts: datetime) -> dict[str, Any]:
    """The seats that are kept for some until two days before."""
    if "keeps" not in facts:
        return {}
    opens = starts - timedelta(days=2)
    return {"quotas": facts["keeps"], "quotas_open_at": opens, "quotas_lapsed": opens <= clock.now()}


def meetings_of(facts: Facts, day: date) -> list[tuple[datetime, datetime]]:
    """When people meet: once, on several whole days together, or every week."""
    if "days" in facts:
        return [(clock.at(day, time(0)), clock.at(day + timedelta(days=facts["days"]), time(0)))]
    lasts, opens = timedelta(hours=float(facts["hours"])), time.fromisoformat(facts["from"])
    starts = [clock.at(day + timedelta(weeks=week), opens) for week in range(len(facts.get("sessions", [""])))]
    return [(at, at + lasts) for at in starts]


def sessions_of(event: Event, facts: Facts) -> list[EventSession]:
    """The meetings of the event, which must have its id."""
    later = event.starts_at - meetings_of(facts, event.starts_at.astimezone(clock.TOKYO).date())[0][0]
    return [EventSession(**columns) for columns in session_columns(event.model_dump(), facts, later)]


def session_columns(event: dict[str, Any], facts: Facts, later: timedelta = timedelta(0)) -> list[dict[str, Any]]:
    """The columns of the meetings of an event; `later` when it was moved by some time."""
    meetings = meetings_of(facts, event["starts_at"].astimezone(clock.TOKYO).date())
    titles = facts.get("sessions", [""])
    return [
        {
            "event_id": event["id"],
            "starts_at": starts + later,
            "ends_at": ends + later,
            "title": title,
            "calendar_uid": f"event-{event['slug']}-{number}@{uid_host()}",
        }
        for number, ((starts, ends), title) in enumerate(zip(meetings, titles, strict=True), start=1)
    ]


def question_of(event: Event, facts: Facts) -> EventQuestion | None:
    """The group's question, if it has one."""
    if "question" not in facts:
        return None
    choices = list(facts.get("choices", []))
    return EventQuestion(event_id=event.id or 0, kind="choice" if choices else "text", label=facts["question"], choices=choices)


def _published(starts: datetime, random: Random) -> datetime:
    return min(starts, clock.now()) - timedelta(days=random.randrange(7, 30), minutes=random.randrange(600))


def _where(place: Place | None, name: str) -> dict[str, Any]:
    if place is None:
        return {
            "online": True,
            "online_url": ROOM + name,
            "place_id": None,
            "place_name": "",
            "address": "",
            "area": "",
            "lat": None,
            "lon": None,
        }
    facts = {"place_name": place.name, "address": place.address, "area": place.area, "lat": place.lat, "lon": place.lon}
    return {"online": False, "online_url": "", "place_id": place.id, **facts}
