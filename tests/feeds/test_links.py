from datetime import date
from urllib.parse import parse_qs, urlsplit

from kamagaya_match.feeds.links import google_add_url, google_subscribe_url, line_share_url, outlook_add_url, webcal_url
from tests.feeds.samples import entry

LONG = entry(description="飲み物を持ってきてください。" * 200, location="みどり野公民館", url="https://match.example.jp/events/tea")


def query(url: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query, strict_parsing=True).items()}


def test_google_in_utc() -> None:
    asked = query(google_add_url(LONG))
    assert (asked["action"], asked["text"], asked["ctz"]) == ("TEMPLATE", "お茶会", "Asia/Tokyo")
    assert asked["dates"] == "20261010T010000Z/20261010T030000Z"
    assert asked["location"] == "みどり野公民館"


def test_google_whole_days_end_on_the_day_after() -> None:
    assert query(google_add_url(entry(starts=date(2026, 10, 17), ends=date(2026, 10, 18))))["dates"] == "20261017/20261019"


def test_outlook_with_the_zone() -> None:
    asked = query(outlook_add_url(LONG))
    assert (asked["startdt"], asked["enddt"]) == ("2026-10-10T10:00:00+09:00", "2026-10-10T12:00:00+09:00")
    assert "+" not in outlook_add_url(LONG)
    assert "allday" not in asked


def test_outlook_whole_days() -> None:
    asked = query(outlook_add_url(entry(starts=date(2026, 10, 17), ends=date(2026, 10, 17))))
    assert (asked["startdt"], asked["enddt"], asked["allday"]) == ("2026-10-17", "2026-10-18", "true")


def test_long_details_are_cut_and_still_lead_to_the_page() -> None:
    for url, name in ((google_add_url(LONG), "details"), (outlook_add_url(LONG), "body")):
        assert len(url) < 6000
        assert query(url)[name].endswith("…\n\nhttps://match.example.jp/events/tea")


def test_subscribing() -> None:
    assert webcal_url("https://match.example.jp/cal/k3.ics?a=1") == "webcal://match.example.jp/cal/k3.ics?a=1"
    assert query(google_subscribe_url("https://match.example.jp/cal/k3.ics")) == {"cid": "webcal://match.example.jp/cal/k3.ics"}


def test_sharing_with_line() -> None:
    assert query(line_share_url("https://match.example.jp/e?a=1&b=2", "お茶会\n10時")) == {
        "url": "https://match.example.jp/e?a=1&b=2",
        "text": "お茶会 10時",
    }
