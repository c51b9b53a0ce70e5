"""What one person has: the list, the calendar, the page, and what is forgotten."""

from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.feeds.entries import CalendarInfo
from kamagaya_match.feeds.ical import calendar_bytes
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import service
from kamagaya_match.registrations.rules import KEPT, RegistrationState
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.who import VISITOR
from tests.registrations.stage import (
    an_event,
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
    states,
)
from tests.world import World

S = RegistrationState


def entries(world: World) -> dict[str, str]:
    assert world.chiyo.person_id is not None
    return {entry.uid: entry.status for entry in service.calendar_of(world.chiyo.person_id)}


def test_the_list_has_what_is_to_come_first(world: World) -> None:
    later = an_event(world.satoyama_id, title="後", starts_at=clock.now() + timedelta(days=9), capacity=1)
    sooner, past = an_event(world.obento_id, title="先"), an_event(world.satoyama_id, title="前")
    sooner_start = clock.now() + timedelta(days=2)
    change(sooner, starts_at=sooner_start, ends_at=sooner_start + timedelta(hours=1))
    come(later, "だれか")
    for slug in (past, later):
        join(slug, "千代", who=world.chiyo, email=world.chiyo.email)
    come(sooner, "千代", 2, email=world.chiyo.email)
    change(past, starts_at=clock.now() - timedelta(days=2), ends_at=clock.now() - timedelta(days=2, hours=-1))
    mine = service.mine(world.chiyo, "ja")
    assert [(one.title, one.state_text, one.over) for one in mine] == [
        ("先", "申込済み", False),
        ("後", "キャンセル待ち 1番目", False),
        ("前", "申込済み", True),
    ]
    assert mine[0].people == "2人" and mine[0].href == f"/registrations/{mine[0].code}"
    assert service.mine(world.botan, "ja") == [] and service.mine(VISITOR, "ja") == []


def test_the_calendar_tells_certain_from_uncertain(world: World) -> None:
    sure, waits, left, off = (an_event(world.satoyama_id, slug=name, capacity=1) for name in ("sure", "waits", "left", "off"))
    come(waits, "だれか")
    for slug in (sure, waits, left, off):
        join(slug, "千代", who=world.chiyo, email=world.chiyo.email)
    service.cancel(next(one.code for one in service.mine(world.chiyo, "ja") if one.slug == "left"), world.chiyo)
    call_off(off)
    names = {slug: f"event-{slug}@test" for slug in (sure, waits, left, off)}
    assert entries(world) == {names[sure]: "confirmed", names[waits]: "tentative", names[left]: "cancelled", names[off]: "cancelled"}
    assert world.chiyo.person_id is not None
    made = service.calendar_of(world.chiyo.person_id)
    text = calendar_bytes(CalendarInfo(name="私", changed=clock.now()), made).decode()
    assert "SUMMARY:【キャンセル待ち】里山の落ち葉かき" in text
    titles = {entry.uid: entry for entry in made}
    assert titles[names[left]].withdrawn and text.count("【中止】") == 1
    with clock.frozen(clock.now() + timedelta(days=31)):
        assert names[left] not in entries(world)


def test_who_left_and_came_back_has_one_entry(world: World) -> None:
    slug = an_event(world.satoyama_id, slug="again")
    service.cancel(join(slug, "千代", who=world.chiyo, email=world.chiyo.email).code, world.chiyo)
    join(slug, "千代", who=world.chiyo, email=world.chiyo.email)
    assert entries(world) == {"event-again@test": "confirmed"}


def test_the_meeting_address_is_for_those_with_seats(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=1, online=True, online_url="https://meet.example/abc")
    seated = come(slug, "一郎")
    waits = come(slug, "二郎")
    shown = [service.calendar_of_registration(token, VISITOR, "ja")[0].online_url for token in (seated, waits)]
    pages = [service.manage_page(token, VISITOR, "ja").event.online_url for token in (seated, waits)]
    assert shown == pages == ["https://meet.example/abc", ""]


def test_the_page_knows_what_can_be_done(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=1)
    token = come(slug, "花子", email="a@example.jp")
    page = service.manage_page(token, VISITOR, "ja")
    assert (page.title, page.kind, page.may_cancel, page.in_calendar, page.names) == ("申し込みました", "success", True, True, "花子")
    assert page.calendar.file == f"/registrations/{token}.ics" and page.calendar.webcal.startswith("webcal://")
    assert [line.text for line in page.history] == ["申し込みました", "メールで確認できました"]
    assert token not in page.share.line + page.share.mail
    assert service.manage_page(manage_token(mails("a@example.jp")[-1]), VISITOR, "ja").code == page.code
    waiting = service.manage_page(come(slug, "二郎"), VISITOR, "ja")
    assert waiting.title == "キャンセル待ちの1番目です"
    call_off(slug, "雨のため")
    gone = service.manage_page(token, VISITOR, "ja")
    assert gone.event_off == "このイベントは中止になりました。雨のため" and not gone.may_cancel and not gone.in_calendar
    assert (gone.title, gone.body) == ("申し込みの記録", "申し込みの状態：申込済み"), "no promise of a day that does not come"


def test_a_browser_sees_the_yes_once_the_mail_was_opened(world: World) -> None:
    slug = an_event(world.satoyama_id)
    browser = join(slug, "花子", email="a@example.jp").token
    before = service.manage_page(browser, VISITOR, "ja")
    assert before.unproven and before.title == "メールのリンクを押してください" and before.names == before.code == ""
    service.confirm(confirm_token("a@example.jp"))
    assert service.manage_page(browser, VISITOR, "ja").title == "申し込みました"


def test_ones_own_code_opens_the_page_for_oneself_only(world: World) -> None:
    slug = an_event(world.satoyama_id)
    code = join(slug, "千代", who=world.chiyo, email=world.chiyo.email).code
    assert service.manage_page(code, world.chiyo, "ja").state == S.CONFIRMED
    for stranger in (world.botan, world.akiko, VISITOR):
        with pytest.raises(NotFound):
            service.manage_page(code, stranger, "ja")


def test_the_form_knows_who_is_signed_in_and_why_it_is_closed(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=1)
    mine, theirs = service.sign_up_page(world.chiyo, slug, "ja"), service.sign_up_page(VISITOR, slug, "ja")
    assert (mine.name, mine.email, mine.own_address) == (world.chiyo.name, world.chiyo.email, True)
    assert (theirs.name, theirs.email, theirs.open, theirs.action) == ("", "", True, "申し込む")
    come(slug)
    waiting = service.sign_up_page(VISITOR, slug, "ja")
    assert waiting.title == waiting.action == "キャンセル待ちに申し込む" and "順番にメールで" in waiting.next
    call_off(slug)
    assert "中止" in service.sign_up_page(VISITOR, slug, "ja").refused


def test_names_go_a_year_after_the_event(world: World) -> None:
    now = clock.now()
    slug = an_event(world.satoyama_id)
    token = come(slug, "花子", 2, email="a@example.jp", companions=("太郎",))
    with clock.frozen(now + timedelta(days=14) + KEPT):
        assert service.forget_old() == 0
    with clock.frozen(now + timedelta(days=15) + KEPT):
        assert service.forget_old() == 1 and service.forget_old() == 0
    party = parties(slug)[0]
    assert (party.name, party.email, party.companions, party.answers, party.size, party.state) == ("", "", [], {}, 2, S.CONFIRMED)
    with pytest.raises(NotFound):
        service.manage_page(token, VISITOR, "ja")
    assert service.list_for_group(world.akiko, slug, "ja").rows[0].name == "（お名前は消去済み）"


def test_who_deletes_an_account_gives_up_seats_and_names(world: World) -> None:
    slug, past = an_event(world.satoyama_id, capacity=1), an_event(world.satoyama_id)
    for one in (slug, past):
        join(one, "千代", who=world.chiyo, email=world.chiyo.email)
    come(slug, "二郎")
    change(past, starts_at=clock.now() - timedelta(days=2), ends_at=clock.now() - timedelta(days=1))
    assert world.chiyo.person_id is not None
    assert [record["name"] for record in service.records_of(world.chiyo)] == ["千代", "千代"]
    with transaction() as tx:
        service.forget(tx, world.chiyo.person_id, world.chiyo.email)
    assert states(slug) == [S.CANCELLED, S.OFFERED] and states(past) == [S.CONFIRMED]
    assert parties(slug)[0].name == parties(past)[0].name == "" and event(slug).parties_waiting == 0
    assert all(move.person_id is None for move in moves(parties(past)[0])) and service.records_of(world.chiyo) == []
