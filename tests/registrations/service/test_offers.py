"""Seats that are offered to who waits: taken, given back, run out, and told with their reason."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from kamagaya_match import clock
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.registrations import service
from kamagaya_match.registrations.rules import RegistrationState
from tests.registrations.stage import (
    NOON,
    an_event,
    assert_rules_hold,
    call_off,
    change,
    come,
    event,
    join,
    mails,
    manage_token,
    moves,
    page,
    parties,
    seats_become,
    states,
    wish,
)
from tests.world import World

S = RegistrationState
STARTS = NOON + timedelta(days=14)
UNTIL = NOON + timedelta(hours=48)


def a_line(world: World, *sizes: int, capacity: int = 1, **facts: Any) -> tuple[str, list[str]]:
    """An event whose first party has all the seats and whose others wait; its slug and their tokens."""
    common: dict[str, Any] = {"starts_at": STARTS, "capacity": capacity}
    slug = an_event(world.satoyama_id, **(common | facts))
    tokens = [come(slug, f"{number}", size, email=f"{number}@example.jp") for number, size in enumerate([capacity, *sizes])]
    return slug, tokens


@pytest.fixture(autouse=True)
def noon() -> object:
    with clock.frozen(NOON):
        yield


def test_an_offer_is_taken_with_one_tap(either_world: World) -> None:
    slug, (first, second, third) = a_line(either_world, 1, 1)
    service.cancel(first)
    assert states(slug) == [S.CANCELLED, S.OFFERED, S.WAITLISTED] and parties(slug)[1].held_until == UNTIL
    assert service.list_for_group(either_world.akiko, slug, "ja").rows[1].state_text == "席のご案内中（11月22日(日) 12:00まで）"
    view = page(manage_token(mails("1@example.jp")[-1]))
    assert view.must_answer and "11月22日(日) 12:00" in view.body and view.kind == "warning"
    assert service.accept(second) is S.CONFIRMED is service.accept(second)
    assert [move.reason for move in moves(parties(slug)[1])][-2:] == ["seats_freed", "offer_accepted"]
    assert "申し込みました" in mails("1@example.jp")[-1].subject and mails("1@example.jp")[-1].calendar_method == "REQUEST"
    assert page(third).title == "キャンセル待ちの1番目です"
    assert_rules_hold(slug)


def test_who_says_no_lets_the_next_one_in(world: World) -> None:
    slug, (first, second, _) = a_line(world, 1, 1)
    service.cancel(first)
    assert service.decline(second) is S.CANCELLED is service.decline(second)
    assert states(slug) == [S.CANCELLED, S.CANCELLED, S.OFFERED]
    assert page(second).title == page(second).history[-1].text == "席のご案内を辞退しました"
    with pytest.raises(Refused):
        service.accept(second)
    assert_rules_hold(slug)


def test_who_does_not_answer_lets_the_next_one_in_and_is_told(either_world: World) -> None:
    slug, (first, second, third) = a_line(either_world, 1, 1)
    service.cancel(first)
    with clock.frozen(UNTIL - timedelta(seconds=1)):
        assert service.expire_due() == 0
    with clock.frozen(UNTIL):
        with pytest.raises(Refused) as refused:
            service.accept(second)
        assert refused.value.key == "registrations.refused.offer_too_late"
        assert service.expire_due() == 1 and service.expire_due() == 0
        assert states(slug) == [S.CANCELLED, S.EXPIRED, S.OFFERED]
        assert page(second).title == "お返事の期限が過ぎました" and page(second).sign_up_href
        assert "期限が過ぎました" in mails("1@example.jp")[-1].subject
        service.accept(third)
    assert_rules_hold(slug)


def test_the_next_party_that_fits_is_asked_and_the_larger_one_keeps_its_place(world: World) -> None:
    slug, tokens = a_line(world, 3, 1, capacity=3)
    service.edit_by_group(world.akiko, slug, parties(slug)[0].code, service.Edit(2, "0"))
    assert states(slug) == [S.CONFIRMED, S.WAITLISTED, S.OFFERED]
    assert page(tokens[1]).title == "キャンセル待ちの1番目です"


def test_more_seats_are_offered_with_their_reason(world: World) -> None:
    slug, tokens = a_line(world, 1, 1)
    seats_become(slug, 2)
    assert states(slug) == [S.CONFIRMED, S.OFFERED, S.WAITLISTED]
    assert page(tokens[1]).history[-1].text == "定員が増えたため、順番が回ってきました"
    assert "定員が増えたため" in mails("1@example.jp")[-1].body_text


@pytest.mark.parametrize(("left", "hours"), [(timedelta(days=6), 24), (timedelta(days=2), 6), (timedelta(hours=20), 1)])
def test_the_time_to_answer_shortens(world: World, left: timedelta, hours: int) -> None:
    slug, (first, _) = a_line(world, 1, starts_at=NOON + left)
    service.cancel(first)
    assert parties(slug)[1].held_until == NOON + timedelta(hours=hours)


def test_in_the_last_hours_the_seat_is_simply_given(world: World) -> None:
    slug, (first, _) = a_line(world, 1, starts_at=NOON + timedelta(hours=2))
    service.cancel(first)
    assert states(slug)[1] == S.CONFIRMED and "席がとれました" in mails("1@example.jp")[-1].subject


def test_who_has_no_address_is_not_kept_waiting_for_a_mail(world: World) -> None:
    slug, (first,) = a_line(world)
    service.add_by_hand(world.akiko, slug, wish("電話の人", email=""))
    service.cancel(first)
    assert states(slug) == [S.CANCELLED, S.CONFIRMED]


def test_who_accepts_by_telephone_is_noted_by_the_group(world: World) -> None:
    slug, (first, _) = a_line(world, 1)
    code = parties(slug)[1].code
    with pytest.raises(Refused):
        service.approve(world.akiko, slug, code)
    service.cancel(first)
    with pytest.raises(NotFound):
        service.approve(world.botan, slug, code)
    service.approve(world.akiko, slug, code)
    assert states(slug)[1] == S.CONFIRMED and moves(parties(slug)[1])[-1].reason == "offer_accepted"


def test_the_key_of_a_browser_whose_address_is_not_proven_answers_nothing(world: World) -> None:
    slug = an_event(world.satoyama_id)
    token = join(slug, email="a@example.jp").token
    for verb in (service.accept, service.decline):
        with pytest.raises(NotFound):
            verb(token)
        with pytest.raises(NotFound):
            verb("x" * 32)


def test_nobody_accepts_seats_of_what_is_called_off(world: World) -> None:
    slug, (first, second) = a_line(world, 1)
    service.cancel(first)
    call_off(slug)
    with pytest.raises(Refused):
        service.accept(second)
    count = len(mails())
    with clock.frozen(UNTIL):
        assert service.expire_due() == 1 and len(mails()) == count


def test_when_it_begins_those_who_wait_are_told(world: World) -> None:
    slug, tokens = a_line(world, 1)
    assert service.close_lines() == 0
    with clock.frozen(STARTS):
        assert service.close_lines() == 1 and service.close_lines() == 0
    assert states(slug) == [S.CONFIRMED, S.EXPIRED] and event(slug).parties_waiting == 0
    assert page(tokens[1]).title == "席は空きませんでした" and "席は空きませんでした" in mails("1@example.jp")[-1].subject


def test_lines_of_long_ago_are_left_in_peace(world: World) -> None:
    slug, _ = a_line(world, 1)
    change(slug, starts_at=NOON - timedelta(days=3), ends_at=NOON - timedelta(days=2))
    assert service.close_lines() == 0


def a_history(world: World, came: int, stayed: int) -> None:
    """Events of the group that are over, at each of which one party waited first in line."""
    for number in range(came + stayed):
        slug, (first, _) = a_line(world, 1)
        if number < came:
            service.cancel(first)
        change(slug, starts_at=datetime(2026, 11, 1, tzinfo=clock.TOKYO), ends_at=datetime(2026, 11, 2, tzinfo=clock.TOKYO))


def test_a_chance_is_told_where_there_is_enough_to_tell(either_world: World) -> None:
    a_history(either_world, 6, 3)
    slug, tokens = a_line(either_world, 1, 1)
    assert page(tokens[1]).chance == ""
    a_history(either_world, 1, 0)
    assert "同じくらいの順番（1番目）から待った10組のうち、7組に席が回りました。" in page(tokens[1]).chance
    assert page(tokens[2]).chance == "" and page(tokens[0]).chance == ""
    assert parties(slug)[1].first_place == 1
