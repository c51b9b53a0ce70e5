from datetime import date, datetime, time
from typing import Any

import pytest

from kamagaya_match.clock import TOKYO
from kamagaya_match.events.rules.draft import MOST_SEATS, MOST_YEN
from kamagaya_match.events.rules.taking_over import columns_of, storable, times_of
from kamagaya_match.feeds.imported import ImportedEvent, ReadResult

DAY = date(2026, 10, 10)


def row(**facts: Any) -> ImportedEvent:
    told: dict[str, Any] = {"line": 2, "key": "k", "content_key": "c", "title": "お茶会", "starts_on": DAY, "ends_on": DAY}
    return ImportedEvent(**(told | facts))


def tokyo(day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2026, 10, day, hour, minute, tzinfo=TOKYO)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, (True, tokyo(10), tokyo(11))),
        ({"ends_on": date(2026, 10, 12)}, (True, tokyo(10), tokyo(13))),
        ({"starts_at": time(10)}, (False, tokyo(10, 10), tokyo(10, 12))),
        ({"starts_at": time(10), "ends_at": time(11, 30)}, (False, tokyo(10, 10), tokyo(10, 11, 30))),
        ({"starts_at": time(10), "ends_at": time(10)}, (False, tokyo(10, 10), tokyo(10, 12))),
        ({"starts_at": time(10), "ends_on": date(2026, 10, 11)}, (False, tokyo(10, 10), tokyo(11, 12))),
    ],
)
def test_when_it_is(facts: dict[str, Any], expected: tuple[bool, datetime, datetime]) -> None:
    assert times_of(row(**facts)) == expected


def test_what_has_no_column_is_told_in_the_description() -> None:
    facts = {
        "description": "話します。",
        "organizer": "散歩の会",
        "apply_until": date(2026, 10, 5),
        "apply_until_time": time(17),
        "apply_how": "電話",
        "categories": ("交流",),
        "keywords": ("お茶",),
        "language": "EN",
        "extras": (("授乳室", "有"),),
    }
    told = {"主催: 散歩の会", "申込期限: 2026年10月5日 17:00", "申込方法: 電話", "分類・キーワード: 交流、お茶", "言語: EN", "授乳室: 有"}
    assert set(columns_of(row(**facts))["description"].split("\n\n")) == {"話します。", *told}


def test_what_is_too_long_for_its_column_is_kept_whole() -> None:
    title, address = "あ" * 300, "鎌ケ谷市粟野" * 60
    columns = columns_of(row(title=title, address=address, fee=MOST_YEN + 1, capacity=MOST_SEATS + 1))
    assert len(columns["title"]) == 200 and len(columns["address"]) == 200
    assert title in columns["description"] and address in columns["description"] and str(MOST_YEN + 1) in columns["description"]
    assert (columns["fee"], columns["capacity"]) == (MOST_YEN, MOST_SEATS)


def test_the_contact_and_the_area() -> None:
    columns = columns_of(row(contact_name="公民館", contact_phone="(047)000-0001", contact_extension="12", address="鎌ケ谷市粟野1-2"))
    assert columns["contact"] == "公民館 (047)000-0001 (12)"
    assert columns["area"] == "粟野"


@pytest.mark.parametrize(
    ("facts", "fee", "note"),
    [
        ({}, None, ""),
        ({"fee_note": "実費"}, None, "実費"),
        ({"fee": 0}, 0, ""),
        ({"fee": 500, "fee_note": "材料費"}, 500, "材料費"),
    ],
)
def test_a_fee_that_is_not_told_is_unknown(facts: dict[str, Any], fee: int | None, note: str) -> None:
    columns = columns_of(row(**facts))
    assert (columns["fee"], columns["fee_note"]) == (fee, note)


def test_what_lasts_longer_than_two_years_is_not_stored() -> None:
    fits, long = row(ends_on=date(2028, 10, 9)), row(line=3, ends_on=date(2028, 10, 11))
    result = storable(ReadResult(events=(fits, long)))
    assert result.events == (fits,)
    assert [(error.line, error.reason_key) for error in result.errors] == [(3, "import.too_long")]
    assert "731日" in result.errors[0].text("ja")
