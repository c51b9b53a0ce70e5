"""The city's plan and the city itself, read once from city.toml."""

from .city_file import ACTIONS, AREAS, CITY, OFFICE, PLAN, STATIONS, VISIONS, CityFile, action, actions_of, read_city_file, vision
from .fields import Field
from .places import area_named, area_of_address, distance_km, nearest_station
from .shapes import Action, Area, City, Office, Plan, Station, Vision
from .welcome import Welcome

__all__ = [
    "ACTIONS",
    "AREAS",
    "CITY",
    "OFFICE",
    "PLAN",
    "STATIONS",
    "VISIONS",
    "Action",
    "Area",
    "City",
    "CityFile",
    "Field",
    "Office",
    "Plan",
    "Station",
    "Vision",
    "Welcome",
    "action",
    "actions_of",
    "area_named",
    "area_of_address",
    "distance_km",
    "nearest_station",
    "read_city_file",
    "vision",
]
