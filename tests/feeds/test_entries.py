from datetime import date, datetime

import pytest

from tests.feeds.samples import TEN, entry


def test_days_and_times_do_not_mix() -> None:
    with pytest.raises(ValueError, match="both"):
        entry(ends=date(2026, 10, 10))


@pytest.mark.parametrize("field", ["starts", "created", "changed"])
def test_times_have_a_zone(field: str) -> None:
    with pytest.raises(ValueError, match="aware"):
        entry(**{field: datetime(2026, 10, 10, 10)})  # noqa: DTZ001


def test_whole_days() -> None:
    assert entry(starts=TEN.date(), ends=TEN.date()).starts == date(2026, 10, 10)


def test_cancelled_follows_from_the_status() -> None:
    assert entry(status="cancelled").cancelled
    assert not entry(status="tentative").cancelled
