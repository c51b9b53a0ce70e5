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
    "lottery": {"admission": "lottery", "sign_up_closes_at": at(4, 17)},
    "lottery_not_open": {"admission": "lottery", "sign_up_opens_at": at(3, 9), "sign_up_closes_at": at(4, 17)},
    "lottery_closed": {"admission": "lottery", "sign_up_closes_at": at(1, 8)},
    "lottery_drawn": {"admission": "lottery", "sign_up_closes_at": at(1, 8), "drawn_at": NOW},
    "approval": {"admission": "approval"},
    "approval_unlimited": {"admission": "approval", "capacity": None},
    "kept": {"quotas": {"resident": 5}, "quotas_open_at": at(4)},
    "kept_lottery": {"admission": "lottery", "sign_up_closes_at": at(4, 17), "quotas": {"resident": 5}, "quotas_open_at": at(4, 17)},
}


NO_ACTION = {"full", "not_open", "not_open_unknown", "closed", "cancelled", "over", "not_needed", "lottery_not_open", "lottery_closed"}


def seats(lang: Lang = "ja", **facts: Any) -> SeatsView:
    event = Event(slug="one", group_id=1, calendar_uid="u", **{"starts_at": at(6), "ends_at": at(6, 12), **DEFAULT, **facts})
    return seats_of(event, lang, NOW)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("phase", PHASES)
def test_every_phase_has_its_words(tuesday: None, lang: Lang, phase: str) -> None:
    view = seats(lang, **PHASES[phase])
    assert view.text and view.sentence and "{" not in view.text + view.sentence
    assert bool(view.action) is (phase not in NO_ACTION) is view.may_sign_up


def test_the_numbers_are_true(tuesday: None) -> None:
    few = seats(seats_taken=16)
    assert (few.left, few.few, few.full, few.text) == (4, True, False, "あと4席")
    line = seats(seats_taken=21, parties_waiting=3)
    assert (line.left, line.full, line.waiting, line.text, line.action) == (0, True, 3, "キャンセル待ち3組", "キャンセル待ちをする")
    assert seats(capacity=None).left == -1


@pytest.mark.parametrize(("left", "text"), [(1, "1 place left"), (2, "2 places left")])
def test_english_counts(tuesday: None, left: int, text: str) -> None:
    assert seats("en", seats_taken=20 - left).text == text


def test_the_way_is_one_plain_sentence(tuesday: None) -> None:
    lottery = seats(**PHASES["lottery"])
    assert "抽選です。定員は20人、申込は12月4日(金) 17:00まで、抽選は12月4日(金) 19:00ごろ" in lottery.sentence
    assert (lottery.action, lottery.text) == ("抽選に申し込む", "抽選・12月4日(金) 17:00まで")
    assert seats(**PHASES["lottery_not_open"]).sentence.endswith("席は抽選で決めます（抽選は12月4日(金) 19:00ごろ）。")
    assert "12月1日(火) 10:00ごろに抽選し" in seats(**PHASES["lottery_closed"]).sentence
    drawn = seats(**PHASES["lottery_drawn"])
    assert "先着順で" in drawn.sentence and "12月6日(日) 10:00まで" in drawn.sentence and drawn.action == "申し込む"
    assert "主催者が申込を読んで決めます" in seats(**PHASES["approval"]).sentence


def test_kept_seats_are_told_with_what_is_left(tuesday: None) -> None:
    assert seats(**PHASES["kept"]).text == "あと15席"
    some = seats(**PHASES["kept"], seats_taken=15, seats_free={"": 0, "resident": 5})
    assert (some.text, some.action) == ("条件つきであと5席", "申し込む")
    assert "どなたでも使える席は0席" in some.sentence and "市内に住む方5席" in some.sentence
    full = seats(**PHASES["kept"], seats_taken=20, seats_free={"": 0, "resident": 0})
    assert full.phase == "waiting"
    assert "市内に住む方" not in seats(**PHASES["kept"], quotas_lapsed=True).sentence


@pytest.mark.parametrize(
    ("phase", "words"),
    [
        ("open", "満席のあとはキャンセル待ちができます"),
        ("lottery", "抽選で決まった順番でキャンセル待ち"),
        ("lottery_drawn", "満席のあとはキャンセル待ちができます"),
    ],
)
def test_the_rule_of_the_line_is_told(tuesday: None, phase: str, words: str) -> None:
    assert words in seats(**PHASES[phase]).rule
    assert seats(**PHASES[phase], waiting_list=False).rule == "キャンセル待ちはありません。"


@pytest.mark.parametrize("phase", ["open_unlimited", "approval", "closed", "full", "over"])
def test_no_rule_where_there_is_nothing_to_tell(tuesday: None, phase: str) -> None:
    assert seats(**PHASES[phase]).rule == ""
