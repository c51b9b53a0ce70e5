"""Where somebody is, told so coarsely that it gives nobody away."""

from kamagaya_match.city import STATIONS, area_named, nearest_station


def near(area: str) -> str:
    """The station nearest to the middle of an area; empty without an area."""
    found = area_named(area)
    return nearest_station(found.lat, found.lon)[0].name if found else ""


def known_station(name: str) -> str:
    """The name if there is such a station, else empty."""
    return name if name in {station.name for station in STATIONS} else ""
