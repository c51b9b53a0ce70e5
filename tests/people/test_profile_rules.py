"""What people may say about themselves, and which programme asks."""

from datetime import timedelta

import pytest

from kamagaya_match.clock import now
from kamagaya_match.people.rules import check_profile, client_name, fetch_worth_noting, hiragana, known_lang, leaves_an_admin, one_line


def test_names_are_kept_in_one_line() -> None:
    assert one_line("  秋山　 秋子\n") == "秋山 秋子"
    assert one_line("Ａｋｉｋｏ") == "Akiko"


def test_readings_become_hiragana() -> None:
    assert hiragana("アキヤマ　ｱｷｺ") == "あきやま あきこ"


@pytest.mark.parametrize(
    ("name", "kana", "lang", "wrong"),
    [
        ("秋山秋子", "あきやま あきこ", "ja", set()),
        ("Jean-Luc", "", "en", set()),
        ("", "", "ja", {"name"}),
        ("あ" * 61, "", "ja", {"name"}),
        ("秋子", "秋子", "ja", {"kana"}),
        ("秋子", "あ" * 61, "ja", {"kana"}),
        ("秋子", "", "fr", {"lang"}),
    ],
)
def test_a_profile_is_checked_field_by_field(name: str, kana: str, lang: str, wrong: set[str]) -> None:
    assert set(check_profile(name, kana, lang)) == wrong


def test_an_unknown_language_is_japanese() -> None:
    assert [known_lang(code) for code in ("en", "easy", "fr", "")] == ["en", "easy", "ja", "ja"]


def test_somebody_stays_admin() -> None:
    assert leaves_an_admin({1, 2}, 1)
    assert not leaves_an_admin({1}, 1)


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605 Version/26.0 Mobile Safari/604.1", "Safari (iPhone)"),
        ("Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36", "Chrome (Android)"),
        ("Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 Line/15.0/IAB", "LINE (Android)"),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge (Windows)"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0", "Firefox (Linux)"),
        ("Google-Calendar-Importer", "Google Calendar"),
        ("iOS/26.0 (23A1) dataaccessd/1.0", "Apple Calendar (iPhone)"),
        ("macOS/26.0 CalendarAgent/1100", "Apple Calendar (Mac)"),
        ("curl/8.0", "?"),
        ("", "?"),
    ],
)
def test_programmes_are_named_as_people_know_them(agent: str, name: str) -> None:
    assert client_name(agent) == name


def test_a_fetch_is_noted_when_it_tells_something() -> None:
    moment = now()
    assert fetch_worth_noting(moment, "a", None, "")
    assert fetch_worth_noting(moment, "b", moment, "a")
    assert not fetch_worth_noting(moment, "a", moment - timedelta(minutes=9), "a")
    assert fetch_worth_noting(moment, "a", moment - timedelta(minutes=10), "a")
