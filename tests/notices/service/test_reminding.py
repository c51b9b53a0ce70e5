"""Reminders: to whom, when, and once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlmodel import select

from kamagaya_match.events.models import EventSession
from kamagaya_match.notices import service
from kamagaya_match.registrations import service as registrations
from kamagaya_match.storage.models import OutboxMail
from kamagaya_match.storage.transaction import transaction
from tests.notices.clockface import Clockface, at
from tests.registrations.stage import an_event, call_off, change, come, join, mails, seats_become
from tests.world import World

SOON = "【もうすぐです】里山の落ち葉かき"


def reminders(address: str = "") -> list[OutboxMail]:
    return [mail for mail in mails(address) if mail.subject.startswith(("【もうすぐ", "【まもなく", "Coming soon", "Beginning"))]


def test_those_with_seats_are_reminded_the_evening_before_and_once(either_world: World, clockface: Clockface) -> None:
    slug = an_event(either_world.satoyama_id, starts_at=at(6), capacity=3, bring="軍手")
    come(slug, "花子", 2, email="hanako@example.jp")
    come(slug, "Anna", email="anna@example.jp", lang="en")
    come(slug, "太郎", email="waits@example.jp")
    clockface.turn_to(5, 17, 59, month=12)
    assert service.remind_due() == 0
    clockface.turn_to(5, 18, month=12)
    assert service.remind_due() == 2
    assert service.remind_due() == 0
    clockface.turn_to(5, 20, month=12)
    assert service.remind_due() == 0
    hanako, anna = reminders()
    assert (hanako.to_address, hanako.subject) == ("hanako@example.jp", SOON)
    assert "12月6日(日) 10:00から" in hanako.body_text and "2人分の席" in hanako.body_text and "軍手" in hanako.body_text
    assert hanako.calendar_method == "REQUEST" and f"UID:event-{slug}@test" in hanako.calendar
    assert anna.subject.startswith("Coming soon") and "?lang=en" in anna.body_text


def test_the_group_chooses_when(world: World, clockface: Clockface) -> None:
    slug = an_event(world.satoyama_id, starts_at=at(6, 13), reminders=["week", "two_hours"])
    come(slug, email="a@example.jp")
    sent = []
    for day in range(24, 31):
        clockface.turn_to(day, 18)
        sent.append(service.remind_due())
    clockface.turn_to(6, 11, month=12)
    sent.append(service.remind_due())
    assert sent == [0, 0, 0, 0, 0, 1, 0, 1]
    assert reminders()[-1].subject == "【まもなくです】里山の落ち葉かき"


def test_without_reminders_nobody_is_reminded(world: World, clockface: Clockface) -> None:
    come(an_event(world.satoyama_id, starts_at=at(6), reminders=[]), email="a@example.jp")
    clockface.turn_to(5, 18, month=12)
    assert service.remind_due() == 0


def test_who_cancelled_waits_or_came_later_is_not_reminded(world: World, clockface: Clockface) -> None:
    slug = an_event(world.satoyama_id, starts_at=at(6), capacity=2)
    gone = come(slug, "一郎", 2, email="gone@example.jp")
    waits = come(slug, "二郎", email="promoted@example.jp")
    clockface.turn_to(5, 17, 59, month=12)
    registrations.cancel(gone)
    registrations.accept(waits)
    clockface.wait(minutes=1)
    join(slug, "三郎", email="pending@example.jp")
    come(slug, "四郎", email="late@example.jp")
    assert service.remind_due() == 1
    assert [mail.to_address for mail in reminders()] == ["promoted@example.jp"]


def test_who_got_a_seat_after_the_time_is_not_reminded(world: World, clockface: Clockface) -> None:
    slug = an_event(world.satoyama_id, starts_at=at(6), capacity=1)
    come(slug, "一郎", email="first@example.jp")
    come(slug, "二郎", email="second@example.jp")
    clockface.turn_to(5, 19, month=12)
    seats_become(slug, 2)
    assert service.remind_due() == 1
    assert [mail.to_address for mail in reminders()] == ["first@example.jp"]


def test_what_was_called_off_is_not_reminded_of(world: World, clockface: Clockface) -> None:
    slug = an_event(world.satoyama_id, starts_at=at(6))
    come(slug, email="a@example.jp")
    call_off(slug)
    clockface.turn_to(5, 18, month=12)
    assert service.remind_due() == 0


def test_an_event_that_was_put_off_is_reminded_of_anew(world: World, clockface: Clockface) -> None:
    slug = an_event(world.satoyama_id, starts_at=at(6))
    come(slug, email="a@example.jp")
    clockface.turn_to(5, 18, month=12)
    assert service.remind_due() == 1
    _move(slug, 13)
    assert service.remind_due() == 0
    clockface.turn_to(12, 18, month=12)
    assert service.remind_due() == 1


def _move(slug: str, day: int) -> None:
    number = change(slug, starts_at=at(day), ends_at=at(day, 12))
    with transaction() as tx:
        for session in tx.exec(select(EventSession).where(EventSession.event_id == number)):
            session.starts_at, session.ends_at = at(day), at(day, 12)


def test_of_a_course_each_meeting_is_reminded_of(world: World, clockface: Clockface) -> None:
    slug = an_event(world.satoyama_id, starts_at=at(6), ends_at=at(20, 12), sessions=3, reminders=["week", "day"])
    come(slug, email="a@example.jp")
    when = []
    for day in range(25, 52):
        clockface.turn_to(day if day <= 30 else day - 30, 18, month=11 if day <= 30 else 12)
        if service.remind_due():
            when.append((clockface.now.month, clockface.now.day))
    assert when == [(11, 29), (12, 5), (12, 12), (12, 19)]
    assert "12月20日(日) 10:00から" in reminders()[-1].body_text


@pytest.mark.parametrize("work", ["remind_due", "ask_due"])
def test_many_processes_at_once_send_each_mail_once(either_world: World, clockface: Clockface, work: str) -> None:
    slug = an_event(either_world.satoyama_id, starts_at=at(6), capacity=None, reconfirm=True, reconfirm_days=1, reminders=["day"])
    for number in range(12):
        come(slug, f"{number}さん", email=f"p{number}@example.jp")
    clockface.turn_to(5, 18, month=12)
    before = len(mails())
    with ThreadPoolExecutor(6) as pool:
        counts = [one.result() for one in [pool.submit(getattr(service, work)) for _ in range(6)]]
    assert sum(counts) == 12
    fresh = mails()[before:]
    assert len(fresh) == len({mail.to_address for mail in fresh}) == 12


def test_a_large_event_is_reminded_in_several_steps(world: World, clockface: Clockface, monkeypatch: pytest.MonkeyPatch) -> None:
    slug = an_event(world.satoyama_id, starts_at=at(6))
    for number in range(5):
        come(slug, f"{number}さん", email=f"p{number}@example.jp")
    monkeypatch.setattr("kamagaya_match.notices.service.sending.AT_ONCE", 2)
    clockface.turn_to(5, 18, month=12)
    assert service.remind_due() == 5 and len(reminders()) == 5


def test_a_crash_in_between_repeats_nothing(either_world: World, clockface: Clockface, monkeypatch: pytest.MonkeyPatch) -> None:
    slug = an_event(either_world.satoyama_id, starts_at=at(6))
    for number in range(4):
        come(slug, f"{number}さん", email=f"p{number}@example.jp")
    clockface.turn_to(5, 18, month=12)
    monkeypatch.setattr("kamagaya_match.notices.service.sending.AT_ONCE", 2)
    with monkeypatch.context() as dying, pytest.raises(RuntimeError):
        _die_at_the_third(dying)
        service.remind_due()
    assert len(reminders()) == 2
    assert service.remind_due() == 2
    assert len({mail.to_address for mail in reminders()}) == 4


def _die_at_the_third(monkeypatch: pytest.MonkeyPatch) -> None:
    calls, write = iter(range(9)), registrations.write

    def perhaps(*given: object, **values: object) -> None:
        if next(calls) == 2:
            raise RuntimeError
        write(*given, **values)  # type: ignore[arg-type]

    monkeypatch.setattr(registrations, "write", perhaps)
