"""Where an event is, in words."""

from urllib.parse import quote

from kamagaya_match.places.views import access_from_station
from kamagaya_match.words.catalogue import Lang, say

from .rows import Told


def place_name(told: Told, lang: Lang) -> str:
    """The place's name; オンライン when there is none."""
    name = told.event.place_name or (told.place.name if told.place else "")
    return name or (say(lang, "common.online") if told.event.online else "")


def address(told: Told) -> str:
    return told.event.address or (told.place.address if told.place else "")


def place_line(told: Told, lang: Lang) -> str:
    """Name and address in one line, for calendars and mails."""
    name, where = place_name(told, lang), address(told)
    return say(lang, "events.place_line", place=name, address=where) if where else name


def point(told: Told) -> tuple[float | None, float | None]:
    """Latitude and longitude in degrees; the event's own before those of the directory."""
    if told.event.lat is not None and told.event.lon is not None:
        return told.event.lat, told.event.lon
    return (told.place.lat, told.place.lon) if told.place else (None, None)


def way(told: Told, lang: Lang) -> str:
    """くぬぎ山駅から徒歩約6分, as far as it is known."""
    return (told.place.access if told.place else "") or access_from_station(*point(told), lang)


def map_href(told: Told) -> str:
    """A map of the place, opened in the phone's own map; empty for events that are only online."""
    lat, lon = point(told)
    if lat is not None and lon is not None and not (told.place and told.place.approximate and address(told)):
        return f"https://www.google.com/maps/search/?api=1&query={lat}%2C{lon}"
    return f"https://www.google.com/maps/search/?api=1&query={quote(address(told), safe='')}" if address(told) else ""
