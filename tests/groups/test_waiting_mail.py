"""The office hears by mail what waits for it."""

from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.groups import service
from kamagaya_match.needs import service as needs
from kamagaya_match.problems import Refused
from kamagaya_match.storage import outbox
from tests.events.service.test_writing import form
from tests.needs.forms import VOLUNTEER
from tests.world import NEWCOMERS, SATOYAMA, World

from .forms import FOUNDING, mails_to


def handed_in(world: World, number: int) -> None:
    events.hand_in(world.daigo, events.create(world.daigo, NEWCOMERS, form(title=f"はじめの会 {number}")))


def test_each_queue_has_one_mail(either_world: World) -> None:
    world = either_world
    until = (clock.today() + timedelta(days=14)).isoformat()
    for number in range(3):
        handed_in(world, number)
        needs.hand_in(world.daigo, needs.create(world.daigo, NEWCOMERS, VOLUNTEER | {"until": until}))
    service.found_group(world.chiyo, FOUNDING)
    subjects = {mail.about: mail.subject for mail in mails_to(world.officer.email)}
    assert subjects == {
        "queue:events": "【鎌ケ谷マッチ】3件が確認を待っています（イベントの公開）",
        "queue:needs": "【鎌ケ谷マッチ】3件が確認を待っています（募集の公開）",
        "queue:groups": "【鎌ケ谷マッチ】2件が確認を待っています（団体の登録）",
    }
    assert len(mails_to(world.officer.email)) == 3
    assert all("/office/\n" in mail.body_text and "/office/" in mail.body_html for mail in mails_to(world.officer.email))
    assert mails_to(world.staff.email) == []


def test_within_the_hour_the_next_mail_waits(world: World) -> None:
    start = clock.now()
    with clock.frozen(start):
        handed_in(world, 1)
        first = outbox.claim()
        assert first is not None
        outbox.sent(first.id or 0)
    with clock.frozen(start + timedelta(minutes=5)):
        handed_in(world, 2)
        assert outbox.claim() is None
    with clock.frozen(start + timedelta(hours=1)):
        second = outbox.claim()
        assert second is not None and "2件" in second.subject


def test_what_waits_for_nobody_is_not_told(world: World) -> None:
    events.hand_in(world.akiko, events.create(world.akiko, SATOYAMA, form()))
    assert mails_to(world.officer.email) == []


def test_a_refused_post_tells_nothing(world: World) -> None:
    with pytest.raises(Refused):
        events.hand_in(world.daigo, events.create(world.daigo, NEWCOMERS, form(contact="")))
    assert mails_to(world.officer.email) == []
