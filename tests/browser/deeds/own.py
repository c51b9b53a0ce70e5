"""Deeds on one's own account."""

from kamagaya_match.people import service as people

from .city import CITIZEN, City, Deed

SETTINGS = "/me/settings/"


def _of_citizen(column: str) -> str:
    return f"SELECT {column} FROM person WHERE email = '{CITIZEN}'"


def _save(_city: City) -> Deed:
    return Deed(SETTINGS, _of_citizen("name"), "千葉 ちよ", {"data": {"name": "千葉 ちよ", "kana": "ちばちよ", "lang": "ja"}}, CITIZEN)


def _leave(city: City) -> Deed:
    city.newcomer("goodbye@example.jp")
    return Deed(SETTINGS, "SELECT count(*) FROM person WHERE email = 'goodbye@example.jp'", 0, who="goodbye@example.jp")


def _renew(city: City) -> Deed:
    people.end_calendar_link(city.who(CITIZEN))
    return Deed(SETTINGS, _of_citizen("calendar_token_hash IS NOT NULL"), 1, who=CITIZEN)


def _end_link(city: City) -> Deed:
    people.new_calendar_link(city.who(CITIZEN))
    return Deed(SETTINGS, _of_citizen("calendar_token_hash IS NOT NULL"), 0, who=CITIZEN)


def _end_device(city: City) -> Deed:
    city.session(CITIZEN)
    number = city.ask("SELECT max(id) FROM sign_in_session")
    return Deed(SETTINGS, f"SELECT revoked_at IS NOT NULL FROM sign_in_session WHERE id = {number}", 1, {"number": number}, CITIZEN)


def _end_devices(city: City) -> Deed:
    open_ = f"SELECT count(*) FROM sign_in_session WHERE revoked_at IS NULL AND person_id = {city.person(CITIZEN)}"
    city.session(CITIZEN)
    return Deed(SETTINGS, open_, 1, who=CITIZEN)


DEEDS = {
    "MyCalendar.end": _end_link,
    "MyCalendar.renew": _renew,
    "MyDevices.end": _end_device,
    "MyDevices.end_others": _end_devices,
    "MyProfile.leave": _leave,
    "MyProfile.save": _save,
}
