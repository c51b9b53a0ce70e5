"""Whether people still come."""

import re
from typing import Any

import pytest

from kamagaya_match.notices import service
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.registrations import service as registrations
from kamagaya_match.storage.models import OutboxMail
from kamagaya_match.who import VISITOR
from tests.notices.clockface import Clockface, at
from tests.registrations.stage import an_event, assert_rules_hold, call_off, come, join, mails, states
from tests.world import World

LINK = re.compile(r"/registrations/([\w-]{20,})/coming")


def asked(address: str = "") -> list[OutboxMail]:
    return [mail for mail in mails(address) if LINK.search(mail.body_text)]


def key(address: str) -> str:
    found = LINK.search(asked(address)[-1].body_text)
    assert found is not None
    return found[1]


def test_the_seats_of_who_says_no_go_to_who_waits_at_once(either_world: World, clockface: Clockface) -> None:
    slug = an_event(either_world.satoyama_id, starts_at=at(6), capacity=2, reconfirm=True)
    come(slug, "一郎", email="1@example.jp")
    come(slug, "二郎", email="2@example.jp")
    come(slug, "三郎", email="3@example.jp")
    clockface.turn_to(3, 11, month=12)
    assert service.ask_due() == 0
    clockface.turn_to(3, 12, month=12)
    assert service.ask_due() == 2
    assert service.ask_due() == 0
    assert [mail.subject for mail in asked()] == ["【まだ来られますか？】里山の落ち葉かき"] * 2
    service.say_yes(key("1@example.jp"), VISITOR)
    service.say_no(key("2@example.jp"), VISITOR)
    assert states(slug) == ["confirmed", "cancelled", "confirmed"]
    assert mails("3@example.jp")[-1].subject == "【席がとれました】里山の落ち葉かき"
    assert_rules_hold(slug)
    view = service.notices_desk(either_world.akiko, slug, "ja")
    assert [(line.name, line.answer) for line in view.answers] == [("一郎", "yes"), ("二郎", "no")]
    assert view.asked == "来ます 1組・行けなくなった 1組・まだ答えていない 0組"
    assert service.ask_due() == 0  # who moved up has just been told everything


def test_who_does_not_answer_keeps_the_seat_and_may_answer_again(world: World, clockface: Clockface) -> None:
    slug = an_event(world.satoyama_id, starts_at=at(6), reconfirm=True, reconfirm_days=1)
    come(slug, "一郎", email="1@example.jp")
    clockface.turn_to(5, 12, month=12)
    service.ask_due()
    token = key("1@example.jp")
    view = service.coming_page(token, VISITOR, "ja")
    assert (view.title, view.open, view.answer) == ("まだ来られますか？", True, "")
    assert states(slug) == ["confirmed"]
    for _ in range(2):
        service.say_yes(token, VISITOR)
    assert service.coming_page(token, VISITOR, "ja").answer == "yes"
    service.say_no(token, VISITOR)
    service.say_no(token, VISITOR)
    assert states(slug) == ["cancelled"]
    assert service.coming_page(token, VISITOR, "ja").open is False
    with pytest.raises(Refused):
        service.say_yes(token, VISITOR)


@pytest.mark.parametrize("facts", [{"reconfirm": False}, {"reconfirm": True, "fee": 500}])
def test_without_the_groups_wish_or_with_a_fee_nobody_is_asked(world: World, clockface: Clockface, facts: dict[str, Any]) -> None:
    come(an_event(world.satoyama_id, starts_at=at(6), **facts), email="1@example.jp")
    clockface.turn_to(3, 12, month=12)
    assert service.ask_due() == 0


def test_links_that_prove_nothing_answer_nothing(world: World, clockface: Clockface) -> None:
    slug = an_event(world.satoyama_id, starts_at=at(6), reconfirm=True)
    browser = join(slug, "一郎", email="1@example.jp").token
    for verb in (service.say_yes, service.say_no):
        with pytest.raises(NotFound):
            verb(browser, VISITOR)
    with pytest.raises(NotFound):
        service.coming_page("x" * 32, VISITOR, "ja")
    assert states(slug) == ["pending"]


def test_after_the_event_was_called_off_there_is_nothing_to_answer(world: World, clockface: Clockface) -> None:
    slug = an_event(world.satoyama_id, starts_at=at(6), reconfirm=True)
    come(slug, "一郎", email="1@example.jp")
    clockface.turn_to(3, 12, month=12)
    service.ask_due()
    call_off(slug)
    assert service.coming_page(key("1@example.jp"), VISITOR, "ja").open is False
    with pytest.raises(Refused):
        service.say_yes(key("1@example.jp"), VISITOR)


def test_who_said_yes_and_left_later_has_left(world: World, clockface: Clockface) -> None:
    slug = an_event(world.satoyama_id, starts_at=at(6), reconfirm=True)
    token = come(slug, "一郎", email="1@example.jp")
    clockface.turn_to(3, 12, month=12)
    service.ask_due()
    service.say_yes(token, VISITOR)
    registrations.cancel(token)
    assert [line.answer for line in service.notices_desk(world.akiko, slug, "ja").answers] == ["left"]
