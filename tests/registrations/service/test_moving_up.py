"""Confirming, stepping back, moving up, running out of time."""

from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.registrations import service
from kamagaya_match.registrations.clockwork import _survive
from kamagaya_match.registrations.rules import PENDING_LASTS, RegistrationState
from tests.registrations.stage import (
    an_event,
    assert_rules_hold,
    call_off,
    change,
    come,
    confirm_token,
    event,
    join,
    mails,
    manage_token,
    moves,
    parties,
    seats_become,
    states,
)
from tests.world import World

S = RegistrationState


def test_confirming_again_changes_nothing(world: World) -> None:
    slug = an_event(world.satoyama_id)
    token = come(slug, email="a@example.jp")
    assert service.confirm(token) is S.CONFIRMED
    assert [move.reason for move in moves(parties(slug)[0])] == ["signed_up", "mail_confirmed"]
    assert len(mails("a@example.jp")) == 2


def test_the_confirmation_carries_calendar_way_and_code(world: World) -> None:
    slug = an_event(world.satoyama_id, online=True, online_url="https://meet.example/abc", bring="軍手")
    come(slug, "花子", 2, email="a@example.jp")
    mail, party = mails("a@example.jp")[1], parties(slug)[0]
    for words in ("花子 さま", "2人", "粟野の森", "軍手", party.code, "https://meet.example/abc", f"/registrations/{manage_token(mail)}"):
        assert words in mail.body_text
    assert mail.calendar_method == "REQUEST" and f"UID:event-{slug}@test" in mail.calendar
    assert "TRANSP:OPAQUE" in mail.calendar, "who has a seat is busy then, as in the calendar of the party's own page"
    assert "ATTENDEE" in mail.calendar and mail.body_html.startswith("<!DOCTYPE html>") and mail.about == f"event:{slug}"


def test_a_course_sends_the_way_to_its_calendar(world: World) -> None:
    slug = an_event(world.satoyama_id, sessions=3)
    come(slug, email="a@example.jp")
    mail = mails("a@example.jp")[1]
    assert mail.calendar == "" and f"/events/{slug}.ics" in mail.body_text


def test_who_steps_back_makes_room_in_order(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=2)
    first = come(slug, "一郎", 2, email="1@example.jp")
    come(slug, "二郎", 1, email="2@example.jp")
    come(slug, "三郎", 1, email="3@example.jp")
    assert service.cancel(first) is S.CANCELLED
    assert states(slug) == [S.CANCELLED, S.OFFERED, S.OFFERED]
    offered = mails("2@example.jp")[-1]
    assert "席が空きました" in offered.subject and "席が空いたため" in offered.body_text and offered.calendar == ""
    left = mails("1@example.jp")[-1]
    assert "取り消しました" in left.subject and left.calendar_method == "CANCEL" and "TRANSP:TRANSPARENT" in left.calendar
    assert [move.reason for move in moves(parties(slug)[1])] == ["signed_up", "mail_confirmed", "seats_freed"]
    assert_rules_hold(slug)


def test_stepping_back_again_changes_nothing(world: World) -> None:
    slug = an_event(world.satoyama_id)
    token = come(slug, email="a@example.jp")
    service.cancel(token)
    count = len(mails())
    assert service.cancel(token) is S.CANCELLED and len(mails()) == count


def test_a_waiting_party_leaves_the_line_without_a_calendar_mail(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=1)
    come(slug, "一郎", email="1@example.jp")
    service.cancel(come(slug, "二郎", email="2@example.jp"))
    assert mails("2@example.jp")[-1].calendar == "" and event(slug).parties_waiting == 0


def test_who_left_may_sign_up_anew(world: World) -> None:
    slug = an_event(world.satoyama_id)
    service.cancel(come(slug, email="a@example.jp"))
    come(slug, email="a@example.jp")
    assert states(slug) == [S.CANCELLED, S.CONFIRMED] and [one.number for one in parties(slug)] == [1, 2]


def test_a_signed_in_person_steps_back_by_the_code(world: World) -> None:
    slug = an_event(world.satoyama_id)
    code = join(slug, who=world.chiyo, email=world.chiyo.email).code
    for stranger in (world.botan, world.officer):
        with pytest.raises(NotFound):
            service.cancel(code, stranger)
    with pytest.raises(NotFound):
        service.cancel(code)
    assert service.cancel(code, world.chiyo) is S.CANCELLED


def test_nobody_steps_back_from_what_is_over(world: World) -> None:
    slug = an_event(world.satoyama_id)
    token = come(slug)
    change(slug, starts_at=clock.now() - timedelta(hours=3), ends_at=clock.now() - timedelta(hours=1))
    with pytest.raises(Refused):
        service.cancel(token)


def test_an_unopened_mail_gives_the_seats_back(world: World) -> None:
    now = clock.now()
    slug = an_event(world.satoyama_id, capacity=1)
    with clock.frozen(now):
        join(slug, "一郎", email="1@example.jp")
        join(slug, "二郎", email="2@example.jp")
        service.confirm(confirm_token("2@example.jp"))
    with clock.frozen(now + PENDING_LASTS - timedelta(seconds=1)):
        assert service.expire_due() == 0
    with clock.frozen(now + PENDING_LASTS):
        assert service.expire_due() == 1 and service.expire_due() == 0
    assert states(slug) == [S.EXPIRED, S.OFFERED]
    assert [move.reason for move in moves(parties(slug)[0])] == ["signed_up", "not_confirmed"]
    assert_rules_hold(slug)


def test_a_link_that_comes_too_late_is_refused_kindly(world: World) -> None:
    now = clock.now()
    slug = an_event(world.satoyama_id)
    with clock.frozen(now):
        token = join(slug, email="a@example.jp").token
    late = confirm_token("a@example.jp")
    with clock.frozen(now + PENDING_LASTS):
        for verb, key in ((service.confirm, late), (service.send_again, token)):
            with pytest.raises(Refused) as refused:
                verb(key)
            assert refused.value.key == "registrations.refused.link_too_late"
        service.expire_due()
        with pytest.raises(Refused):
            service.confirm(late)


def test_a_seat_that_came_free_meanwhile_goes_to_who_confirms_a_place(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=1)
    first = come(slug, "一郎", email="1@example.jp")
    join(slug, "二郎", email="2@example.jp")
    service.cancel(first)
    assert states(slug) == [S.CANCELLED, S.PENDING]
    assert service.confirm(confirm_token("2@example.jp")) is S.CONFIRMED
    assert [mail.subject[:6] for mail in mails("2@example.jp")] == ["【確認してく", "【席がとれま"]


def test_more_seats_are_given_at_once_with_their_reason(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=1)
    for number in range(4):
        come(slug, f"{number}郎", email=f"{number}@example.jp")
    seats_become(slug, 3)
    assert states(slug) == [S.CONFIRMED, S.OFFERED, S.OFFERED, S.WAITLISTED]
    assert "定員が増えたため" in mails("1@example.jp")[-1].body_text
    seats_become(slug, None)
    assert states(slug)[-1] == S.OFFERED and event(slug).parties_waiting == 0


def test_nobody_moves_up_once_it_has_begun_or_is_off(world: World) -> None:
    for facts in ({"starts_at": clock.now() - timedelta(minutes=5)}, {"status": "cancelled"}):
        slug = an_event(world.satoyama_id, capacity=1)
        first = come(slug, "一郎", email="1@example.jp")
        come(slug, "二郎", email="2@example.jp")
        change(slug, **facts)
        service.cancel(first)
        assert states(slug) == [S.CANCELLED, S.WAITLISTED]


def test_an_event_that_is_off_confirms_nobody(world: World) -> None:
    slug = an_event(world.satoyama_id)
    join(slug, email="a@example.jp")
    call_off(slug)
    with pytest.raises(Refused) as refused:
        service.confirm(confirm_token("a@example.jp"))
    assert refused.value.key == "registrations.refused.cancelled"


def test_keys_of_no_party_open_nothing(world: World) -> None:
    for key in ("", "ABC234", "x" * 32, "あ" * 40):
        for verb in (service.confirm, service.cancel, service.send_again):
            with pytest.raises(NotFound):
                verb(key)
        with pytest.raises(NotFound):
            service.manage_page(key, world.chiyo, "ja")


async def test_the_clockwork_outlives_a_stumble() -> None:
    def stumble() -> int:
        raise RuntimeError("no database")

    await _survive(stumble)
