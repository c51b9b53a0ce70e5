"""The directory of places as a file says it."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from kamagaya_match.city import area_of_address

OWN_FILE = Path(__file__).with_name("directory.toml")


@dataclass(frozen=True, slots=True)
class DirectoryPlace:
    """One place of the directory; coordinates in degrees, `area` by its address (empty when outside the city's areas)."""

    slug: str
    name: str
    kana: str
    address: str
    lat: float
    lon: float
    area: str
    source: str
    approximate: bool = False
    barrier_free: tuple[str, ...] = ()


def read_directory(file: Path = OWN_FILE) -> list[DirectoryPlace]:
    """The places of a directory file in its order; TypeError names a missing or unknown entry."""
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    return [_place(row, data["source"]) for row in data["places"]]


def area_name(address: str) -> str:
    """The area in which an address lies, empty when it lies in none."""
    area = area_of_address(address)
    return area.name if area else ""


def _place(row: dict[str, object], source: str) -> DirectoryPlace:
    known = {"source": source, **row, "area": area_name(str(row["address"])), "barrier_free": tuple(row.get("barrier_free", ()))}  # type: ignore[arg-type]
    return DirectoryPlace(**known)  # type: ignore[arg-type]
