"""The weeks of a month."""

from datetime import date

import pytest

from kamagaya_match.events.views import month_asked, month_view


@pytest.mark.parametrize(
    ("first", "weeks", "before", "after"),
    [
        (date(2026, 12, 1), 5, "2026-11", "2027-01"),
        (date(2026, 2, 1), 4, "2026-01", "2026-03"),
        (date(2026, 8, 1), 6, "2026-07", "2026-09"),
    ],
)
def test_weeks_start_on_sunday_and_hold_every_day_once(tuesday: None, first: date, weeks: int, before: str, after: str) -> None:
    view = month_view(first, [], 0, "ja")
    assert len(view.weeks) == weeks and {len(week) for week in view.weeks} == {7}
    numbers = [int(day.number) for week in view.weeks for day in week if day.number]
    assert numbers == list(range(1, len(numbers) + 1)) and len(numbers) >= 28
    assert view.weeks[1][0].number == str(8 - (first.weekday() + 1) % 7 if first.weekday() != 6 else 8)
    assert view.before.endswith(before) and view.after.endswith(after)
    assert sum(day.today for week in view.weeks for day in week) == (first.month == 12)


def test_the_months_that_can_be_asked_for(tuesday: None) -> None:
    assert month_asked("2027-03") == date(2027, 3, 1)
    assert month_asked("x") == month_asked("2026-12-06") == date(2026, 12, 1)
    assert month_asked("1999-01") == date(2020, 1, 1) and month_asked("9999-12") == date(2199, 12, 1)
