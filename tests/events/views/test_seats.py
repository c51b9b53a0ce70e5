"""What is said of seats, in every phase and language."""

from datetime import timedelta
from typing import Any

import pytest

from kamagaya_match.events.models import Event
from kamagaya_match.events.views import SeatsView, seats_of
from kamagaya_match.words.catalogue import LANGS, Lang
from tests.events.posts import DEFAULT, NOW, at

PHASES: dict[str, dict[str, Any]] = {
    "open": {"seats_taken": 16},
    "open_unlimited": {"capacity": None},
    "waiting": {"seats_taken": 20, "parties_waiting": 3},
    "waiting_first": {"seats_taken": 20},
    "full": {"seats_taken": 20, "waiting_list": False},
    "not_open": {"sign_up_opens_at": at(3, 9)},
    "not_open_unknown": {"status": "draft"},
    "closed": {"sign_up_closes_at": at(1, 0)},
    "cancelled": {"status": "cancelled"},
    "over": {"starts_at": NOW - timedelta(days=2), "ends_at": NOW - timedelta(days=1)},
    "not_needed": {"sign_up": False},
}


def seats(lang: Lang = "ja", **facts: Any) -> SeatsView:
    event = Event(slug="one", group_id=1, calendar_uid="u", **{"starts_at": at(6), "ends_at": at(6, 12), **DEFAULT, **facts})
    return seats_of(event, lang, NOW)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("phase", PHASES)
def test_every_phase_has_its_words(tuesday: None, lang: Lang, phase: str) -> None:
    view = seats(lang, **PHASES[phase])
    assert view.text and view.sentence and "{" not in view.text + view.sentence
    assert bool(view.action) is (phase in ("open", "open_unlimited", "waiting", "waiting_first")) is view.may_sign_up


def test_the_numbers_are_true(tuesday: None) -> None:
    few = seats(seats_taken=16)
    assert (few.left, few.few, few.full, few.text) == (4, True, False, "あと4席")
    line = seats(seats_taken=21, parties_waiting=3)
    assert (line.left, line.full, line.waiting, line.text, line.action) == (0, True, 3, "キャンセル待ち3組", "キャンセル待ちをする")
    assert seats(capacity=None).left == -1


@pytest.mark.parametrize(("left", "text"), [(1, "1 place left"), (2, "2 places left")])
def test_english_counts(tuesday: None, left: int, text: str) -> None:
    assert seats("en", seats_taken=20 - left).text == text
