"""Deeds on needs that are renewed, and on drafts that a group and a coordinator shape together."""

from kamagaya_match.needs import service
from tests.needs.forms import VOLUNTEER

from .city import DESK, OFFICER, OWNER, City, Deed
from .needs import drafted, posted

NOTE = {"data": {"note": "人数の目安を教えてください。"}}


def _desk(slug: str) -> str:
    return f"{DESK}/needs/{slug}/"


def _at_coordinator(slug: str) -> str:
    return f"/coordinator/needs/{slug}/"


def _of(slug: str, what: str) -> str:
    return f"SELECT {what} FROM scoping s JOIN need n ON n.id = s.need_id WHERE n.slug = '{slug}'"


def _notes(slug: str) -> str:
    return (
        f"SELECT count(*) FROM scoping_note t JOIN scoping s ON s.id = t.scoping_id JOIN need n ON n.id = s.need_id WHERE n.slug = '{slug}'"
    )


def _asked(city: City) -> str:
    """A draft whose group has asked for a coordinator."""
    slug = drafted(city)
    service.ask_coordinator(city.who(OWNER), slug)
    return slug


def taken(city: City) -> str:
    """A draft that the officer shapes with its group."""
    slug = _asked(city)
    service.take(city.who(OFFICER), slug)
    return slug


def _ask(city: City) -> Deed:
    slug = drafted(city)
    return Deed(_desk(slug), _of(slug, "s.state"), "waiting", NOTE)


def _note(city: City) -> Deed:
    slug = taken(city)
    return Deed(_desk(slug), _notes(slug), 1, NOTE)


def _agree(city: City) -> Deed:
    slug = taken(city)
    return Deed(_desk(slug), _of(slug, "s.group_yes_at IS NOT NULL"), 1)


def _end(city: City) -> Deed:
    slug = taken(city)
    return Deed(_desk(slug), _of(slug, "s.ended_at IS NOT NULL"), 1)


def _take(city: City) -> Deed:
    slug = _asked(city)
    return Deed(_at_coordinator(slug), _of(slug, "s.coordinator_id"), city.person(OFFICER), who=OFFICER)


def _assign(city: City) -> Deed:
    slug, other = taken(city), city.person("coordinator@example.jp")
    return Deed(_at_coordinator(slug), _of(slug, "s.coordinator_id"), other, {"data": {"person": str(other)}}, OFFICER)


def _note_to_group(city: City) -> Deed:
    slug = taken(city)
    return Deed(_at_coordinator(slug), _notes(slug), 1, NOTE, OFFICER)


def _agree_with_group(city: City) -> Deed:
    slug = taken(city)
    return Deed(_at_coordinator(slug), _of(slug, "s.coordinator_yes_at IS NOT NULL"), 1, who=OFFICER)


def _leave_group(city: City) -> Deed:
    slug = taken(city)
    return Deed(_at_coordinator(slug), _of(slug, "s.ended_at IS NOT NULL"), 1, who=OFFICER)


def _save(city: City) -> Deed:
    slug = taken(city)
    title = f"SELECT title FROM need WHERE slug = '{slug}'"
    return Deed(f"{_at_coordinator(slug)}edit/", title, "整えた募集", {"data": VOLUNTEER | {"title": "整えた募集"}}, OFFICER)


def _renew(city: City) -> Deed:
    slug = posted(city)
    city.tell("UPDATE need SET reminded = 1 WHERE slug = :slug", slug=slug)
    return Deed(_desk(slug), f"SELECT reminded FROM need WHERE slug = '{slug}'", 0)


DEEDS = {
    "NeedOnDesk.agree": _agree,
    "NeedOnDesk.ask_coordinator": _ask,
    "NeedOnDesk.end_shaping": _end,
    "NeedOnDesk.renew": _renew,
    "NeedOnDesk.write_note": _note,
    "ShapingDesk.agree": _agree_with_group,
    "ShapingDesk.assign": _assign,
    "ShapingDesk.end_shaping": _leave_group,
    "ShapingDesk.take": _take,
    "ShapingDesk.write_note": _note_to_group,
    "ShapingForm.save": _save,
}
