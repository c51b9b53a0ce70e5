"""The reading of a city's file, and this city's."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .shapes import Action, Area, City, Office, Plan, Station, Vision

OWN_FILE = Path(__file__).parent / "city.toml"


@dataclass(frozen=True, slots=True)
class CityFile:
    """Everything that one city's file says; visions and actions in the order of their numbers."""

    city: City
    office: Office
    plan: Plan
    visions: tuple[Vision, ...]
    actions: tuple[Action, ...]
    stations: tuple[Station, ...]
    areas: tuple[Area, ...]


def read_city_file(path: Path) -> CityFile:
    """Read a city's file; TypeError names a missing or unknown entry, ValueError a wrong number."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    found = CityFile(
        city=City(**data["city"]),
        office=Office(**data["office"]),
        plan=Plan(**data["plan"]),
        visions=tuple(Vision(**row) for row in data["visions"]),
        actions=tuple(_action(row) for row in data["actions"]),
        stations=tuple(Station(**row) for row in data["stations"]),
        areas=tuple(Area(**row) for row in data["areas"]),
    )
    _check(found)
    return found


def _action(row: Mapping[str, Any]) -> Action:
    return Action(**{**row, "related": tuple(row["related"])})


def _check(found: CityFile) -> None:
    visions = [vision.number for vision in found.visions]
    actions = [action.number for action in found.actions]
    if visions != list(range(1, len(visions) + 1)) or actions != list(range(1, len(actions) + 1)):
        raise ValueError("visions and actions are numbered from 1 without gaps")
    for action in found.actions:
        if action.vision not in visions or not set(action.related) <= set(actions):
            raise ValueError(f"action {action.number} names a vision or an action that is not there")


_OWN = read_city_file(OWN_FILE)

CITY = _OWN.city
OFFICE = _OWN.office
PLAN = _OWN.plan
VISIONS = _OWN.visions
ACTIONS = _OWN.actions
STATIONS = _OWN.stations
AREAS = _OWN.areas


def action(number: int) -> Action | None:
    """The action of this number, or None."""
    return ACTIONS[number - 1] if 0 < number <= len(ACTIONS) else None


def vision(number: int) -> Vision | None:
    """The vision of this number, or None."""
    return VISIONS[number - 1] if 0 < number <= len(VISIONS) else None


def actions_of(vision_number: int) -> tuple[Action, ...]:
    """The actions that serve one vision."""
    return tuple(action for action in ACTIONS if action.vision == vision_number)
