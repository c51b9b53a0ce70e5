import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.city import AREAS, CITY, STATIONS, area_named, area_of_address, distance_km, nearest_station

LATITUDES = st.floats(35.7, 35.85)
LONGITUDES = st.floats(139.9, 140.1)


def test_a_degree_of_latitude_is_about_111_km() -> None:
    assert distance_km(35, 140, 36, 140) == pytest.approx(111.2, abs=0.1)


@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_a_distance_is_the_same_both_ways(lat: float, lon: float, other_lat: float, other_lon: float) -> None:
    there, back = distance_km(lat, lon, other_lat, other_lon), distance_km(other_lat, other_lon, lat, lon)
    assert there == pytest.approx(back)
    assert distance_km(lat, lon, lat, lon) == 0


def test_the_city_hall_s_station() -> None:
    station, minutes = nearest_station(CITY.lat, CITY.lon)
    assert (station.name, minutes) == ("新鎌ヶ谷", 5)


def test_at_a_station_it_is_a_minute() -> None:
    assert nearest_station(STATIONS[2].lat, STATIONS[2].lon) == (STATIONS[2], 1)


@given(LATITUDES, LONGITUDES)
def test_no_other_station_is_nearer(lat: float, lon: float) -> None:
    nearest, minutes = nearest_station(lat, lon)
    km = distance_km(lat, lon, nearest.lat, nearest.lon)
    assert all(km <= distance_km(lat, lon, station.lat, station.lon) for station in STATIONS)
    assert (minutes - 1) * 0.08 <= max(km, 0) <= minutes * 0.08 or minutes == 1


@pytest.mark.parametrize("name", ["新鎌ケ谷", "新鎌ヶ谷", "新鎌が谷", "シンカマガヤ", "しんかまがや "])
def test_an_area_in_any_spelling(name: str) -> None:
    found = area_named(name)
    assert found is not None
    assert found.postal_code == "273-0107"


def test_an_unknown_area() -> None:
    assert area_named("みほん町") is None


@pytest.mark.parametrize(
    ("address", "area"),
    [
        ("千葉県鎌ケ谷市新鎌ケ谷二丁目6番1号", "新鎌ケ谷"),
        ("鎌ヶ谷市鎌ヶ谷8-3-11", "鎌ケ谷"),
        ("千葉県 鎌ケ谷市 初富本町1-2", "初富本町"),
        ("初富284-7", "初富"),
        ("東初富1-20-1", "東初富"),
        ("くぬぎ山4-2-46", "くぬぎ山"),
    ],
)
def test_the_area_of_an_address(address: str, area: str) -> None:
    found = area_of_address(address)
    assert found is not None
    assert found.name == area


def test_an_address_elsewhere() -> None:
    assert area_of_address("千葉県柏市柏1-1") is None


def test_every_area_is_found_by_its_own_name() -> None:
    assert [area_of_address(f"{CITY.prefecture}{CITY.name}{area.name}1-1") for area in AREAS] == list(AREAS)
