"""What a need says about itself when it is compared with people."""

from dataclasses import dataclass

from .kinds import NeedKind, ProBonoShape, Skill


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchableNeed:
    """An open need in facts; what the group left open is None or empty.

    `times`: a bit for each of city.weekly.SLOTS, 0 when open; `youngest`: years; `recent`: connections (applications
    accepted) of the last 14 days; `group_connections`: all that the group ever got; `shifts`: begin and end of its times
    on given days, as minutes since 1970.
    """

    slug: str
    title: str
    group_slug: str
    group_name: str
    kind: NeedKind
    shape: ProBonoShape | None = None
    fields: tuple[str, ...] = ()
    skills: tuple[Skill, ...] = ()
    times: int = 0
    rhythm: str = ""
    hours_a_month: int | None = None
    lat: float | None = None
    lon: float | None = None
    area: str = ""
    online: bool = False
    languages: tuple[str, ...] = ()
    beginners: bool = False
    youngest: int | None = None
    people_wanted: int | None = None
    recent: int = 0
    group_connections: int = 0
    shifts: tuple[tuple[int, int], ...] = ()
