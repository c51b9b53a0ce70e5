"""The directory file."""

from pathlib import Path

import pytest

from kamagaya_match.city import AREAS, CITY, distance_km
from kamagaya_match.places.rules import read_directory
from kamagaya_match.words.catalogue import keys

PLACES = read_directory()
BY_SLUG = {place.slug: place for place in PLACES}


def test_the_city_has_its_best_known_places() -> None:
    assert len(PLACES) >= 24
    assert {"くぬぎ山コミュニティセンター", "鎌ケ谷市民体育館", "市制記念公園", "きらり鎌ケ谷市民会館", "鎌ケ谷市役所"} <= {
        place.name for place in PLACES
    }


def test_each_has_an_address_of_its_own() -> None:
    assert len(BY_SLUG) == len({place.name for place in PLACES}) == len(PLACES)


def test_each_lies_in_the_city_and_in_one_of_its_areas() -> None:
    names = {area.name for area in AREAS}
    assert [place.name for place in PLACES if place.area not in names or not place.address.startswith(CITY.name)] == []
    assert [place.name for place in PLACES if distance_km(CITY.lat, CITY.lon, place.lat, place.lon) > 5] == []


def test_each_has_a_reading_and_a_source() -> None:
    assert [place.name for place in PLACES if not place.kana or not place.source] == []
    assert BY_SLUG["shisei-kinen-koen"].source == "国土地理院 指定緊急避難場所・指定避難所データ"


def test_only_the_rough_point_is_marked() -> None:
    assert [place.slug for place in PLACES if place.approximate] == ["kirari"]
    assert (BY_SLUG["kirari"].area, BY_SLUG["tobu-sho"].area) == ("富岡", "鎌ケ谷")


def test_barrier_free_facts_have_words() -> None:
    assert {f"access.{code}" for place in PLACES for code in place.barrier_free} <= keys()


def test_a_misspelt_entry_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "directory.toml"
    file.write_text(
        'source = "s"\n[[places]]\nslug = "a"\nname = "a"\nkana = "a"\naddress = "a"\nlat = 1\nlon = 1\ncolour = "red"\n', encoding="utf-8"
    )
    with pytest.raises(TypeError, match="colour"):
        read_directory(file)
