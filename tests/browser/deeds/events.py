"""Deeds on a group's events."""

from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.events import service
from kamagaya_match.events.rules.recurrence import Every, Repeat

from .city import DESK, OWNER, City, Deed

DRAFT = {"status": "draft", "published_at": None}


def _status(slug: str) -> str:
    return f"SELECT status FROM event WHERE slug = '{slug}'"


def _of(title: str, more: str = "") -> str:
    return f"SELECT count(*) FROM event WHERE title = '{title}'{more}"


def _desk(slug: str) -> str:
    return f"{DESK}/events/{slug}/"


def _hand_in(city: City) -> Deed:
    slug = city.event(**DRAFT)
    return Deed(_desk(slug), _status(slug), "published")


def _take_back(city: City) -> Deed:
    slug = city.event(status="pending", published_at=None)
    return Deed(_desk(slug), _status(slug), "draft")


def _cancel(city: City) -> Deed:
    slug = city.event()
    return Deed(_desk(slug), _status(slug), "cancelled", {"form": {"reason": "台風のため"}})


def _appoint(city: City) -> Deed:
    slug, person = city.event(), city.newcomer("organiser@example.jp", "editor")
    given = {"person": str(person), "contact": "047-111-1111", "why": "担当が代わりました"}
    return Deed(_desk(slug), f"SELECT organiser_id FROM event WHERE slug = '{slug}'", person, {"form": given})


def _duplicate(city: City) -> Deed:
    return Deed(_desk(city.event(title="写しのもと")), _of("写しのもと"), 2)


def _delete(city: City) -> Deed:
    return Deed(_desk(city.event(**DRAFT | {"title": "消す下書き"})), _of("消す下書き"), 0)


def _repeat(city: City) -> Deed:
    return Deed(_desk(city.event(title="毎週のもと")), _of("毎週のもと"), 3, {"form": {"every": "week", "count": "3"}})


def _publish_series(city: City) -> Deed:
    slug = city.event(**DRAFT | {"title": "続きもの"})
    service.repeat(city.who(OWNER), slug, Repeat(every=Every.WEEK, count=3))
    return Deed(_desk(slug), _of("続きもの", " AND status = 'published'"), 3)


def _save(_city: City) -> Deed:
    day = (clock.today() + timedelta(days=12)).isoformat()
    form = {
        "title": "書きかけの会",
        "kind": "experience",
        "session.1.day": day,
        "session.1.start": "10:00",
        "session.1.end": "12:00",
        "fee": "0",
    }
    return Deed(_desk("new"), _of("書きかけの会"), 1, {"form": form})


DEEDS = {
    "EventForm.save": _save,
    "EventOnDesk.appoint": _appoint,
    "EventOnDesk.cancel": _cancel,
    "EventOnDesk.delete": _delete,
    "EventOnDesk.duplicate": _duplicate,
    "EventOnDesk.hand_in": _hand_in,
    "EventOnDesk.publish_series": _publish_series,
    "EventOnDesk.repeat": _repeat,
    "EventOnDesk.take_back": _take_back,
}
