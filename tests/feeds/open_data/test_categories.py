import pytest

from kamagaya_match.feeds.open_data.categories import categories_of, fields_of
from kamagaya_match.words.catalogue import keys

FIELDS = {key.removeprefix("fields.") for key in keys() if key.startswith("fields.")}


@pytest.mark.parametrize(
    ("category", "fields"),
    [
        ("子育て・教育", {"children", "learning"}),
        ("健康・福祉", {"health", "welfare"}),
        ("スポーツ", {"sports"}),
        ("文化・芸術", {"culture"}),
        ("音楽", {"culture"}),
        ("生活と環境", {"environment"}),
        ("セミナー", {"learning"}),
        ("資格と認定", {"learning"}),
        ("催事・観光", {"community", "industry"}),
        ("仕事・産業", {"industry"}),
        ("安全と防災", {"safety"}),
        ("国際交流", {"international", "community"}),
        ("その他イベント", {"other"}),
        ("ｽﾎﾟｰﾂ", {"sports"}),
    ],
)
def test_what_publishers_write(category: str, fields: set[str]) -> None:
    assert set(fields_of([category])) == fields


def test_several_at_once_without_repetition() -> None:
    assert fields_of(["音楽", "文化・芸術", "その他イベント"]) == ("culture",)


def test_nothing_said_is_no_field() -> None:
    assert fields_of([]) == fields_of([" "]) == ()


def test_every_field_of_the_platform_has_a_name_in_the_lists() -> None:
    assert len(FIELDS) == 12
    assert categories_of(sorted(FIELDS))
    assert set(fields_of(categories_of(sorted(FIELDS)))) <= FIELDS


def test_names_are_told_once() -> None:
    assert categories_of(["welfare", "health", "culture"]) == ("健康・福祉", "文化・芸術")
