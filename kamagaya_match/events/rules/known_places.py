"""Whether a place that a list only names is one of the directory; pure."""

from kamagaya_match.city import CITY, area_of_address, distance_km
from kamagaya_match.feeds.ics_facts import SOURCE
from kamagaya_match.feeds.imported import ImportedEvent
from kamagaya_match.places.views import PlaceFacts
from kamagaya_match.words.folding import fold

NEAR_KM = 1.0


def stands_in(event: ImportedEvent, place: PlaceFacts) -> bool:
    """Whether the place of this name is meant: 西部小学校 of another city is another school."""
    if event.lat is not None and event.lon is not None and place.lat is not None and place.lon is not None:
        return distance_km(event.lat, event.lon, place.lat, place.lon) <= NEAR_KM
    if event.address:
        area = area_of_address(event.address)
        return area.name == place.area if area else fold(CITY.name) in fold(event.address)
    return event.code in ("", SOURCE) or event.code[:5] == CITY.code[:5]
