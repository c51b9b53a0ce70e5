"""A group's facts as a form sends them, checked."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from kamagaya_match import clock
from kamagaya_match.city import Field, area_named
from kamagaya_match.groups.rules import GROUP_KINDS, Visible
from kamagaya_match.problems import Invalid
from kamagaya_match.words.text import fold_mail, mail_ok, phone_ok

LIMITS = {
    "name": 80,
    "kana": 120,
    "summary": 120,
    "about": 4000,
    "active_where": 200,
    "active_when": 200,
    "who_welcome": 400,
    "contact_name": 80,
    "contact_email": 254,
    "contact_phone": 30,
    "contact_address": 200,
    "website": 300,
}
CONTACTS = ("contact_name", "contact_email", "contact_phone", "contact_address")
MOST_FIELDS = 3
OLDEST_YEAR = 1868
MOST_MEMBERS = 99_999

_SEVERAL_LINES = ("about", "who_welcome")
_KATAKANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_READING = re.compile(r"[\u3041-\u3096ー・0-9 ]+")


@dataclass(frozen=True)
class Profile:
    """What a group tells of itself; each contact comes with who may see it."""

    name: str
    kana: str
    kind: str
    summary: str
    about: str
    active_where: str
    active_when: str
    who_welcome: str
    fields: list[str]
    area: str
    founded_year: int | None
    member_count: int | None
    contact_name: str
    contact_name_visible: str
    contact_email: str
    contact_email_visible: str
    contact_phone: str
    contact_phone_visible: str
    contact_address: str
    contact_address_visible: str
    website: str


def read_profile(values: Mapping[str, str]) -> Profile:
    """The facts in a posted form; Invalid names every field that needs mending."""
    reader = _Reader(values)
    facts: dict[str, object] = {name: reader.text(name) for name in LIMITS}
    facts["kana"] = reader.checked("kana", str(facts["kana"]).translate(_KATAKANA), _is_reading, "kana")
    facts["kind"] = reader.choice("kind", GROUP_KINDS, "kind_missing")
    facts["fields"] = reader.fields()
    facts["area"] = reader.checked("area", reader.text("area"), lambda name: area_named(name) is not None, "area")
    facts["founded_year"] = reader.number("founded_year", OLDEST_YEAR, clock.today().year)
    facts["member_count"] = reader.number("member_count", 1, MOST_MEMBERS)
    facts["contact_email"] = reader.checked("contact_email", fold_mail(str(facts["contact_email"])), mail_ok, "mail")
    facts["contact_phone"] = reader.checked("contact_phone", str(facts["contact_phone"]), phone_ok, "phone")
    facts["website"] = reader.checked("website", str(facts["website"]), _is_web_address, "website")
    facts |= {f"{name}_visible": reader.choice(f"{name}_visible", Visible, "visible") for name in CONTACTS}
    for name in ("name", "kana", "summary"):
        reader.require(name, facts[name])
    if reader.errors:
        raise Invalid(reader.errors)
    return Profile(**facts)  # type: ignore[arg-type]


class _Reader:
    """Takes values out of a form and gathers what is wrong with them."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self.values, self.errors = values, dict[str, str]()

    def text(self, name: str) -> str:
        text = str(self.values.get(name, "")).strip()
        if name not in _SEVERAL_LINES:
            text = " ".join(text.split())
        if len(text) > LIMITS.get(name, 100):
            self._wrong(name, "too_long")
        return text

    def require(self, name: str, value: object) -> None:
        if not value:
            self._wrong(name, f"{name}_missing")

    def checked(self, name: str, value: str, right: Callable[[str], bool], error: str) -> str:
        if value and not right(value):
            self._wrong(name, error)
        return value

    def choice(self, name: str, allowed: type[Visible] | tuple[str, ...], error: str) -> str:
        value = self.values.get(name, "")
        if value not in [str(one) for one in allowed]:
            self._wrong(name, error)
        return value

    def fields(self) -> list[str]:
        chosen = [field.value for field in Field if self.values.get(f"fields.{field}")]
        if not chosen or len(chosen) > MOST_FIELDS:
            self._wrong("fields", "fields_missing" if not chosen else "fields_many")
        return chosen

    def number(self, name: str, least: int, most: int) -> int | None:
        text = self.values.get(name, "").replace(",", "")
        if not text:
            return None
        number = int(text) if text.isdecimal() and len(text) <= 6 else -1
        if not least <= number <= most:
            self._wrong(name, name)
        return number

    def _wrong(self, name: str, error: str) -> None:
        self.errors.setdefault(name, f"groups.errors.{error}")


def _is_reading(text: str) -> bool:
    return _READING.fullmatch(text) is not None


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in (parts.hostname or "") and not any(sign in text for sign in " <>\"'")
