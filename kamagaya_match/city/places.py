"""Where things are: distances, stations, areas."""

from functools import cache
from math import asin, ceil, cos, radians, sin, sqrt

from kamagaya_match.words.folding import fold

from .city_file import AREAS, CITY, STATIONS
from .shapes import Area, Station

EARTH_KM = 6371.0
WALK_METRES_PER_MINUTE = 80


def distance_km(from_lat: float, from_lon: float, to_lat: float, to_lon: float) -> float:
    """The distance between two points in kilometres, as the crow flies."""
    up, across = radians(to_lat - from_lat) / 2, radians(to_lon - from_lon) / 2
    arc = sin(up) ** 2 + cos(radians(from_lat)) * cos(radians(to_lat)) * sin(across) ** 2
    return 2 * EARTH_KM * asin(sqrt(arc))


def nearest_station(lat: float, lon: float) -> tuple[Station, int]:
    """The nearest station and the minutes on foot: 80 m a minute in a straight line, rounded up."""
    km, station = min(((distance_km(lat, lon, station.lat, station.lon), station) for station in STATIONS), key=lambda found: found[0])
    return station, max(1, ceil(km * 1000 / WALK_METRES_PER_MINUTE))


def area_named(name: str) -> Area | None:
    """The area of this name in any spelling or its reading, or None."""
    return _areas_by_name().get(fold(name))


def area_of_address(address: str) -> Area | None:
    """The area in which an address of this city lies, or None."""
    rest = fold(address).removeprefix(fold(CITY.prefecture)).strip()
    rest = rest.removeprefix(fold(CITY.name)).strip()
    return max((area for area in AREAS if rest.startswith(fold(area.name))), key=lambda area: len(area.name), default=None)


@cache
def _areas_by_name() -> dict[str, Area]:
    return {fold(name): area for area in AREAS for name in (area.kana, area.name)}
