"""Signing up: who gets what, who is refused and why, and what nobody learns."""

from datetime import timedelta
from typing import Any

import pytest

from kamagaya_match import clock
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import service
from kamagaya_match.registrations.rules import PENDING_LASTS, RegistrationState
from tests.registrations.stage import an_event, ask, assert_rules_hold, come, event, join, mails, moves, parties, states, wish
from tests.world import World

S = RegistrationState


def test_a_visitor_holds_seats_until_the_mail_is_opened(world: World) -> None:
    slug = an_event(world.satoyama_id)
    outcome = join(slug, size=3, email="Hanako@Example.JP", companions=("太郎", "次郎"), kana="ヤマダハナコ")
    assert (outcome.state, outcome.for_seat, outcome.place_in_line, outcome.needs_mail_click) == (S.PENDING, True, 0, True)
    party = parties(slug)[0]
    assert (party.number, party.size, party.email, party.companions) == (1, 3, "hanako@example.jp", ["太郎", "次郎"])
    assert party.held_until == party.created_at + PENDING_LASTS or party.held_until is not None
    assert event(slug).seats_taken == 3
    assert [(move.before, move.after, move.reason) for move in moves(party)] == [("", "pending", "signed_up")]


def test_the_mail_asks_and_repeats_nothing_that_was_typed(world: World) -> None:
    slug = an_event(world.satoyama_id)
    join(slug, "安い薬は spam.example まで", email="victim@example.jp", companions=(), size=1)
    mail = mails("victim@example.jp")[0]
    assert "【確認してください】里山の落ち葉かき" in mail.subject and "里山を守る会" in mail.body_text
    assert "spam" not in mail.body_text + mail.body_html and mail.calendar == ""


def test_who_is_signed_in_is_in_at_once(world: World) -> None:
    slug = an_event(world.satoyama_id)
    outcome = join(slug, "千葉千代", who=world.chiyo, email=world.chiyo.email)
    assert (outcome.state, outcome.needs_mail_click) == (S.CONFIRMED, False)
    assert outcome.code == parties(slug)[0].code
    assert "申し込みました" in mails(world.chiyo.email)[0].subject


def test_another_address_than_ones_own_is_asked_first(world: World) -> None:
    slug = an_event(world.satoyama_id)
    outcome = join(slug, "千葉千代", who=world.chiyo, email="other@example.jp")
    assert outcome.needs_mail_click and parties(slug)[0].person_id == world.chiyo.person_id


def test_a_full_event_gives_the_true_place_in_line(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=2)
    join(slug, "一郎", 2)
    join(slug, "二郎", 1)
    outcome = join(slug, "千葉千代", 2, who=world.chiyo, email=world.chiyo.email)
    assert (outcome.state, outcome.for_seat, outcome.place_in_line) == (S.WAITLISTED, False, 2)
    assert event(slug).parties_waiting == 2
    assert "2番目" in mails(world.chiyo.email)[0].body_text


def test_a_family_gets_all_seats_or_waits(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=4)
    come(slug, "一郎", 2)
    come(slug, "家族", 3)
    come(slug, "三郎", 2)
    assert states(slug) == [S.CONFIRMED, S.WAITLISTED, S.CONFIRMED]
    assert_rules_hold(slug)


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        ({"status": "cancelled"}, "cancelled"),
        ({"sign_up": False}, "not_needed"),
        ({"capacity": 1, "seats_taken": 1, "waiting_list": False}, "over"),
    ],
)
def test_an_event_that_takes_nobody_says_why(world: World, facts: dict[str, Any], key: str) -> None:
    starts = clock.now() - timedelta(days=1) if key == "over" else clock.now() + timedelta(days=1)
    slug = an_event(world.satoyama_id, starts_at=starts, **facts)
    with pytest.raises(Refused) as refused:
        join(slug)
    assert refused.value.key == f"registrations.refused.{key}" and parties(slug) == []


def test_before_and_after_the_time_to_sign_up(world: World) -> None:
    soon, past = clock.now() + timedelta(hours=1), clock.now() - timedelta(hours=1)
    early, late = an_event(world.satoyama_id, sign_up_opens_at=soon), an_event(world.satoyama_id, sign_up_closes_at=past)
    for slug, key in ((early, "not_open"), (late, "closed")):
        with pytest.raises(Refused) as refused:
            join(slug)
        assert refused.value.key == f"registrations.refused.{key}"


def test_without_a_waiting_list_a_full_event_is_full(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=2, waiting_list=False)
    join(slug, "一郎", 1)
    with pytest.raises(Refused) as refused:
        join(slug, "二郎", 2)
    assert (refused.value.key, refused.value.values) == ("registrations.refused.too_few_seats", {"n": 1})
    join(slug, "三郎", 1)
    with pytest.raises(Refused) as refused:
        join(slug, "四郎", 1)
    assert refused.value.key == "registrations.refused.full"


def test_a_party_larger_than_the_event_is_told_so(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=3)
    with pytest.raises(Refused) as refused:
        join(slug, size=4)
    assert refused.value.key == "registrations.refused.larger_than_event"


def test_what_must_be_mended_is_told_by_field(world: World) -> None:
    slug = an_event(world.satoyama_id)
    needed = ask(slug, "アレルギーはありますか", required=True)
    chosen = ask(slug, "来かた", choices=("電車", "車"))
    odd: dict[str, Any] = {
        "size": 0,
        "email": "no-address",
        "consent": False,
        "companions": ("a" * 61,),
        "phone": "12",
        "answers": {chosen[9:]: "馬"},
    }
    with pytest.raises(Invalid) as invalid:
        join(slug, "", **odd)
    assert set(invalid.value.errors) == {"size", "name", "email", "consent", "companions", "phone", needed, chosen}
    with pytest.raises(Invalid) as invalid:
        join(slug, size=2, email="", companions=("太郎", "次郎"), answers={needed[9:]: "なし"})
    assert invalid.value.errors["companions"] == "registrations.errors.too_many_companions"
    assert invalid.value.errors["email"] == "registrations.errors.email_missing"


def test_answers_are_kept_by_their_question(world: World) -> None:
    slug = an_event(world.satoyama_id)
    name = ask(slug, "アレルギーはありますか")
    join(slug, answers={name[9:]: " たまご ", "999": "何か"})
    assert parties(slug)[0].answers == {name[9:]: "たまご"}


def test_the_same_address_again_is_no_second_party_and_nobody_learns_of_it(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=5)
    come(slug, "本人", 2, email="owner@example.jp")
    before = len(mails("owner@example.jp"))
    new, again = join(slug, "別人", 1, email="new@example.jp"), join(slug, "だれか", 1, email="OWNER@example.jp ")
    assert len(parties(slug)) == 2
    known = ("code", "state", "for_seat", "place_in_line", "needs_mail_click")
    assert [getattr(new, name) for name in known] == [getattr(again, name) for name in known]
    pages = [service.manage_page(one.token, world.botan, "ja") for one in (new, again)]
    assert all("本人" not in str(page) and page.code == "" and page.history == [] for page in pages)
    assert pages[0].title == pages[1].title and pages[0].body == pages[1].body
    assert len(mails("owner@example.jp")) == before


def test_the_owner_gets_the_mail_again_after_a_while(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=1)
    with clock.frozen(clock.now()):
        now = clock.now()
        join(slug, "本人", email="owner@example.jp")
    for minutes in range(2, 20, 2):
        with clock.frozen(now + timedelta(minutes=minutes)):
            outcome = join(slug, "だれか", email="owner@example.jp")
            assert outcome.place_in_line == 1 and not outcome.for_seat
    subjects = [mail.subject for mail in mails("owner@example.jp")]
    assert len(subjects) == 5 and len(set(subjects)) == 1
    assert "席をとっておきます" in mails("owner@example.jp")[-1].body_text


def test_an_echo_opens_nothing(world: World) -> None:
    slug = an_event(world.satoyama_id)
    come(slug, "本人", email="owner@example.jp")
    echo = join(slug, "だれか", email="owner@example.jp").token
    for verb in (service.confirm, service.cancel):
        with pytest.raises(NotFound):
            verb(echo)
    with pytest.raises(NotFound):
        service.calendar_of_registration(echo, world.botan, "ja")
    assert states(slug) == [S.CONFIRMED]


def test_a_browser_cannot_confirm_what_its_mail_must(world: World) -> None:
    slug = an_event(world.satoyama_id)
    token = join(slug).token
    for verb in (service.confirm, service.cancel):
        with pytest.raises(NotFound):
            verb(token)
    assert states(slug) == [S.PENDING]


def test_one_person_has_one_party(world: World) -> None:
    slug = an_event(world.satoyama_id)
    first = join(slug, "千代", 1, who=world.chiyo, email=world.chiyo.email)
    again = join(slug, "千代", 2, who=world.chiyo, email="other@example.jp")
    assert first.code == again.code and len(parties(slug)) == 1 and again.state is S.CONFIRMED


def test_signing_in_proves_the_address_of_an_earlier_sign_up(world: World) -> None:
    slug = an_event(world.satoyama_id)
    join(slug, "千代", email=world.chiyo.email)
    assert join(slug, "千代", who=world.chiyo, email=world.chiyo.email).state is S.CONFIRMED
    assert len(parties(slug)) == 1


def test_events_for_staff_are_not_there_for_others(world: World) -> None:
    slug = an_event(world.satoyama_id, internal=True)
    with pytest.raises(NotFound):
        join(slug)
    assert join(slug, "佐藤", who=world.staff, email=world.staff.email).state is S.CONFIRMED


def test_a_wish_is_read_in_any_spelling(world: World) -> None:
    slug = an_event(world.satoyama_id)
    service.join(world.chiyo, slug, wish("千代", email=" CHIYO@example.jp"))
    assert parties(slug)[0].email_key == world.chiyo.email
