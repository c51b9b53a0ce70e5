"""Under which tokens an event is found, and at which place in the order of time.

Filters are tokens like words: a private sign and a code. A document's number in the index tells its start, so
that a search comes out in order of time, and a range of dates is a range of numbers: the index alone answers
how many events there are and which come first, without reading a single event.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from enum import StrEnum

from kamagaya_match.city import CITY, Welcome, area_named
from kamagaya_match.clock import TOKYO
from kamagaya_match.events.rules.facts import EVENING_FROM
from kamagaya_match.events.rules.filters import Filters
from kamagaya_match.events.views import EventRow, Told
from kamagaya_match.words.catalogue import LANGS, say
from kamagaya_match.words.dates import is_day_off
from kamagaya_match.words.folding import fold, index_tokens, query_tokens
from kamagaya_match.words.text import strip_ruby

LONG = timedelta(days=1)
DESCRIPTION_READ = 3000

_ID_BITS = 28
_INTERNAL = -(1 << 62)


class Facet(StrEnum):
    """Private signs that begin the tokens of filters; no text folds to them."""

    FIELD = "\ue001"
    KIND = "\ue002"
    AREA = "\ue003"
    WELCOME = "\ue004"
    FREE = "\ue005"
    ONLINE = "\ue006"
    EVENING = "\ue007"
    DAY_OFF = "\ue008"
    LASTS_LONG = "\ue009"
    PLACE = "\ue00a"

    def token(self, code: str = "") -> str:
        """The token of this filter, with the code it asks for."""
        return self.value + fold(code).replace(" ", "")


def number_of(starts_at: datetime, event_id: int, internal: bool = False) -> int:
    """The event's number in the index: by start to the minute, then by id; events for staff lie in a range of their own."""
    minutes = int(starts_at.timestamp()) // 60
    return (minutes << _ID_BITS | event_id) + (_INTERNAL if internal else 0)


def id_of(number: int) -> int:
    """The event that has this number."""
    return number & ((1 << _ID_BITS) - 1)


def tokens_of(told: Told) -> list[str]:
    """Every token under which the event is found."""
    return [*dict.fromkeys([*index_tokens(_text(told)), *_facets(told)])]


def tokens_wanted(filters: Filters) -> tuple[str, ...]:
    """The tokens that an event must all have to fit; days are no tokens but a range of numbers."""
    codes = {Facet.FIELD: filters.field, Facet.KIND: filters.kind, Facet.AREA: filters.area, Facet.PLACE: filters.place}
    marks = {filters.who: filters.who, Welcome.BEGINNER: filters.beginner, Welcome.ALONE: filters.alone}
    flags = {Facet.FREE: filters.free, Facet.ONLINE: filters.online, Facet.EVENING: filters.evening, Facet.DAY_OFF: filters.weekend}
    wanted = [
        *query_tokens(filters.q),
        *(facet.token(code) for facet, code in codes.items() if code),
        *(Facet.WELCOME.token(mark) for mark, on in marks.items() if on),
        *(facet.token() for facet, on in flags.items() if on),
    ]
    return tuple(dict.fromkeys(wanted))


def _text(told: Told) -> str:
    event, place = told.event, told.place
    own = [event.title, event.title_kana, event.title_easy, event.summary, event.summary_easy, event.who_welcome]
    where = [event.place_name, event.address, event.area, *([place.name, place.kana, place.address, place.area] if place else [])]
    where += _readings(_area(told))
    return strip_ruby("\n".join([*own, *where, told.group.name, told.group.kana, *_names(event), event.description[:DESCRIPTION_READ]]))


def _readings(area: str) -> list[str]:
    """The city by its name and reading, and the area's reading, for those who type kana."""
    found = area_named(area)
    return [CITY.name, CITY.kana, found.kana] if found else []


def _names(event: EventRow) -> Iterator[str]:
    keys = [f"event_kinds.{event.kind}", *(f"fields.{code}" for code in event.fields), *(f"welcome.{code}" for code in event.welcome)]
    yield from (say(lang, key) for key in keys for lang in LANGS)


def _area(told: Told) -> str:
    return told.event.area or (told.place.area if told.place else "")


def _facets(told: Told) -> Iterator[str]:
    event, area = told.event, _area(told)
    yield Facet.KIND.token(event.kind)
    yield from (Facet.FIELD.token(code) for code in event.fields)
    yield from (Facet.WELCOME.token(code) for code in event.welcome)
    yield from [Facet.AREA.token(area)] if area else []
    yield from [Facet.PLACE.token(told.place.slug)] if told.place else []
    starts = [session.starts_at for session in told.sessions] or [event.starts_at]
    yield from (facet.token() for facet, holds in _facts(event, starts) if holds)


def _facts(event: EventRow, starts: Iterable[datetime]) -> list[tuple[Facet, bool]]:
    local = [moment.astimezone(TOKYO) for moment in starts]
    return [
        (Facet.FREE, event.fee == 0),
        (Facet.ONLINE, event.online),
        (Facet.EVENING, not event.all_day and any(moment.hour >= EVENING_FROM for moment in local)),
        (Facet.DAY_OFF, any(is_day_off(moment.date()) for moment in local)),
        (Facet.LASTS_LONG, event.ends_at - event.starts_at > LONG),
    ]
