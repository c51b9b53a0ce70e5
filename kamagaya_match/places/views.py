"""A place as people read it."""

from dataclasses import dataclass, field
from typing import Protocol

from kamagaya_match.city import nearest_station
from kamagaya_match.words.catalogue import Lang, say


class PlaceRow(Protocol):
    """What a view is made of; a row of the table of places has it all."""

    id: int | None
    slug: str
    name: str
    kana: str
    address: str
    area: str
    lat: float | None
    lon: float | None
    access: str
    source: str
    approximate: bool
    barrier_free: list[str]


@dataclass(frozen=True)
class PlaceFacts:
    """What other pages tell of a place: `access` is the way from the nearest station, in the reader's language."""

    id: int = 0
    slug: str = ""
    href: str = ""
    name: str = ""
    kana: str = ""
    address: str = ""
    area: str = ""
    lat: float | None = None
    lon: float | None = None
    access: str = ""
    approximate: bool = False


@dataclass(frozen=True)
class PlaceChoice:
    """One line of a list to choose a place from; `value` is its slug."""

    value: str = ""
    text: str = ""
    area: str = ""
    address: str = ""
    access: str = ""


@dataclass(frozen=True)
class PlacePage:
    """A place's own page."""

    place: PlaceFacts = field(default_factory=PlaceFacts)
    barrier_free: list[str] = field(default_factory=list)
    map_href: str = ""
    map_gsi_href: str = ""
    source: str = ""


def facts_of(place: PlaceRow, lang: Lang) -> PlaceFacts:
    """The facts of one place."""
    return PlaceFacts(
        id=place.id or 0,
        slug=place.slug,
        href=f"/places/{place.slug}",
        name=place.name,
        kana=place.kana,
        address=place.address,
        area=place.area,
        lat=place.lat,
        lon=place.lon,
        access=place.access or access_from_station(place.lat, place.lon, lang),
        approximate=place.approximate,
    )


def access_from_station(lat: float | None, lon: float | None, lang: Lang) -> str:
    """「初富駅から徒歩約4分」; empty without a point."""
    if lat is None or lon is None:
        return ""
    station, minutes = nearest_station(lat, lon)
    return say(lang, "common.on_foot", station=station.name_in(lang), minutes=minutes)


def choice_of(place: PlaceRow, lang: Lang) -> PlaceChoice:
    """One place to choose."""
    facts = facts_of(place, lang)
    return PlaceChoice(value=facts.slug, text=facts.name, area=facts.area, address=facts.address, access=facts.access)


def page_of(place: PlaceRow, lang: Lang) -> PlacePage:
    """The page of one place."""
    return PlacePage(
        place=facts_of(place, lang),
        barrier_free=[say(lang, f"access.{code}") for code in place.barrier_free],
        map_href=_osm(place.lat, place.lon),
        map_gsi_href=_gsi(place.lat, place.lon),
        source=place.source,
    )


def _osm(lat: float | None, lon: float | None) -> str:
    return f"https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=18/{lat}/{lon}" if lat is not None and lon is not None else ""


def _gsi(lat: float | None, lon: float | None) -> str:
    return f"https://maps.gsi.go.jp/#18/{lat}/{lon}/" if lat is not None and lon is not None else ""
