"""What the address of the list of needs asks for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from kamagaya_match.city import Field, area_named

from .kinds import NeedKind, Order, ProBonoShape, Skill

PATH = "/needs/"
NAMES = ("q", "kind", "shape", "skill", "field", "area", "online", "beginner", "order")
LONGEST_QUERY = 100


@dataclass(frozen=True)
class NeedFilter:
    """Conditions by their names in the address; empty texts ask for nothing, `online` and `beginner` are "1" or empty."""

    q: str = ""
    kind: str = ""
    shape: str = ""
    skill: str = ""
    field: str = ""
    area: str = ""
    online: str = ""
    beginner: str = ""
    order: str = ""
    page: int = 1

    def href(self, **otherwise: str) -> str:
        """The address of the list with these conditions, but for those given."""
        wished = {name: getattr(self, name) for name in NAMES} | otherwise
        query = urlencode({name: value for name, value in wished.items() if value})
        return f"{PATH}?{query}" if query else PATH


def read_filter(asked: Mapping[str, str]) -> NeedFilter:
    """The conditions of an address's query; what means nothing is passed over."""
    area, page = area_named(asked.get("area", "")), asked.get("page", "")
    return NeedFilter(
        q=" ".join(asked.get("q", "").split())[:LONGEST_QUERY],
        kind=_known(asked, "kind", NeedKind),
        shape=_known(asked, "shape", ProBonoShape),
        skill=_known(asked, "skill", Skill),
        field=_known(asked, "field", Field),
        area=area.name if area else "",
        online="1" if asked.get("online") else "",
        beginner="1" if asked.get("beginner") else "",
        order=_known(asked, "order", [Order.ENDING]),
        page=max(1, int(page)) if page.isascii() and page.isdecimal() and len(page) < 6 else 1,
    )


def _known(asked: Mapping[str, str], name: str, allowed: Iterable[str]) -> str:
    code = asked.get(name, "")
    return code if code in [str(one) for one in allowed] else ""
