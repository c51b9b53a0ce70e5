"""What a report may say, and what it still lacks."""

import pytest

from kamagaya_match.reports.rules import Report, missing, read_report

FORM = {"total": "１２", "first_timers": "3", "kinds.citizen": "10", "kinds.school": "2", "notes": "晴れました。"}


def test_numbers_are_read_in_any_width() -> None:
    assert read_report(FORM, {}) == (Report(12, 3, {"citizen": 10, "school": 2}, "晴れました。"), {})
    assert read_report({}, {}) == (Report(None, None, {}, ""), {})


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"total": "たくさん"}, "total"),
        ({"first_timers": "13"}, "first_timers"),
        ({"kinds.citizen": "11"}, "total"),
        ({"notes": "あ" * 4001}, "notes"),
        ({"kinds.school": "-1"}, "kinds.school"),
    ],
)
def test_parts_are_no_more_than_the_whole(changed: dict[str, str], field: str) -> None:
    assert list(read_report(FORM | changed, {})[1]) == [field]


def test_the_desk_is_told_what_is_missing() -> None:
    whole = read_report(FORM, {})[0]
    assert missing(whole, thanked=True, guests=4) == []
    assert missing(whole, thanked=False, guests=0) == []
    assert missing(whole, thanked=False, guests=4) == ["report_desk.missing.thanks"]
    assert missing(Report(12, 3, {"citizen": 10}, "晴れ"), thanked=True, guests=4) == ["report_desk.missing.kinds"]
    assert len(missing(Report(), thanked=False, guests=1)) == 4


def test_what_was_counted_is_part_of_the_whole() -> None:
    report, errors = read_report(FORM | {"kinds.citizen": "4"}, {"citizen": 5, "business": 1})
    assert (report.kinds, report.counted, report.told, errors) == ({"citizen": 4, "school": 2}, {"citizen": 5, "business": 1}, 12, {})
    assert missing(report, thanked=True, guests=4) == []
    assert read_report(FORM, {"citizen": 1})[1] == {"total": "report_desk.errors.kinds_more"}
    assert read_report({"total": "3"}, {"citizen": 4})[1] == {"total": "report_desk.errors.less_than_counted"}
