"""What two sides say about themselves, in a form that is quickly compared: sets are bits, places are squares of about 100 m."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kamagaya_match.city import AREAS, Field
from kamagaya_match.city.weekly import Rhythm
from kamagaya_match.events.rules.matchable import MatchableEvent
from kamagaya_match.needs.rules import Skill
from kamagaya_match.needs.rules.matchable import MatchableNeed

from .weights import Kind

FIELD_CODES, SKILL_CODES = tuple(Field), tuple(Skill)
LEVELS = 3
Spot = tuple[int, int]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """The place of one side: a spot (thousandths of a degree) or None, whether online is possible, whether only online.

    `reach`: everything at least so far away (metres) is too far; only people say that.
    """

    spot: Spot | None = None
    online: bool = False
    only_online: bool = False
    reach: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How often, and how many hours a month; what was left open is empty or 0."""

    rhythm: str = ""
    hours: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Oneself:
    """Languages; of people their age and whether they begin, of needs the youngest and whether beginners are welcome."""

    languages: frozenset[str] = frozenset()
    beginner: bool = False
    age: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Somebody who gives: `fields` and `unwanted` are bits of FIELD_CODES, `skills` two bits of level for each of SKILL_CODES.

    `learning`: bits of SKILL_CODES; `times`: bits of city.weekly.SLOTS; `groups`: their own, whose needs and events are not proposed;
    `hidden`: slugs of what is not to be proposed; `busy`: their own appointments, as minutes since 1970.
    """

    key: str = ""
    fields: int = 0
    unwanted: int = 0
    skills: int = 0
    learning: int = 0
    times: int = 0
    where: Where = Where()
    manner: Manner = Manner()
    oneself: Oneself = Oneself()
    groups: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    busy: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """An open need, or an event to come: bits as in `Wish`; `shifts` are its times on given days, empty when it has none."""

    slug: str
    group: str
    kind: Kind
    fields: int = 0
    skills: int = 0
    times: int = 0
    where: Where = Where()
    manner: Manner = Manner()
    oneself: Oneself = Oneself()
    shifts: tuple[Span, ...] = ()
    wanted: int | None = None
    recent: int = 0
    group_connections: int = 0

    @property
    def begins(self) -> int:
        """When an event begins, in minutes since 1970; 0 for needs, which wait until somebody comes."""
        return self.shifts[0][0] if self.kind is Kind.EVENT and self.shifts else 0


def ask_of(need: MatchableNeed) -> Ask:
    """The need in comparable form."""
    return Ask(
        slug=need.slug,
        group=need.group_slug,
        kind=Kind(need.kind),
        fields=bits(need.fields, FIELD_CODES),
        skills=bits(need.skills, SKILL_CODES),
        times=need.times,
        where=Where(spot=spot_of(need.lat, need.lon, need.area), online=need.online),
        manner=Manner(rhythm=known_rhythm(need.rhythm), hours=need.hours_a_month or 0),
        oneself=Oneself(languages=frozenset(need.languages), beginner=need.beginners, age=need.youngest),
        shifts=need.shifts,
        wanted=need.people_wanted,
        recent=need.recent,
        group_connections=need.group_connections,
    )


def ask_of_event(event: MatchableEvent) -> Ask:
    """The event in comparable form; what is fair to groups that look for people is not asked of it."""
    return Ask(
        slug=event.slug,
        group=event.group_slug,
        kind=Kind.EVENT,
        fields=bits(event.fields, FIELD_CODES),
        times=event.times,
        where=Where(spot=spot_of(event.lat, event.lon, event.area), online=event.online),
        oneself=Oneself(beginner=event.beginners, age=event.youngest),
        shifts=event.meetings,
        group_connections=1,
    )


def bits(codes: Iterable[str], known: tuple[StrEnum, ...]) -> int:
    """A bit for each code, by its place among the known ones; others count for nothing."""
    return sum(1 << place for place, code in enumerate(known) if code in set(codes))


def codes_of(mask: int, known: tuple[StrEnum, ...]) -> list[str]:
    """The codes behind such bits."""
    return [code.value for place, code in enumerate(known) if mask >> place & 1]


def levels(skills: Mapping[Skill, int]) -> int:
    """Two bits of level for each skill; levels are 1 to 3."""
    return sum(min(max(skills.get(code, 0), 0), LEVELS) << 2 * place for place, code in enumerate(SKILL_CODES))


def spot_of(lat: float | None, lon: float | None, area: str) -> Spot | None:
    """The square of a point, of the middle of its area when only that is known, or None."""
    if lat is not None and lon is not None:
        return round(lat * 1000), round(lon * 1000)
    return _AREA_SPOTS.get(area)


def known_rhythm(code: str) -> str:
    return code if code in set(Rhythm) else ""


_AREA_SPOTS: dict[str, Spot] = {area.name: (round(area.lat * 1000), round(area.lon * 1000)) for area in AREAS}
