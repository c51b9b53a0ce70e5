"""Where a need is, in words."""

from urllib.parse import quote

from kamagaya_match.groups.views.cards import area_in
from kamagaya_match.places.views import access_from_station
from kamagaya_match.words.catalogue import Lang, say

from .rows import Told


def place_name(told: Told, lang: Lang) -> str:
    """The place's name, with オンラインも可 where both are possible; オンライン when there is none."""
    need = told.need
    name = need.place_name or (told.place.name if told.place else "")
    if not name:
        return say(lang, "common.online") if need.online else ""
    return say(lang, "needs.place_or_online", place=name) if need.online else name


def place_kana(told: Told) -> str:
    """The reading of a place of the directory, when its name stands alone."""
    return told.place.kana if told.place and not told.need.online else ""


def area(told: Told, lang: Lang) -> str:
    """The area's name for this reader."""
    return area_in(told.need.area or (told.place.area if told.place else ""), lang)


def address(told: Told) -> str:
    return told.need.address or (told.place.address if told.place else "")


def way(told: Told, lang: Lang) -> str:
    """くぬぎ山駅から徒歩約6分, as far as it is known."""
    if told.place:
        return told.place.access
    return access_from_station(told.need.lat, told.need.lon, lang)


def map_href(told: Told) -> str:
    """A map of the place, opened in the phone's own map; empty for needs that are only online."""
    where = address(told)
    if where:
        return f"https://www.google.com/maps/search/?api=1&query={quote(where, safe='')}"
    need = told.need
    return f"https://www.google.com/maps/search/?api=1&query={need.lat}%2C{need.lon}" if need.lat is not None else ""
