"""What the address of the list of needs asks for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from kamagaya_match.city import Field, area_named
from kamagaya_match.city.weekly import DAYS, PARTS, SLOTS, Rhythm, times_of
from kamagaya_match.paging import page_asked

from .kinds import NeedKind, Order, ProBonoShape, Skill

PATH = "/needs/"
NAMES = ("q", "kind", "shape", "skill", "field", "area", "online", "beginner", "rhythm", "times", "hours", "minors", "order")
LONGEST_QUERY = 100
HOURS = ("4", "8", "16")
TIMES = {
    "evenings": times_of(slot for slot in SLOTS if slot.endswith("_evening")),
    "weekends": times_of(slot for slot in SLOTS if slot[:3] in ("sat", "sun")),
    "weekdays": times_of(f"{day}_{part}" for day in DAYS[:5] for part in PARTS[:2]),
}


@dataclass(frozen=True)
class NeedFilter:
    """Conditions by their names in the address; empty texts ask for nothing, `online`, `beginner` and `minors` are "1" or empty.

    `times` is one of TIMES, `hours` one of HOURS: at most so many a month.
    """

    q: str = ""
    kind: str = ""
    shape: str = ""
    skill: str = ""
    field: str = ""
    area: str = ""
    online: str = ""
    beginner: str = ""
    rhythm: str = ""
    times: str = ""
    hours: str = ""
    minors: str = ""
    order: str = ""
    page: int = 1

    def href(self, **otherwise: str) -> str:
        """The address of the list with these conditions, but for those given."""
        wished = {name: getattr(self, name) for name in NAMES} | otherwise
        query = urlencode({name: value for name, value in wished.items() if value})
        return f"{PATH}?{query}" if query else PATH


def read_filter(asked: Mapping[str, str]) -> NeedFilter:
    """The conditions of an address's query; what means nothing is passed over."""
    area = area_named(asked.get("area", ""))
    return NeedFilter(
        q=" ".join(asked.get("q", "").split())[:LONGEST_QUERY],
        kind=_known(asked, "kind", NeedKind),
        shape=_known(asked, "shape", ProBonoShape),
        skill=_known(asked, "skill", Skill),
        field=_known(asked, "field", Field),
        area=area.name if area else "",
        online="1" if asked.get("online") else "",
        beginner="1" if asked.get("beginner") else "",
        rhythm=_known(asked, "rhythm", Rhythm),
        times=_known(asked, "times", TIMES),
        hours=_known(asked, "hours", HOURS),
        minors="1" if asked.get("minors") else "",
        order=_known(asked, "order", [Order.ENDING]),
        page=page_asked(asked),
    )


def _known(asked: Mapping[str, str], name: str, allowed: Iterable[str]) -> str:
    code = asked.get(name, "")
    return code if code in [str(one) for one in allowed] else ""
