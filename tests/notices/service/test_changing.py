"""Changes of an event: told a little later, once, and only what is new in the end."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from kamagaya_match.events import service as events
from kamagaya_match.notices import service
from kamagaya_match.storage.models import OutboxMail
from kamagaya_match.storage.transaction import reading
from tests.events.service.test_writing import event_named, form
from tests.notices.clockface import Clockface
from tests.registrations.stage import come, mails
from tests.world import SATOYAMA, World

DAY = "2026-12-06"


def values(**changed: str) -> dict[str, str]:
    return form(**({"session.1.day": DAY, "capacity": "2", "question.1.label": "", "question.1.choices": ""} | changed))


@pytest.fixture
def slug(either_world: World, clockface: Clockface) -> str:
    """An event of two seats that is published, with 花子 and Anna on them and 太郎 waiting."""
    made = events.create(either_world.akiko, SATOYAMA, values())
    events.hand_in(either_world.akiko, made)
    come(made, "花子", email="hanako@example.jp")
    come(made, "Anna", email="anna@example.jp", lang="en")
    come(made, "太郎", email="taro@example.jp")
    return made


def notices(address: str = "") -> list[OutboxMail]:
    return [mail for mail in mails(address) if mail.subject.startswith(("【変更", "What has changed"))]


def edit(world: World, slug: str, **changed: str) -> None:
    events.change(world.akiko, slug, values(**changed))


def due(slug: str) -> object:
    with reading() as tx:
        return service.notice_due(tx, event_named(slug).id or 0)


def test_several_edits_are_one_mail_that_says_from_what_to_what(either_world: World, clockface: Clockface, slug: str) -> None:
    edit(either_world, slug, place_name="くぬぎ山会館")
    clockface.wait(minutes=5)
    edit(either_world, slug, place_name="くぬぎ山会館", **{"session.1.start": "13:00", "session.1.end": "15:00"})
    clockface.wait(minutes=9)
    assert service.tell_changes() == 0
    clockface.wait(minutes=1)
    assert service.tell_changes() == 3
    assert service.tell_changes() == 0
    hanako, anna, taro = (notices(f"{name}@example.jp")[0] for name in ("hanako", "anna", "taro"))
    assert "日時：12月6日(日) 10:00–12:00 → 12月6日(日) 13:00–15:00" in hanako.body_text
    assert "場所：粟野の森 → くぬぎ山会館" in hanako.body_text
    assert hanako.calendar_method == "REQUEST" and "DTSTART;TZID=Asia/Tokyo:20261206T130000" in hanako.calendar
    assert "Where: 粟野の森 → くぬぎ山会館" in anna.body_text and anna.subject.startswith("What has changed")
    assert taro.calendar == "" and "13:00" in taro.body_text
    assert len(notices()) == 3


def test_the_calendar_feed_knows_at_once(either_world: World, slug: str) -> None:
    before = event_named(slug).sequence
    edit(either_world, slug, place_name="くぬぎ山会館")
    assert event_named(slug).sequence == before + 1
    assert events.calendar_of_event(slug)[0].location == "くぬぎ山会館"


def test_an_edit_that_is_undone_tells_nobody(either_world: World, clockface: Clockface, slug: str) -> None:
    edit(either_world, slug, place_name="くぬぎ山会館")
    assert due(slug) == clockface.now + timedelta(minutes=10)
    edit(either_world, slug)
    assert due(slug) is None
    clockface.wait(hours=1)
    assert service.tell_changes() == 0 and notices() == []
    edit(either_world, slug, place_name="くぬぎ山会館")  # and a new one is told as if nothing had been
    clockface.wait(minutes=10)
    assert service.tell_changes() == 3


def test_what_does_not_matter_is_not_told(either_world: World, clockface: Clockface, slug: str) -> None:
    edit(either_world, slug, summary="ことばを直しました。", description="長い説明", who_welcome="だれでも")
    assert due(slug) is None
    clockface.wait(hours=1)
    assert service.tell_changes() == 0


def test_who_keeps_editing_is_told_after_half_an_hour(either_world: World, clockface: Clockface, slug: str) -> None:
    for number in range(4):
        edit(either_world, slug, bring=f"軍手 {number}")
        clockface.wait(minutes=8)
        assert service.tell_changes() == (0 if number < 3 else 3)
    assert notices("hanako@example.jp")[0].body_text.count("持ち物：（なし） → 軍手 3") == 1


def test_the_day_before_it_is_told_within_minutes(either_world: World, clockface: Clockface, slug: str) -> None:
    clockface.turn_to(5, 15, month=12)
    edit(either_world, slug, place_name="くぬぎ山会館")
    clockface.wait(minutes=2)
    assert service.tell_changes() == 3


def test_an_event_moved_away_from_tomorrow_is_told_within_minutes(either_world: World, clockface: Clockface, slug: str) -> None:
    clockface.turn_to(5, 15, month=12)
    edit(either_world, slug, **{"session.1.day": "2026-12-20"})
    clockface.wait(minutes=2)
    assert service.tell_changes() == 3


def test_who_signed_up_after_the_edit_knows_already(either_world: World, clockface: Clockface, slug: str) -> None:
    edit(either_world, slug, place_name="くぬぎ山会館")
    clockface.wait(minutes=1)
    come(slug, "後子", email="later@example.jp")
    clockface.wait(minutes=9)
    assert service.tell_changes() == 3
    assert notices("later@example.jp") == []


def test_the_online_address_is_told_to_those_with_seats(either_world: World, clockface: Clockface, slug: str) -> None:
    edit(either_world, slug, online="on", online_url="https://meet.example/new")
    clockface.wait(minutes=10)
    assert service.tell_changes() == 2
    assert "https://meet.example/new" in notices("hanako@example.jp")[0].body_text
    assert notices("taro@example.jp") == []


def test_a_cancellation_is_told_at_once_and_the_change_before_it_never(either_world: World, clockface: Clockface, slug: str) -> None:
    edit(either_world, slug, place_name="くぬぎ山会館")
    events.cancel(either_world.akiko, slug, "台風のため")
    assert [mails(f"{name}@example.jp")[-1].subject[:4] for name in ("hanako", "taro")] == ["【中止】"] * 2
    clockface.wait(hours=1)
    assert service.tell_changes() == 0 and notices() == []


def test_many_processes_tell_it_once(either_world: World, clockface: Clockface, slug: str) -> None:
    edit(either_world, slug, place_name="くぬぎ山会館")
    clockface.wait(minutes=10)
    with ThreadPoolExecutor(6) as pool:
        counts = [one.result() for one in [pool.submit(service.tell_changes) for _ in range(6)]]
    assert sum(counts) == 3 and len(notices()) == 3


def test_the_group_sees_what_will_be_told_and_what_was(either_world: World, clockface: Clockface, slug: str) -> None:
    edit(either_world, slug, place_name="くぬぎ山会館")
    assert "12:10" in events.desk_event_of(either_world.akiko, slug, "ja").notice
    view = service.notices_desk(either_world.akiko, slug, "ja")
    assert view.pending.when == "11月20日(金) 12:10" and view.pending.lines == ["場所：粟野の森 → くぬぎ山会館"] and view.told == []
    clockface.wait(minutes=10)
    service.tell_changes()
    view = service.notices_desk(either_world.akiko, slug, "ja")
    assert view.pending.when == "" and view.told[0].when == "11月20日(金) 12:10 に 3組へ送りました"
    assert view.told[0].lines == ["場所：粟野の森 → くぬぎ山会館"]
    assert events.desk_event_of(either_world.akiko, slug, "ja").notice == ""
