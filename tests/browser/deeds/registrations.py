"""Deeds on the list of an event, at its door and at the centre."""

from typing import Any

from kamagaya_match.door import service as door
from kamagaya_match.registrations import service as registrations
from tests.registrations.service.test_guardians import ON_PAPER, child
from tests.registrations.stage import come, parties

from .city import CENTRE, DESK, OWNER, City, Deed


def _list(slug: str) -> str:
    return f"{DESK}/events/{slug}/registrations/"


def _door(slug: str) -> str:
    return f"{DESK}/events/{slug}/door/"


def _centre(slug: str) -> str:
    return f"/centre/events/{slug}/"


def _first(slug: str, column: str = "state") -> str:
    return f"SELECT r.{column} FROM registration r JOIN event e ON e.id = r.event_id WHERE e.slug = '{slug}' ORDER BY r.id"


def _names(slug: str, name: str) -> str:
    return f"SELECT count(*) FROM registration r JOIN event e ON e.id = r.event_id WHERE e.slug = '{slug}' AND r.name = '{name}'"


def _with_party(city: City, **facts: Any) -> tuple[str, str]:
    """An event with one party that signed up; its slug and the party's code."""
    slug = city.event(**facts)
    come(slug, "山田花子", email=f"{slug}@example.jp")
    return slug, parties(slug)[0].code


def _add(city: City) -> Deed:
    slug = city.event()
    return Deed(_list(slug), _names(slug, "電話の人"), 1, {"form": {"size": "1", "name": "電話の人", "phone": "047-000-0000"}})


def _edit(city: City) -> Deed:
    slug, code = _with_party(city)
    return Deed(_list(slug), _first(slug, "size"), 3, {"form": {"code": code, "edit_size": "3", "edit_name": "山田花子"}})


def _cancel(city: City) -> Deed:
    slug, code = _with_party(city)
    return Deed(_list(slug), _first(slug), "cancelled", {"form": {"code": code, "words": "二重でした"}})


def _approve(city: City) -> Deed:
    slug, code = _with_party(city, admission="approval")
    return Deed(_list(slug), _first(slug), "confirmed", {"form": {"code": code}})


def _decline(city: City) -> Deed:
    slug, code = _with_party(city, admission="approval")
    return Deed(_list(slug), _first(slug), "declined", {"form": {"code": code, "words": "またの機会に"}})


def _enter(city: City) -> Deed:
    slug = city.event()
    form = {"size": "1", "name": "窓口の人", "phone": "047-123-4567", "consent": True}
    return Deed(_centre(slug), _names(slug, "窓口の人"), 1, {"form": form}, CENTRE)


def _step_back(city: City) -> Deed:
    slug, code = _with_party(city)
    return Deed(_centre(slug), _first(slug), "cancelled", {"code": code}, CENTRE)


def _record_paper(city: City) -> Deed:
    slug = city.event(minors_alone=True, age_band="junior_high")
    child(slug, ON_PAPER, email="paper-child@example.jp")
    form = {"code": parties(slug)[0].code, "guardian": "森 母", "signed": "on"}
    of_event = f"g.registration_id IN (SELECT r.id FROM registration r JOIN event e ON e.id = r.event_id WHERE e.slug = '{slug}')"
    question = f"SELECT g.consented_at IS NOT NULL FROM guardian g WHERE {of_event}"
    return Deed(_centre(slug), question, 1, {"form": form}, CENTRE)


def _make_link(city: City) -> Deed:
    slug = city.event()
    question = f"SELECT count(*) FROM door_link l JOIN event e ON e.id = l.event_id WHERE e.slug = '{slug}'"
    return Deed(_door(slug), question, 1, {"form": {"label": "入口"}})


def _revoke_link(city: City) -> Deed:
    slug = city.event()
    door.make_link(city.who(OWNER), slug, "入口")
    number = city.ask("SELECT max(id) FROM door_link")
    return Deed(_door(slug), f"SELECT revoked_at IS NOT NULL FROM door_link WHERE id = {number}", 1, {"number": number})


def _over(city: City, state: str = "confirmed") -> tuple[str, str]:
    """An event that is over, with one party; its slug and the party's code."""
    slug, code = _with_party(city)
    city.tell(
        "UPDATE event SET starts_at = datetime('now', '-3 days'), ends_at = datetime('now', '-3 days', '+2 hours') WHERE slug = :slug",
        slug=slug,
    )
    city.tell(
        "UPDATE event_session SET starts_at = datetime('now', '-3 days'), ends_at = datetime('now', '-3 days', '+2 hours') "
        "WHERE event_id = (SELECT id FROM event WHERE slug = :slug)",
        slug=slug,
    )
    city.tell("UPDATE registration SET state = :state WHERE code = :code", state=state, code=code)
    return slug, code


def _note(city: City) -> Deed:
    slug, code = _over(city)
    meeting = city.ask("SELECT s.id FROM event_session s JOIN event e ON e.id = s.event_id WHERE e.slug = :slug", slug=slug)
    return Deed(_door(slug), _first(slug), "attended", {"form": {"code": code, f"people.{meeting}": "1"}})


def _mark_rest(city: City) -> Deed:
    slug, _ = _over(city)
    return Deed(_door(slug), _first(slug), "absent")


def _undo_rest(city: City) -> Deed:
    slug, _ = _over(city)
    registrations.mark_rest_absent(city.who(OWNER), slug)
    return Deed(_door(slug), _first(slug), "confirmed")


DEEDS = {
    "CentreAtEvent.cancel": _step_back,
    "CentreAtEvent.enter": _enter,
    "CentreAtEvent.record_paper": _record_paper,
    "DoorOnDesk.make": _make_link,
    "DoorOnDesk.mark_rest": _mark_rest,
    "DoorOnDesk.note": _note,
    "DoorOnDesk.revoke": _revoke_link,
    "DoorOnDesk.undo_rest": _undo_rest,
    "RegistrationsDesk.add": _add,
    "RegistrationsDesk.approve": _approve,
    "RegistrationsDesk.cancel": _cancel,
    "RegistrationsDesk.decline": _decline,
    "RegistrationsDesk.edit": _edit,
}
