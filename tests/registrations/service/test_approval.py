"""Where the group decides who comes."""

from datetime import timedelta
from typing import Any

import pytest

from kamagaya_match import clock
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.registrations import service
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.who import VISITOR
from tests.registrations.stage import an_event, assert_rules_hold, audits, by_name, come, join, mails, moves, page, parties, states, wish
from tests.world import World

S = RegistrationState


def asked(world: World, **facts: Any) -> tuple[str, str]:
    """An event with two seats, one family that asks to come; its slug and the family's token."""
    slug = an_event(world.satoyama_id, admission="approval", **({"capacity": 2} | facts))
    return slug, come(slug, "一郎", 2, email="1@example.jp")


def test_everyone_waits_for_the_answer(world: World) -> None:
    slug, token = asked(world)
    assert states(slug) == [S.WAITLISTED] and page(token).title == "主催者の返事を待っています"
    assert "主催者に届きました" in mails("1@example.jp")[-1].subject
    assert [move.reason for move in moves(parties(slug)[0])] == ["signed_up", "waits_for_approval"]
    form = service.sign_up_page(VISITOR, slug, "ja")
    assert "主催者が申込を読んで決めます" in form.seats and "まだ参加は決まりません" in form.next
    listing = service.list_for_group(world.akiko, slug, "ja")
    assert listing.asking == 1 and listing.rows[0].asks and listing.rows[0].state_text == "主催者の返事待ち"


def test_the_calendar_says_what_is_waited_for(world: World) -> None:
    slug, token = asked(world)
    assert [entry.summary for entry in service.calendar_of_registration(token, VISITOR, "ja")] == ["【主催者の返事待ち】里山の落ち葉かき"]
    service.approve(world.akiko, slug, parties(slug)[0].code)
    assert [entry.summary for entry in service.calendar_of_registration(token, VISITOR, "ja")] == ["里山の落ち葉かき"]


def test_who_is_known_asks_at_once(world: World) -> None:
    slug, _ = asked(world)
    outcome = join(slug, who=world.chiyo, email=world.chiyo.email)
    assert (outcome.state, outcome.place_in_line) == (S.WAITLISTED, 0)
    assert [move.reason for move in moves(parties(slug)[1])] == ["waits_for_approval"]


def test_yes_gives_seats_and_never_one_too_many(either_world: World) -> None:
    slug, token = asked(either_world)
    come(slug, "二郎", 1, email="2@example.jp")
    codes = [party.code for party in parties(slug)]
    service.approve(either_world.akiko, slug, codes[0])
    assert page(token).title == "申し込みました" and "申し込みました" in mails("1@example.jp")[-1].subject
    with pytest.raises(Refused) as refused:
        service.approve(either_world.akiko, slug, codes[1])
    assert refused.value.key == "registrations.refused.does_not_fit"
    with pytest.raises(Refused):
        service.approve(either_world.akiko, slug, codes[0])
    service.cancel(token)
    assert states(slug) == [S.CANCELLED, S.WAITLISTED]
    service.approve(either_world.akiko, slug, codes[1])
    assert_rules_hold(slug)
    assert [entry.subject_id for entry in audits("registration_approved")] == codes


def test_no_comes_with_kind_words(world: World) -> None:
    slug, token = asked(world)
    come(slug, "Anna", email="2@example.jp", lang="en")
    first, second = (party.code for party in parties(slug))
    service.decline_by_group(world.akiko, slug, first, "経験のある方にお願いしています")
    service.decline_by_group(world.akiko, slug, second, " ")
    assert states(slug) == [S.DECLINED, S.DECLINED]
    assert "主催者から：経験のある方にお願いしています" in mails("1@example.jp")[-1].body_text
    assert "経験のある方に" in page(token).history[-1].text
    assert "From the organisers:" in mails("2@example.jp")[-1].body_text
    with pytest.raises(Refused):
        service.decline_by_group(world.akiko, slug, first, "")


def test_who_was_never_answered_is_told_when_it_begins(world: World) -> None:
    _, token = asked(world, starts_at=clock.now() + timedelta(days=1))
    with clock.frozen(clock.now() + timedelta(days=1)):
        assert service.close_lines() == 1
    assert page(token).title == "参加は決まりませんでした" and "参加は決まりませんでした" in mails("1@example.jp")[-1].subject


def test_only_the_group_answers(world: World) -> None:
    slug, _ = asked(world)
    code = parties(slug)[0].code
    for stranger in (world.botan, world.chiyo, VISITOR):
        with pytest.raises(NotFound):
            service.approve(stranger, slug, code)
        with pytest.raises(NotFound):
            service.decline_by_group(stranger, slug, code, "")


def test_nobody_is_declined_where_seats_go_by_order(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=1)
    come(slug, "一郎", email="1@example.jp")
    come(slug, "二郎", email="2@example.jp")
    with pytest.raises(Refused):
        service.decline_by_group(world.akiko, slug, parties(slug)[1].code, "")


def test_whom_the_group_enters_itself_has_a_seat(world: World) -> None:
    slug, _ = asked(world)
    service.add_by_hand(world.akiko, slug, wish("電話の人", email=""))
    assert by_name(slug)["電話の人"] == S.CONFIRMED
    with pytest.raises(Refused):
        service.add_by_hand(world.akiko, slug, wish("二人", 2, email=""))
