"""Deeds on stand-bys, dates and conversations."""

from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.conversations import service
from kamagaya_match.needs import service as needs

from .city import CITIZEN, DESK, OWNER, City, Deed
from .needs import MESSAGE, applied, posted


def _date(hour: int = 10) -> dict[str, str]:
    day = (clock.today() + timedelta(days=9)).isoformat()
    return {"day": day, "starts": f"{hour}:00", "ends": f"{hour + 1}:00", "places": "2", "note": ""}


def _dated(city: City) -> tuple[str, int]:
    """A need with one date: its slug, and the date's number."""
    slug = posted(city)
    needs.add_shift(city.who(OWNER), slug, _date())
    return slug, int(city.ask("SELECT max(id) FROM shift"))


def _reserve(city: City) -> tuple[str, int]:
    """A need for which somebody stands by: its slug, and the application's number."""
    slug = posted(city)
    needs.apply(city.who(CITIZEN), slug, MESSAGE | {"standby": "on"})
    return slug, int(city.ask("SELECT max(id) FROM application"))


def _talk(city: City, number: int) -> str:
    return str(city.ask("SELECT slug FROM application WHERE id = :number", number=number))


def _page(slug: str) -> str:
    return f"/conversations/{slug}"


def _state(number: int) -> str:
    return f"SELECT state FROM application WHERE id = {number}"


def _asked(number: int) -> str:
    return f"SELECT asked_at IS NOT NULL FROM application WHERE id = {number}"


def _ask_on_desk(city: City) -> Deed:
    slug, number = _reserve(city)
    return Deed(f"{DESK}/needs/{slug}/", _asked(number), 1, {"data": {"application": str(number)}})


def _add(city: City) -> Deed:
    slug = posted(city)
    question = f"SELECT count(*) FROM shift s JOIN need n ON n.id = s.need_id WHERE n.slug = '{slug}'"
    return Deed(f"{DESK}/needs/{slug}/shifts/", question, 1, {"data": _date()})


def _change(city: City) -> Deed:
    slug, number = _dated(city)
    typed = {f"{name}-{number}": value for name, value in (_date() | {"places": "5"}).items()}
    return Deed(
        f"{DESK}/needs/{slug}/shifts/", f"SELECT places FROM shift WHERE id = {number}", 5, {"data": {"shift": str(number)} | typed}
    )


def _remove(city: City) -> Deed:
    slug, number = _dated(city)
    return Deed(f"{DESK}/needs/{slug}/shifts/", f"SELECT removed FROM shift WHERE id = {number}", 1, {"key": str(number)})


def _read(city: City) -> Deed:
    """Opening a conversation marks its messages as read."""
    talk = _talk(city, applied(city)[1])
    service.write(city.who(CITIZEN), talk, "何時ですか。")
    seen = f"SELECT group_read > 0 FROM conversation WHERE slug = '{talk}'"
    return Deed(_page(talk), seen, 1)


def _send(city: City) -> Deed:
    talk = _talk(city, applied(city)[1])
    question = f"SELECT count(*) FROM conversation_message m JOIN conversation c ON c.id = m.conversation_id WHERE c.slug = '{talk}'"
    return Deed(_page(talk), question, 1, {"form": {"text": "何時ですか。"}}, CITIZEN)


def _close(city: City) -> Deed:
    talk = _talk(city, applied(city)[1])
    return Deed(_page(talk), f"SELECT count(*) FROM conversation WHERE slug = '{talk}' AND closed_by = 'applicant'", 1, who=CITIZEN)


def _reopen(city: City) -> Deed:
    talk = _talk(city, applied(city)[1])
    service.close(city.who(CITIZEN), talk)
    return Deed(_page(talk), f"SELECT closed_by FROM conversation WHERE slug = '{talk}'", "", who=CITIZEN)


def _accept(city: City) -> Deed:
    _, number = applied(city)
    return Deed(_page(_talk(city, number)), _state(number), "accepted", {"form": {"application": str(number)}})


def _decline(city: City) -> Deed:
    _, number = applied(city)
    return Deed(
        _page(_talk(city, number)), _state(number), "declined", {"form": {"application": str(number), f"decline-{number}": "足りました"}}
    )


def _withdraw(city: City) -> Deed:
    _, number = applied(city)
    return Deed(_page(_talk(city, number)), _state(number), "withdrawn", who=CITIZEN, first=(("OneConversation.load", {}),))


def _ask(city: City) -> Deed:
    _, number = _reserve(city)
    return Deed(_page(_talk(city, number)), _asked(number), 1, {"_form": {}}, first=(("OneConversation.load", {}),))


def _come(city: City) -> Deed:
    _, number = _reserve(city)
    needs.ask_standby(city.who(OWNER), number)
    return Deed(_page(_talk(city, number)), _state(number), "sent", who=CITIZEN)


def _stay(city: City) -> Deed:
    _, number = _reserve(city)
    needs.ask_standby(city.who(OWNER), number)
    return Deed(_page(_talk(city, number)), _state(number), "withdrawn", who=CITIZEN)


def _take(city: City) -> Deed:
    slug, shift = _dated(city)
    needs.apply(city.who(CITIZEN), slug, MESSAGE)
    number = int(city.ask("SELECT max(id) FROM application"))
    return Deed(_page(_talk(city, number)), f"SELECT taken FROM shift WHERE id = {shift}", 1, {"key": str(shift)}, CITIZEN)


def _give_back(city: City) -> Deed:
    slug, shift = _dated(city)
    needs.apply(city.who(CITIZEN), slug, MESSAGE | {f"shift.{shift}": "on"})
    number = int(city.ask("SELECT max(id) FROM application"))
    return Deed(_page(_talk(city, number)), f"SELECT taken FROM shift WHERE id = {shift}", 0, {"key": str(shift)}, CITIZEN)


DEEDS = {
    "NeedOnDesk.ask_standby": _ask_on_desk,
    "NeedShifts.add": _add,
    "NeedShifts.change": _change,
    "NeedShifts.remove": _remove,
    "OneConversation.accept": _accept,
    "OneConversation.ask_standby": _ask,
    "OneConversation.close_talk": _close,
    "OneConversation.come": _come,
    "OneConversation.decline": _decline,
    "OneConversation.give_back": _give_back,
    "OneConversation.load": _read,
    "OneConversation.reopen": _reopen,
    "OneConversation.send": _send,
    "OneConversation.stay": _stay,
    "OneConversation.take_place": _take,
    "OneConversation.withdraw": _withdraw,
}
