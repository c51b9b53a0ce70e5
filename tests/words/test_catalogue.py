from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from kamagaya_match.words import catalogue as words
from kamagaya_match.words.catalogue import LANGS, Lang, catalogue, keys, say, template, texts


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A catalogue of three languages of our own."""
    files = {
        "ja": 'hello = "こんにちは、{name}さん"\nleft = "あと{n}席"\nonly = "日本語だけ"\n[days]\nmon = "月"\nother = "ほか"\n',
        "easy": 'hello = "{name}さん、こんにちは"\n',
        "en": 'hello = "Hello, {name}"\nleft.one = "{n} seat left"\nleft.other = "{n} seats left"\n',
    }
    for lang, text in files.items():
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "town.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    catalogue.cache_clear()
    yield tmp_path
    catalogue.cache_clear()


@pytest.mark.usefixtures("small")
class TestLookingUp:
    def test_values_fill_the_placeholders(self) -> None:
        assert say("ja", "town.hello", name="花") == "こんにちは、花さん"
        assert say("en", "town.hello", name="Hana") == "Hello, Hana"

    def test_what_a_language_lacks_is_said_in_japanese(self) -> None:
        assert say("easy", "town.only") == say("en", "town.only") == "日本語だけ"

    def test_tables_join_with_dots(self) -> None:
        assert say("ja", "town.days.mon") == "月"

    @pytest.mark.parametrize(("n", "expected"), [(0, "0 seats left"), (1, "1 seat left"), (2, "2 seats left")])
    def test_english_counts(self, n: int, expected: str) -> None:
        assert say("en", "town.left", n=n) == expected

    def test_japanese_does_not_count(self) -> None:
        assert say("ja", "town.left", n=1) == "あと1席"

    def test_all_languages_at_once_with_their_placeholders(self) -> None:
        assert texts("town.left") == {"ja": "あと{n}席", "easy": "あと{n}席", "en": "{n} seats left"}

    @pytest.mark.parametrize("key", ["town.unknown", "town", "town.days", "town.left.one"])
    def test_an_unknown_key_is_an_error(self, key: str) -> None:
        with pytest.raises(KeyError):
            say("en", key)

    def test_a_missing_value_is_an_error(self) -> None:
        with pytest.raises(KeyError):
            say("ja", "town.hello")

    def test_the_keys_are_those_of_japanese(self) -> None:
        assert keys() == {"town.hello", "town.left", "town.only", "town.days.mon", "town.days.other"}


def test_only_texts_are_allowed(small: Path) -> None:
    (small / "ja" / "wrong.toml").write_text("n = 1\n", encoding="utf-8")
    with pytest.raises(TypeError, match=r"wrong\.n"):
        keys()


def base_key(key: str) -> str:
    """The Japanese key behind an English plural."""
    return key if key in keys() else key.rpartition(".")[0]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("lang", ["easy", "en"])
def test_every_key_exists_in_japanese(lang: Lang) -> None:
    assert {key for key in catalogue(lang) if base_key(key) not in keys()} == set()


def test_english_plurals_come_in_pairs() -> None:
    plurals = {key for key in catalogue("en") if key not in keys()}
    assert {key.rpartition(".")[2] for key in plurals} <= {"one", "other"}
    lonely = {key for key in plurals if not {f"{base_key(key)}.one", f"{base_key(key)}.other"} <= plurals}
    assert lonely == set()


def test_placeholders_agree_in_all_languages() -> None:
    differing = {
        key
        for lang in LANGS
        for key, text in catalogue(lang).items()
        if placeholders(text) != placeholders(template("ja", base_key(key)))
        and not (key.endswith(".one") and placeholders(text) | {"n"} == placeholders(template("ja", base_key(key))))
    }
    assert differing == set()


def test_every_placeholder_has_a_name() -> None:
    assert {key for lang in LANGS for key, text in catalogue(lang).items() if "" in placeholders(text)} == set()


def test_no_text_is_empty() -> None:
    assert {(lang, key) for lang in LANGS for key, text in catalogue(lang).items() if not text.strip()} == set()
