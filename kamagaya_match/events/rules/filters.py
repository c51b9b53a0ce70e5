"""What a visitor asks of the list of events, as the address says it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from urllib.parse import urlencode

from kamagaya_match.city import Field, Welcome, area_named
from kamagaya_match.paging import page_asked
from kamagaya_match.words.dates import month_of, weekend_of

from .kinds import EventKind

LONGEST_WORDS = 100
FLAGS = ("free", "online", "beginner", "alone", "evening", "weekend")
DAYS = ("today", "weekend", "month")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Conditions that all must hold; `since` and `until` (included) are days, `days` is the word they come from, if any."""

    q: str = ""
    days: str = ""
    since: date | None = None
    until: date | None = None
    field: str = ""
    area: str = ""
    kind: str = ""
    place: str = ""
    who: str = ""
    free: bool = False
    online: bool = False
    beginner: bool = False
    alone: bool = False
    evening: bool = False
    weekend: bool = False
    page: int = 1

    @property
    def active(self) -> list[str]:
        """The names of the conditions that are on, in their order; `dates` stands for all that is said of days."""
        dated = ["dates"] if self.since or self.until else []
        others = [one.name for one in fields(self) if one.name not in ("q", "days", "since", "until", "page")]
        return [*(["q"] if self.q else []), *dated, *(name for name in others if getattr(self, name))]

    def without(self, name: str) -> "Filters":
        """The same with one condition taken off, from the first page."""
        if name == "dates":
            return replace(self, days="", since=None, until=None, page=1)
        return replace(self, **{name: False if name in FLAGS else ""}, page=1)  # type: ignore[arg-type]


def read_filters(asked: Mapping[str, str], today: date) -> Filters:
    """The conditions in the query of an address; whatever makes no sense is passed over.

    `from` is a day (2026-12-06) or one of DAYS; `to` is a day.
    """
    days, since, until = _span(asked, today)
    area = area_named(asked.get("area", "")[:LONGEST_WORDS])
    return Filters(
        q=" ".join(asked.get("q", "")[:LONGEST_WORDS].split()),
        days=days,
        since=since,
        until=until,
        field=_one_of(asked.get("field", ""), Field),
        area=area.name if area else "",
        kind=_one_of(asked.get("kind", ""), EventKind),
        place=asked.get("place", "")[:LONGEST_WORDS],
        who=_one_of(asked.get("who", ""), Welcome),
        page=page_asked(asked),
        **{name: asked.get(name, "") in ("1", "on", "true") for name in FLAGS},
    )


def query_of(filters: Filters, page: int = 1) -> str:
    """The query that says these conditions, without its question mark; empty for none."""
    days = {"from": filters.days} if filters.days else {"from": _iso(filters.since), "to": _iso(filters.until)}
    words = {name: getattr(filters, name) for name in ("field", "area", "kind", "place", "who")}
    flags = {name: "1" if getattr(filters, name) else "" for name in FLAGS}
    told = {"q": filters.q, **days, **words, **flags, "page": str(page) if page > 1 else ""}
    return urlencode({name: value for name, value in told.items() if value})


def address_of(filters: Filters, page: int = 1, path: str = "/events/") -> str:
    """The address of the list with these conditions."""
    query = query_of(filters, page)
    return f"{path}?{query}" if query else path


def _span(asked: Mapping[str, str], today: date) -> tuple[str, date | None, date | None]:
    word = asked.get("from", "")
    if word in DAYS:
        return word, *_days_of(word, today)
    since, until = _date(word), _date(asked.get("to", ""))
    if since and until and until < since:
        return "", since, None
    return "", since, until


def _days_of(word: str, today: date) -> tuple[date, date]:
    if word == "today":
        return today, today
    return weekend_of(today) if word == "weekend" else (today, month_of(today)[1])


def _date(text: str) -> date | None:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    # Far dates have no start in UTC, or lie beyond what the index counts.
    return found if date(2000, 1, 1) <= found <= date(2199, 12, 31) else None


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _one_of(text: str, codes: type[Field] | type[EventKind] | type[Welcome]) -> str:
    return text if text in {code.value for code in codes} else ""
