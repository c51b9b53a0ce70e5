"""Children who come without an adult: their guardian is asked, agrees, refuses, is reminded, or never answers."""

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import select

from kamagaya_match import clock
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import service
from kamagaya_match.registrations.models import Guardian
from kamagaya_match.registrations.rules import GUARDIAN_TEXT, GuardianWish, RegistrationState
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import VISITOR, Who
from tests.registrations.stage import (
    NOON,
    an_event,
    assert_rules_hold,
    audits,
    call_off,
    change,
    come,
    confirm_token,
    join,
    mails,
    moves,
    parties,
    states,
    wish,
)
from tests.world import World

S = RegistrationState
CHILD, MOTHER = "ko@example.jp", "haha@example.jp"
LINK = re.compile(r"/registrations/guardian/([\w-]+)")
NAMED = GuardianWish(name="森 母", email=MOTHER, emergency_name="森 父", emergency_phone="09000000000")
ON_PAPER = replace(NAMED, email="", on_paper=True)


def youth(world: World, **facts: Any) -> str:
    """An event to which young people may come without an adult; its slug."""
    return an_event(world.satoyama_id, minors_alone=True, age_band="junior_high", **facts)


def child(slug: str, guardian: GuardianWish = NAMED, size: int = 1, email: str = CHILD, name: str = "森 こども") -> str:
    """A child signs up and opens its own mail; the token of that mail."""
    return come(slug, name, size, email=email, guardian=guardian)


def link(address: str = MOTHER) -> str:
    found = LINK.search(mails(address)[-1].body_text)
    assert found is not None
    return found[1]


def guardian() -> Guardian:
    with reading() as tx:
        return tx.exec(select(Guardian)).one()


def agree(key: str, photo: bool = False) -> None:
    service.consent_by_link(key, "森 花子", photo, GUARDIAN_TEXT)


def at(monkeypatch: pytest.MonkeyPatch, later: timedelta) -> None:
    moment = clock.now() + later
    monkeypatch.setattr(clock, "now", lambda: moment)


def test_the_seat_waits_and_the_link_confirms_it(either_world: World) -> None:
    slug = youth(either_world, capacity=2)
    token = child(slug, size=2)
    party = parties(slug)[0]
    assert (party.state, party.for_seat, party.photo_consent) == (S.PENDING, True, False)
    assert party.held_until is not None and timedelta(hours=71) < party.held_until - clock.now() <= timedelta(hours=72)
    assert "森 こども" not in mails(MOTHER)[0].body_text
    assert service.guardian_page(link(), "ja").state == "open"
    agree(link(), photo=True)
    agree(link())  # once more changes nothing
    party, kept = parties(slug)[0], guardian()
    assert (party.state, party.photo_consent) == (S.CONFIRMED, True)
    assert (kept.name, kept.version, kept.recorded_by) == ("森 花子", GUARDIAN_TEXT, None)
    assert [move.reason for move in moves(party)] == ["signed_up", "guardian_asked", "guardian_consented"]
    assert mails(CHILD)[-1].subject.startswith("【申し込みました】")
    assert service.guardian_page(link(), "ja").state == "given"
    assert service.manage_page(token, VISITOR, "ja").state == "confirmed"
    assert_rules_hold(slug)


def test_nobody_is_asked_before_the_childs_own_mail_is_opened(world: World) -> None:
    slug = youth(world)
    outcome = join(slug, "森 こども", email=CHILD, guardian=NAMED)
    assert (outcome.needs_mail_click, outcome.code, mails(MOTHER)) == (True, "", [])
    assert service.manage_page(outcome.token, VISITOR, "ja").unproven
    key = confirm_token(CHILD)
    assert service.confirm(key) is S.PENDING
    assert service.confirm(key) is S.PENDING
    assert len(mails(MOTHER)) == 1
    page = service.manage_page(outcome.token, VISITOR, "ja")
    assert (page.title, page.must_confirm, page.unproven) == ("保護者の方の同意を待っています", False, False)
    assert page.paper_href == f"/registrations/{outcome.token}/paper"


def test_who_is_signed_in_waits_for_the_guardian_only(world: World) -> None:
    slug = youth(world)
    outcome = join(slug, "千葉 千代", who=world.chiyo, email=world.chiyo.email, guardian=NAMED)
    assert (outcome.needs_mail_click, outcome.state) == (False, S.PENDING)
    assert service.mine(world.chiyo, "ja")[0].state_text == "保護者の同意待ち"
    agree(link())
    assert states(slug) == [S.CONFIRMED]


def test_a_waiting_party_keeps_its_place_through_the_consent(either_world: World) -> None:
    slug = youth(either_world, capacity=1)
    first = come(slug, "先の人")
    child(slug)
    assert [party.for_seat for party in parties(slug)] == [True, False]
    come(slug, "後の人")
    agree(link())
    assert states(slug) == [S.CONFIRMED, S.WAITLISTED, S.WAITLISTED]
    service.cancel(first)
    assert states(slug) == [S.CANCELLED, S.OFFERED, S.WAITLISTED]
    assert_rules_hold(slug)


def test_without_an_answer_there_is_one_reminder_and_then_the_seat_goes_on(either_world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    slug = youth(either_world, capacity=1)
    token = child(slug)
    come(slug, "待つ人")
    assert service.remind_guardians() == 0
    at(monkeypatch, timedelta(hours=49))
    assert (service.remind_guardians(), service.remind_guardians(), service.expire_due()) == (1, 0, 0)
    assert mails(MOTHER)[-1].subject.startswith("【もうすぐ締め切りです】")
    at(monkeypatch, timedelta(hours=24))
    assert service.expire_due() == 1
    assert states(slug) == [S.EXPIRED, S.OFFERED]
    assert moves(parties(slug)[0])[-1].reason == "guardian_silent"
    assert mails(CHILD)[-1].subject.startswith("【席をお返ししました】")
    assert "保護者の方の同意がいただけなかった" in service.manage_page(token, VISITOR, "ja").body
    kept = guardian()
    assert (kept.email, kept.emergency_name, kept.emergency_phone) == ("", "", "")
    with pytest.raises(Refused):
        agree(link())
    assert service.guardian_page(link(), "ja").state == "over"
    assert_rules_hold(slug)


def test_the_time_ends_with_the_closing(world: World) -> None:
    slug = youth(world, sign_up_closes_at=clock.now() + timedelta(hours=5))
    child(slug)
    held = parties(slug)[0].held_until
    assert held is not None and held - clock.now() <= timedelta(hours=5)


def test_a_guardian_may_say_no(either_world: World) -> None:
    slug = youth(either_world, capacity=1)
    child(slug)
    come(slug, "待つ人")
    service.refuse_by_link(link())
    assert states(slug) == [S.CANCELLED, S.OFFERED]
    assert moves(parties(slug)[0])[-1].reason == "guardian_refused"
    assert "おうちの方" in mails(CHILD)[-1].body_text
    with pytest.raises(Refused):
        service.refuse_by_link(link())


def test_the_centre_records_a_paper_and_who_did(either_world: World) -> None:
    slug, centre = youth(either_world), either_world.centre
    child(slug, ON_PAPER)
    party = parties(slug)[0]
    assert mails(CHILD)[-1].body_text.count("センターにお持ちください") == 1
    row = service.centre_desk(centre, slug, "ja").rows[0]
    assert (row.for_guardian, row.guardian_name, row.state_text) == (True, "森 母", "保護者の同意待ち")
    service.consent_on_paper(centre, slug, party.code, "森 花子", False)
    kept = guardian()
    assert (kept.on_paper, kept.recorded_by, kept.version, kept.name) == (True, centre.person_id, GUARDIAN_TEXT, "森 花子")
    assert states(slug) == [S.CONFIRMED]
    assert [(entry.person_id, entry.subject_id) for entry in audits("guardian_paper_recorded")] == [(centre.person_id, party.code)]
    with pytest.raises(Refused):
        service.consent_on_paper(centre, slug, party.code, "森 花子", False)


def test_a_paper_may_come_before_the_mail_is_opened(world: World) -> None:
    slug = youth(world)
    join(slug, "森 こども", email=CHILD, guardian=NAMED)
    service.consent_on_paper(world.centre, slug, parties(slug)[0].code, "森 花子", False)
    assert states(slug) == [S.PENDING]
    service.confirm(confirm_token(CHILD))
    assert (states(slug), mails(MOTHER)) == ([S.CONFIRMED], [])


def test_the_centre_enters_a_child(world: World) -> None:
    slug = youth(world)
    code = service.enter_at_centre(world.centre, slug, wish("森 こども", email="", guardian=ON_PAPER))
    assert service.slip(world.centre, slug, code, "ja").title == "まだ確定していません"
    service.consent_on_paper(world.centre, slug, code, "森 花子", True)
    assert (states(slug), parties(slug)[0].photo_consent) == ([S.CONFIRMED], True)


def test_an_event_that_takes_no_children_alone_says_so(world: World) -> None:
    slug = an_event(world.satoyama_id)
    for attempt in (
        lambda: join(slug, guardian=NAMED),
        lambda: service.enter_at_centre(world.centre, slug, wish(guardian=NAMED)),
        lambda: service.add_by_hand(world.akiko, slug, wish(guardian=NAMED)),
    ):
        with pytest.raises(Invalid) as caught:
            attempt()
        assert caught.value.errors == {"minor": "guardians.errors.not_alone"}


def test_a_link_opens_nothing_but_its_own_page(world: World) -> None:
    slug = youth(world)
    own = child(slug)
    for attempt in (
        lambda: service.manage_page(link(), VISITOR, "ja"),
        lambda: service.confirm(link()),
        lambda: service.cancel(link()),
        lambda: agree(own),
        lambda: service.guardian_page(own, "ja"),
        lambda: service.consent_on_paper(world.akiko, slug, parties(slug)[0].code, "森", False),
        lambda: service.guardian_paper(come(youth(world), "大人"), VISITOR, "ja"),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_an_older_text_is_read_again_and_a_name_is_needed(world: World) -> None:
    slug = youth(world)
    child(slug)
    with pytest.raises(Refused):
        service.consent_by_link(link(), "森 花子", False, "2020-01")
    with pytest.raises(Invalid):
        service.consent_by_link(link(), " ", False, GUARDIAN_TEXT)
    assert states(slug) == [S.PENDING]


def test_who_waits_for_a_guardian_hears_of_the_event_and_may_leave(world: World) -> None:
    slug = youth(world)
    outcome = join(slug, "森 こども", email=CHILD, guardian=NAMED)
    service.confirm(confirm_token(CHILD))
    other = child(slug, email="ko2@example.jp")
    assert service.cancel(outcome.token) is S.CANCELLED
    assert mails(CHILD)[-1].subject.startswith("【取り消しました】")
    call_off(slug, "台風")
    assert mails("ko2@example.jp")[-1].subject.startswith("【中止】")
    with pytest.raises(Refused):
        service.confirm(other)


def emergency(who: Who, slug: str) -> str:
    return service.list_for_group(who, slug, "ja").rows[0].emergency


def test_the_emergency_contact_is_shown_to_members_for_a_while_and_then_deleted(
    either_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    starts = clock.now() + timedelta(days=5)
    slug = youth(either_world, starts_at=starts)
    child(slug)
    agree(link())
    hidden, shown = "イベントの2日前から終わるまで、団体のメンバーに表示されます", "森 父　09000000000"
    assert emergency(either_world.akiko, slug) == hidden
    row = service.list_for_group(either_world.akiko, slug, "ja").rows[0]
    assert (row.minor, row.photo) == (True, "写さないでください") and row.guardian.endswith(f"（文の版 {GUARDIAN_TEXT}）")
    at(monkeypatch, timedelta(days=3, minutes=1))
    assert emergency(either_world.akiko, slug) == shown
    assert [emergency(who, slug) for who in (either_world.officer, either_world.centre)] == [hidden, hidden]
    assert "09000000000" not in service.csv_for_group(either_world.akiko, slug).decode()
    assert service.forget_contacts() == 0
    at(monkeypatch, timedelta(days=2, hours=2))
    assert emergency(either_world.akiko, slug) == "イベントが終わったので、消しました"
    assert (service.forget_contacts(), service.forget_contacts()) == (1, 0)
    kept = guardian()
    assert (kept.email, kept.emergency_name, kept.emergency_phone) == ("", "", "")
    assert (kept.name, kept.version) == ("森 花子", GUARDIAN_TEXT)


def test_leaving_deletes_the_contact_at_once_and_a_year_everything(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    slug = youth(world)
    token = child(slug)
    agree(link())
    service.cancel(token)
    assert guardian().emergency_phone == ""
    change(slug, starts_at=NOON - timedelta(days=1), ends_at=NOON)
    at(monkeypatch, timedelta(days=400))
    assert service.forget_old() == 1
    with reading() as tx:
        assert tx.exec(select(Guardian)).all() == []


def test_the_same_address_for_child_and_guardian_is_told(world: World) -> None:
    slug = youth(world)
    child(slug, replace(NAMED, email=CHILD))
    assert service.list_for_group(world.akiko, slug, "ja").rows[0].guardian.endswith("（申し込みと同じアドレスです）")


def test_own_data_tells_of_the_guardian(world: World) -> None:
    slug = youth(world)
    join(slug, "千葉 千代", who=world.chiyo, email=world.chiyo.email, guardian=NAMED)
    record = service.records_of(world.chiyo)[0]
    assert record["guardian"] == {
        "name": "森 母",
        "email": MOTHER,
        "on_paper": False,
        "emergency_name": "森 父",
        "emergency_phone": "09000000000",
        "version": "",
    }


def test_the_list_tells_apart_who_waits_for_the_mail_and_who_for_the_guardian(world: World) -> None:
    slug = youth(world, capacity=5)
    child(slug)
    join(slug, "森 花子", email="hana@example.jp")
    counts = {one.text: (one.parties, one.state) for one in service.list_for_group(world.akiko, slug, "ja").counts}
    assert counts == {"すべて": (2, ""), "メールの確認待ち": (1, "pending"), "保護者の同意待ち": (1, "guardian")}
    for state, name in (("pending", "森 花子"), ("guardian", "森 こども")):
        assert [row.name for row in service.list_for_group(world.akiko, slug, "ja", state=state).rows] == [name]
