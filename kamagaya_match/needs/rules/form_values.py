"""A need written back into the form it came from."""

from datetime import date
from typing import Protocol

from kamagaya_match.city.weekly import slots_of

from .draft import LENGTHS

CODES = ("fields", "skills", "welcome", "actions", "languages")
PLAIN = ("kind", "shape", "area", "template", "rhythm", "insurance")


class Typed(Protocol):
    """What is not a text of its own in a need; a row of the table of needs has it all."""

    online: bool
    since: date | None
    until: date | None
    people_wanted: int | None
    times: int
    hours_a_month: int | None
    youngest: int | None


def need_values(need: Typed) -> dict[str, str]:
    """The values of everything but the place's name in the directory."""
    values = {name: str(getattr(need, name)) for name in (*LENGTHS, *PLAIN)}
    values |= {"online": "on" if need.online else "", "hours_a_month": str(need.hours_a_month or "")}
    values |= {"youngest": "" if need.youngest is None else str(need.youngest)}
    values |= {f"times.{slot}": "on" for slot in slots_of(need.times)}
    values |= {"since": _day(need.since), "until": _day(need.until), "people_wanted": str(need.people_wanted or "")}
    for name in CODES:
        values |= {f"{name}.{code}": "on" for code in getattr(need, name)}
    return values


def _day(of: date | None) -> str:
    return of.isoformat() if of else ""
