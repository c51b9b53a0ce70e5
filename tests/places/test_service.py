"""Places as other rooms ask for them, and the loading of the directory."""

from pathlib import Path

import pytest

from kamagaya_match.places import service
from kamagaya_match.places.rules import read_directory
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import reading, transaction


def test_loading_twice_changes_nothing(directory: int) -> None:
    assert directory == len(read_directory())
    with transaction() as tx:
        assert service.load_directory(tx) == 0
    assert len(service.choices("ja")) == directory


def test_a_changed_file_changes_the_place_and_keeps_its_id(directory: int, tmp_path: Path) -> None:
    file = tmp_path / "directory.toml"
    file.write_text(
        'source = "市"\n[[places]]\nslug = "shiyakusho"\nname = "市役所"\nkana = "しやくしょ"\naddress = "鎌ケ谷市新鎌ケ谷二丁目6番1号"\n'
        'lat = 35.776944\nlon = 140.000833\nbarrier_free = ["step_free"]\n',
        encoding="utf-8",
    )
    with transaction() as tx:
        before = service.place_id_of(tx, "shiyakusho")
        assert service.load_directory(tx, file) == 1
        assert service.place_id_of(tx, "shiyakusho") == before
    page = service.place_page("shiyakusho", "en")
    assert (page.place.name, page.barrier_free, page.source) == ("市役所", ["Step-free"], "市")
    assert len(service.choices()) == directory


def test_facts_tell_the_way_from_the_station(directory: int) -> None:
    with reading() as tx:
        number = service.place_id_of(tx, "kunugiyama-center")
        facts = service.place_facts(tx, number)
        assert (facts.name, facts.area, facts.access, facts.href) == (
            "くぬぎ山コミュニティセンター",
            "くぬぎ山",
            "くぬぎ山駅から徒歩約2分",
            "/places/kunugiyama-center",
        )
        assert service.facts_by_id(tx, [number, number, 999], "en")[number].access == "about 2 min walk from Kunugiyama Station"


def test_what_is_not_there(directory: int) -> None:
    with reading() as tx:
        with pytest.raises(NotFound):
            service.place_facts(tx, 999)
        with pytest.raises(NotFound):
            service.place_id_of(tx, "nowhere")
    with pytest.raises(NotFound):
        service.place_page("nowhere", "ja")


def test_choices_come_in_the_order_of_their_reading(directory: int) -> None:
    choices = service.choices("ja")
    assert (choices[0].value, choices[0].text, choices[0].area) == ("kamagaya-koko", "鎌ケ谷高等学校", "東道野辺")
    assert all(choice.access for choice in choices)


def test_every_place_is_for_search_engines(directory: int) -> None:
    assert len(service.public_pages()) == directory
    assert ("/places/kirari", None) in service.public_pages()
