"""A need written back into the form it came from."""

from datetime import date
from typing import Protocol

from .draft import LENGTHS

CODES = ("fields", "skills", "welcome", "actions")


class Typed(Protocol):
    """What is not a text of its own in a need; a row of the table of needs has it all."""

    kind: str
    shape: str
    area: str
    online: bool
    since: date | None
    until: date | None
    people_wanted: int | None


def need_values(need: Typed) -> dict[str, str]:
    """The values of everything but the place's name in the directory."""
    values = {name: str(getattr(need, name)) for name in LENGTHS}
    values |= {"kind": need.kind, "shape": need.shape, "area": need.area, "online": "on" if need.online else ""}
    values |= {"since": _day(need.since), "until": _day(need.until), "people_wanted": str(need.people_wanted or "")}
    for name in CODES:
        values |= {f"{name}.{code}": "on" for code in getattr(need, name)}
    return values


def _day(of: date | None) -> str:
    return of.isoformat() if of else ""
