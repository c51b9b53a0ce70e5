"""What an event says about itself when it is compared with people."""

from dataclasses import dataclass

from .kinds import AgeBand

YOUNGEST = {AgeBand.EVERYONE: None, AgeBand.ELEMENTARY: 6, AgeBand.JUNIOR_HIGH: 12, AgeBand.ADULTS: 18}


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchableEvent:
    """An event to come in facts; what the group left open is None or empty.

    `times`: a bit for each of city.weekly.SLOTS that one of its meetings to come touches; `youngest`: years; `meetings`: begin and
    end of those meetings, as minutes since 1970.
    """

    slug: str
    title: str
    group_slug: str
    fields: tuple[str, ...] = ()
    times: int = 0
    lat: float | None = None
    lon: float | None = None
    area: str = ""
    online: bool = False
    beginners: bool = False
    youngest: int | None = None
    meetings: tuple[tuple[int, int], ...] = ()
