"""What can be followed: always a kind and the query of an address, in one spelling."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from urllib.parse import parse_qsl, urlencode

from kamagaya_match.city import Field, area_named
from kamagaya_match.events.rules import EventKind
from kamagaya_match.events.rules.filters import query_of, read_filters
from kamagaya_match.needs.rules.filters import read_filter

LONGEST = 1500
SLUG = re.compile(r"[a-z0-9-]{1,60}")


class Kind(StrEnum):
    """A group; a field or an area with everything in it; a search among events, or among needs."""

    GROUP = "group"
    ALL = "all"
    EVENTS = "events"
    NEEDS = "needs"


@dataclass(frozen=True)
class What:
    """Something to follow; two that mean the same are equal."""

    kind: Kind
    query: str

    @property
    def asked(self) -> dict[str, str]:
        return dict(parse_qsl(self.query))

    @property
    def slug(self) -> str:
        """The group's, empty for a search."""
        return self.asked.get("slug", "")

    @property
    def path(self) -> str:
        """Where one sees it on the site."""
        if self.kind is Kind.GROUP:
            return f"/groups/{self.slug}"
        return self._asking("/needs/" if self.kind is Kind.NEEDS else "/events/")

    @property
    def feed_path(self) -> str:
        return self._asking(f"/feeds/{self.kind}.atom")

    @property
    def calendar_path(self) -> str:
        return f"/groups/{self.slug}.ics" if self.kind is Kind.GROUP else self._asking(f"/feeds/{self.kind}.ics")

    @property
    def follow_path(self) -> str:
        return self._asking(f"/follow/{self.kind}")

    def _asking(self, path: str) -> str:
        return f"{path}?{self.query}" if self.query else path


def read_what(kind: str, asked: Mapping[str, str], today: date) -> What | None:
    """What an address means; conditions that make no sense are passed over, None when nothing is left to follow."""
    if kind not in {one.value for one in Kind}:
        return None
    query = _READERS[Kind(kind)](asked, today)
    return None if query is None or len(query) > LONGEST else What(Kind(kind), query)


def what_of(kind: str, query: str) -> What:
    """What a row of the table means."""
    return What(Kind(kind), query)


def _group(asked: Mapping[str, str], _today: date) -> str | None:
    slug = asked.get("slug", "")
    return urlencode({"slug": slug}) if SLUG.fullmatch(slug) else None


def _all(asked: Mapping[str, str], _today: date) -> str | None:
    """A field or an area, or both."""
    area, field = area_named(asked.get("area", "")[:100]), asked.get("field", "")
    found = {"field": field if field in {one.value for one in Field} else "", "area": area.name if area else ""}
    return urlencode({name: value for name, value in found.items() if value}) or None


def _events(asked: Mapping[str, str], today: date) -> str:
    filters = read_filters(asked, today)
    return query_of(replace(filters, kind="") if filters.kind == EventKind.INTERNAL else filters)


def _needs(asked: Mapping[str, str], _today: date) -> str:
    return read_filter(asked).href(order="").partition("?")[2]


_READERS = {Kind.GROUP: _group, Kind.ALL: _all, Kind.EVENTS: _events, Kind.NEEDS: _needs}
