from datetime import date
from pathlib import Path

import pytest

from kamagaya_match.city import (
    ACTIONS,
    AREAS,
    CITY,
    OFFICE,
    PLAN,
    STATIONS,
    VISIONS,
    action,
    actions_of,
    read_city_file,
    vision,
)
from kamagaya_match.city.city_file import OWN_FILE
from kamagaya_match.words.catalogue import LANGS


def test_the_city() -> None:
    assert (CITY.name, CITY.kana, CITY.code, CITY.prefecture) == ("鎌ケ谷市", "かまがやし", "122246", "千葉県")
    assert CITY.population_on == date(2024, 12, 1)
    assert [CITY.name_in(lang) for lang in LANGS] == ["鎌ケ谷市", "鎌ケ谷市", "Kamagaya City"]


def test_the_code_s_last_digit_checks_the_others() -> None:
    total = sum(int(digit) * weight for digit, weight in zip(CITY.code, (6, 5, 4, 3, 2), strict=False))
    assert int(CITY.code[5]) == (11 - total % 11) % 10


def test_the_office() -> None:
    assert (OFFICE.name, OFFICE.phone, OFFICE.postal_code) == ("市民活動推進課", "047-445-1274", "273-0195")
    assert OFFICE.name_in("en") == "Citizen Activity Division"


def test_four_visions_and_twenty_two_actions() -> None:
    assert [one.number for one in VISIONS] == [1, 2, 3, 4]
    assert [one.number for one in ACTIONS] == list(range(1, 23))
    assert [len(actions_of(number)) for number in (1, 2, 3, 4)] == [6, 8, 4, 4]


def test_an_action_by_number() -> None:
    found = action(18)
    assert found is not None
    assert (found.title, found.vision, found.is_new, found.related) == ("プロボノの活用", 3, True, (9, 11, 13))
    assert [action(0), action(23), vision(0), vision(5)] == [None] * 4
    assert vision(4) is VISIONS[3]


def test_nine_actions_continue_older_ones() -> None:
    assert [one.number for one in ACTIONS if not one.is_new] == [1, 4, 10, 11, 15, 17, 19, 20, 22]


def test_actions_relate_to_others() -> None:
    assert all(one.number not in one.related and list(one.related) == sorted(one.related) for one in ACTIONS)


def test_everything_is_said_in_three_languages() -> None:
    said = [one.title_in(lang) for lang in LANGS for one in (PLAN, *VISIONS, *ACTIONS)]
    said += [one.about_in(lang) for lang in LANGS for one in VISIONS]
    said += [one.need_in(lang) for lang in LANGS for one in ACTIONS]
    assert all(said)
    assert len(set(said)) == len(said)


def test_areas_and_stations() -> None:
    assert (len(AREAS), len(STATIONS)) == (31, 6)
    assert len({area.name for area in AREAS}) == len({area.postal_code for area in AREAS}) == 31
    assert all(abs(spot.lat - CITY.lat) < 0.04 and abs(spot.lon - CITY.lon) < 0.04 for spot in (*AREAS, *STATIONS))


@pytest.mark.parametrize(
    ("written", "instead", "error"),
    [("related = [2]", "related = [99]", ValueError), ("number = 22", "number = 23", ValueError), ('fax = "', 'telex = "', TypeError)],
)
def test_a_wrong_file_is_refused(tmp_path: Path, written: str, instead: str, error: type[Exception]) -> None:
    file = tmp_path / "city.toml"
    file.write_text(OWN_FILE.read_text(encoding="utf-8").replace(written, instead), encoding="utf-8")
    with pytest.raises(error):
        read_city_file(file)


def test_another_city_has_its_own_file(tmp_path: Path) -> None:
    file = tmp_path / "city.toml"
    file.write_text(OWN_FILE.read_text(encoding="utf-8").replace('"鎌ケ谷市"', '"みほん市"'), encoding="utf-8")
    assert read_city_file(file).city.name == "みほん市"
