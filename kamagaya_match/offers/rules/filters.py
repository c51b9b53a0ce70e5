"""What the addresses of the lists of offers ask for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from kamagaya_match.city import Field, area_named
from kamagaya_match.city.weekly import DAYS, PARTS, times_of
from kamagaya_match.needs.rules import Skill
from kamagaya_match.paging import page_asked

from .kinds import Gift, Level
from .near import known_station

PATH = "/offers/"
LONGEST_QUERY = 100
OFFER_NAMES = ("q", "kind", "skill", "field", "area", "online")
PEOPLE_NAMES = ("skill", "level", "day", "part", "near", "field", "online")


@dataclass(frozen=True)
class OfferFilter:
    """Conditions of the public list by their names in the address; empty texts ask for nothing, `online` is "1" or empty."""

    q: str = ""
    kind: str = ""
    skill: str = ""
    field: str = ""
    area: str = ""
    online: str = ""
    page: int = 1

    def href(self, **otherwise: str) -> str:
        """The address of the list with these conditions, but for those given."""
        return PATH + _query({name: getattr(self, name) for name in OFFER_NAMES} | otherwise)


@dataclass(frozen=True)
class PeopleFilter:
    """What a group looks for in people; `level` is the least one, `day` and `part` choose parts of the week, `near` a station."""

    skill: str = ""
    level: str = ""
    day: str = ""
    part: str = ""
    near: str = ""
    field: str = ""
    online: str = ""
    page: int = 1

    def query(self, **otherwise: str) -> str:
        """The query of the list's address with these conditions, but for those given; empty or with its question mark."""
        return _query({name: getattr(self, name) for name in PEOPLE_NAMES} | otherwise)

    @property
    def times(self) -> int:
        """The parts of the week asked for, 0 for any."""
        if not self.day and not self.part:
            return 0
        days, parts = [self.day] if self.day else DAYS, [self.part] if self.part else PARTS
        return times_of(f"{day}_{part}" for day in days for part in parts)


def read_offer_filter(asked: Mapping[str, str]) -> OfferFilter:
    """The conditions of the public list in an address; what means nothing is passed over."""
    area = area_named(asked.get("area", ""))
    return OfferFilter(
        q=" ".join(asked.get("q", "").split())[:LONGEST_QUERY],
        kind=_known(asked, "kind", Gift),
        skill=_known(asked, "skill", Skill),
        field=_known(asked, "field", Field),
        area=area.name if area else "",
        online="1" if asked.get("online") else "",
        page=page_asked(asked),
    )


def read_people_filter(asked: Mapping[str, str]) -> PeopleFilter:
    """What a group's search for people asks for; what means nothing is passed over."""
    return PeopleFilter(
        skill=_known(asked, "skill", Skill),
        level=_known(asked, "level", [str(level.value) for level in Level]),
        day=_known(asked, "day", DAYS),
        part=_known(asked, "part", PARTS),
        near=known_station(asked.get("near", "")),
        field=_known(asked, "field", Field),
        online="1" if asked.get("online") else "",
        page=page_asked(asked),
    )


def _known(asked: Mapping[str, str], name: str, allowed: Iterable[str]) -> str:
    code = asked.get(name, "")
    return code if code in [str(one) for one in allowed] else ""


def _query(wished: Mapping[str, str]) -> str:
    query = urlencode({name: value for name, value in wished.items() if value})
    return f"?{query}" if query else ""
