"""Handlers, called as any browser could call them."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import reflex as rx

from kamagaya_match.registrations import service
from kamagaya_match.registrations.pages import PAGES
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.registrations.state import desk as desk_module
from kamagaya_match.registrations.state import sign_up as sign_up_module
from kamagaya_match.registrations.state.desk import RegistrationsDesk
from kamagaya_match.registrations.state.sign_up import SignUp
from kamagaya_match.web.guards import ANYONE, GROUP_EDITOR, declared
from tests.registrations.stage import an_event, ask, call_off, come, confirm_token, join, parties, states
from tests.tabs import call, goes_to, tab
from tests.world import World

S = RegistrationState
FORM = {"size": "2", "name": "山田 花子", "companions": "太郎", "email": "hanako@example.jp", "consent": True}
Watching = Callable[[int], None]


def sign_up_tab(slug: str, name: str = "") -> SignUp:
    return tab(SignUp, f"/events/{slug}/sign-up", f"km_session={name}" if name else "")


def desk_tab(slug: str, name: str = "akiko", group: str = "satoyama", **query: str) -> RegistrationsDesk:
    return tab(RegistrationsDesk, f"/group-desk/{group}/events/{slug}/registrations/", f"km_session={name}", **query)


@pytest.fixture
def rings(monkeypatch: pytest.MonkeyPatch) -> Watching:
    """Lets tabs that watch hear of so many changes."""

    def ring(times: int) -> None:
        async def versions(_token: str) -> AsyncIterator[int]:
            for number in range(times):
                yield number

        for module in (desk_module, sign_up_module):
            monkeypatch.setattr(module, "versions", versions)
            monkeypatch.setattr(module, "CALM", 0)

    return ring


def test_every_handler_says_who_may_call_it() -> None:
    expected: dict[Any, Any] = {SignUp: ANYONE, RegistrationsDesk: GROUP_EDITOR}
    for state, permission in expected.items():
        handlers = {name: declared(handler) for name, handler in state.event_handlers.items() if name != "setvar"}
        assert set(handlers.values()) == {permission} and len(handlers) >= 4


async def test_the_group_answers_those_who_ask(signed_in: World) -> None:
    slug = an_event(signed_in.satoyama_id, admission="approval")
    for number in range(2):
        come(slug, f"{number}", email=f"{number}@example.jp")
    desk, (first, second) = desk_tab(slug), [party.code for party in parties(slug)]
    await call(RegistrationsDesk.load, desk)
    assert desk.listing.asking == 2
    await call(RegistrationsDesk.open, desk, first)
    asks = desk.chosen.asks
    await call(RegistrationsDesk.approve, desk, {"code": first})
    assert (desk.done, asks, desk.chosen.asks) == ("受け入れて、お知らせしました", True, False) and desk.listing.rows[1].asks
    await call(RegistrationsDesk.decline, desk, {"code": second, "words": "またの機会に"})
    assert states(slug) == [S.CONFIRMED, S.DECLINED] and desk.listing.asking == 0
    await call(RegistrationsDesk.approve, desk, {"code": second})
    assert "もう返事をしたか" in desk.problem


async def test_a_strangers_tab_answers_nobody(signed_in: World) -> None:
    slug = an_event(signed_in.satoyama_id, admission="approval")
    come(slug, email="a@example.jp")
    code = parties(slug)[0].code
    for name in ("", "botan", "chiyo"):
        for verb in (RegistrationsDesk.approve, RegistrationsDesk.decline):
            await call(verb, desk_tab(slug, name), {"code": code, "words": ""})
    assert states(slug) == [S.WAITLISTED]


async def test_a_named_party_is_entered_on_the_desk(signed_in: World) -> None:
    slug = an_event(signed_in.satoyama_id, admission="lottery")
    desk = desk_tab(slug)
    await call(RegistrationsDesk.load, desk)
    assert desk.listing.may_name
    await call(RegistrationsDesk.add, desk, {"size": "1", "name": "講師", "named": True})
    assert states(slug) == [S.CONFIRMED]


def test_every_page_has_an_address_of_its_own() -> None:
    assert [page.route for page in PAGES] == [
        "/events/[slug]/sign-up",
        "/group-desk/[slug]/events/[event_slug]/registrations",
        "/registrations/[token]",
    ]


async def test_the_form_opens_with_what_is_known(signed_in: World) -> None:
    slug = an_event(signed_in.satoyama_id)
    state = sign_up_tab(slug, "chiyo")
    assert (await call(SignUp.load, state)) is SignUp.watch and state.loaded
    assert (state.view.name, state.view.email, state.view.own_address) == ("千葉千代", "chiyo@example.jp", True)
    assert "あと10席" in state.seats
    stranger = sign_up_tab(slug)
    await call(SignUp.load, stranger)
    assert (stranger.view.name, stranger.view.email) == ("", "")


async def test_an_event_that_is_not_there(signed_in: World) -> None:
    state = sign_up_tab("nothing")
    assert await call(SignUp.load, state) is None and state.absent and state.loaded


async def test_signing_up_leads_to_the_party_page(signed_in: World) -> None:
    slug = an_event(signed_in.satoyama_id)
    state = sign_up_tab(slug)
    await call(SignUp.load, state)
    path = goes_to(await call(SignUp.submit, state, FORM))
    assert path.startswith("/registrations/") and states(slug) == [S.PENDING] and state.errors == {}
    assert parties(slug)[0].companions == ["太郎"]


async def test_errors_stand_at_the_field_and_in_the_summary(signed_in: World) -> None:
    slug = an_event(signed_in.satoyama_id)
    name = ask(slug, "アレルギーはありますか", required=True)
    state = sign_up_tab(slug)
    await call(SignUp.load, state)
    assert await call(SignUp.submit, state, FORM | {"email": "hanako", "consent": False}) is None
    assert set(state.errors) == {"email", "consent", name}
    assert state.view.questions[0].error == "この質問に答えてください"
    await call(SignUp.submit, state, FORM | {name: "なし"})
    assert state.errors == {} and state.view.questions[0].error == "" and len(parties(slug)) == 1


@pytest.mark.parametrize("form", [{}, {"size": None, "name": ["x"]}, {"size": "9" * 400, "email": {"a": 1}}, {"consent": 3}])
async def test_any_payload_is_only_a_form_with_errors(signed_in: World, form: dict[str, object]) -> None:
    slug = an_event(signed_in.satoyama_id)
    state = sign_up_tab(slug)
    assert await call(SignUp.submit, state, form) is None
    assert "name" in state.errors and parties(slug) == []


async def test_a_refusal_concerns_the_whole_form(signed_in: World) -> None:
    slug = an_event(signed_in.satoyama_id, capacity=1, waiting_list=False)
    state = sign_up_tab(slug)
    await call(SignUp.submit, state, FORM)
    assert state.errors == {"": "このイベントの定員は1人です。人数を1人までにしてください。"}
    absent = sign_up_tab("nothing")
    await call(SignUp.submit, absent, FORM)
    assert list(absent.errors) == [""]


async def test_the_number_of_people_follows_the_choice(signed_in: World) -> None:
    state = sign_up_tab(an_event(signed_in.satoyama_id))
    for given, shown in (("4", 4), ("0", 4), ("x", 4), ("²", 4), ("999999", 4), ("10", 10)):
        await call(SignUp.choose_size, state, given)
        assert state.size == shown


async def test_the_seats_follow_while_somebody_writes(signed_in: World, rings: Watching) -> None:
    slug = an_event(signed_in.satoyama_id)
    state = sign_up_tab(slug)
    await call(SignUp.load, state)
    before = state.view
    come(slug, size=4)
    rings(1)
    await call(SignUp.watch, state)
    assert "あと6席" in state.seats and state.view == before
    call_off(slug)
    rings(2)
    await call(SignUp.watch, state)
    assert "中止" in state.seats and state.view.open


async def test_the_desk_shows_and_follows_the_list(signed_in: World, rings: Watching) -> None:
    slug = an_event(signed_in.satoyama_id)
    come(slug, "一郎")
    state = desk_tab(slug)
    assert await call(RegistrationsDesk.load, state) is RegistrationsDesk.watch
    assert [row.name for row in state.listing.rows] == ["一郎"]
    come(slug, "二郎")
    rings(1)
    await call(RegistrationsDesk.watch, state)
    assert [row.name for row in state.listing.rows] == ["一郎", "二郎"]
    searched = desk_tab(slug, q="二", state="confirmed", page="7")
    await call(RegistrationsDesk.load, searched)
    assert [row.name for row in searched.listing.rows] == ["二郎"] and searched.listing.page == 1


async def test_the_desk_opens_one_party(signed_in: World) -> None:
    slug = an_event(signed_in.satoyama_id)
    come(slug, "一郎")
    state, code = desk_tab(slug), parties(slug)[0].code
    await call(RegistrationsDesk.load, state)
    await call(RegistrationsDesk.open, state, code)
    assert state.chosen.name == "一郎"
    await call(RegistrationsDesk.open, state, "NOBODY")
    assert state.chosen.code == ""
    await call(RegistrationsDesk.open, state, code)
    await call(RegistrationsDesk.close, state)
    assert state.chosen.code == ""


async def test_the_desk_adds_mends_and_cancels(signed_in: World) -> None:
    slug = an_event(signed_in.satoyama_id)
    state = desk_tab(slug)
    await call(RegistrationsDesk.load, state)
    await call(RegistrationsDesk.add, state, {"size": "2", "name": "山田はな", "phone": "047-000-0000", "note": "電話"})
    assert (state.done, state.added, states(slug)) == ("登録しました", 1, [S.CONFIRMED])
    code = parties(slug)[0].code
    await call(RegistrationsDesk.open, state, code)
    await call(RegistrationsDesk.edit, state, {"code": code, "edit_size": "3", "edit_name": "山田花", "edit_note": ""})
    assert (state.done, state.chosen.size, state.chosen.name) == ("直しました", 3, "山田花")
    await call(RegistrationsDesk.cancel, state, {"code": code, "words": "二重でした"})
    assert state.done == "取り消して、お知らせしました" and states(slug) == [S.CANCELLED] and not state.chosen.may_cancel


async def test_the_desk_says_what_is_wrong(signed_in: World) -> None:
    slug = an_event(signed_in.satoyama_id, capacity=2, waiting_list=False)
    state = desk_tab(slug)
    await call(RegistrationsDesk.add, state, {"size": "x", "name": ""})
    assert set(state.errors) == {"size", "name"} and state.problem == "" and state.added == 0
    await call(RegistrationsDesk.add, state, {"size": "3", "name": "花子"})
    assert state.problem.startswith("残りは2席です") and state.errors == {}
    come(slug, "一郎", 2)
    await call(RegistrationsDesk.edit, state, {"code": parties(slug)[0].code, "edit_size": "20", "edit_name": ""})
    assert set(state.errors) == {"edit_size", "edit_name"}
    await call(RegistrationsDesk.cancel, state, {"code": "NOBODY"})
    assert state.problem != "" and states(slug) == [S.CONFIRMED]


@pytest.mark.parametrize("name", ["botan", "chiyo", "staff", ""])
async def test_others_are_sent_to_sign_in(signed_in: World, name: str) -> None:
    slug = an_event(signed_in.satoyama_id)
    come(slug, "一郎")
    desk, code = RegistrationsDesk, parties(slug)[0].code
    deeds = [(deed, {"code": code}) for deed in (desk.add, desk.edit, desk.cancel)]
    calls: list[tuple[Any, ...]] = [(desk.load,), (desk.close,), (desk.open, code), *deeds]
    for handler, *values in calls:
        state = desk_tab(slug, name)
        assert goes_to(await call(handler, state, *values)).startswith("/sign-in/")
        assert "一郎" not in str(state.dict()) and states(slug) == [S.CONFIRMED]


async def test_an_event_of_another_group_is_not_on_this_desk(signed_in: World) -> None:
    slug = an_event(signed_in.satoyama_id)
    come(slug, "一郎")
    state = desk_tab(slug, "botan", "obento")
    assert goes_to(await call(RegistrationsDesk.load, state)) == "/group-desk/obento/events/"
    await call(RegistrationsDesk.cancel, state, {"code": parties(slug)[0].code, "words": ""})
    await call(RegistrationsDesk.edit, state, {"code": parties(slug)[0].code, "edit_size": "1", "edit_name": "x"})
    await call(RegistrationsDesk.add, state, {"size": "1", "name": "x"})
    assert states(slug) == [S.CONFIRMED] and parties(slug)[0].name == "一郎" and state.listing.rows == []


async def test_whoever_loses_the_right_loses_the_list(signed_in: World, rings: Watching, monkeypatch: pytest.MonkeyPatch) -> None:
    slug = an_event(signed_in.satoyama_id)
    come(slug, "一郎")
    state = desk_tab(slug)
    await call(RegistrationsDesk.load, state)

    async def nobody(_state: rx.State) -> object:
        return signed_in.chiyo

    monkeypatch.setattr(desk_module, "visitor_of", nobody)
    rings(1)
    await call(RegistrationsDesk.watch, state)
    assert state.listing.rows == []


async def test_nothing_of_other_parties_leaves_the_server(signed_in: World, rings: Watching) -> None:
    slug = an_event(signed_in.satoyama_id)
    name = ask(slug, "アレルギーはありますか")
    secret = {"companions": ("秘密太郎",), "email": "secret@example.jp", "phone": "0470001234", "kana": "ひみつはなこ"}
    come(slug, "秘密花子", 2, answers={name[9:]: "秘密のそば"}, **secret)
    token = join(slug, "自分", email="me@example.jp").token
    state = sign_up_tab(slug)
    await call(SignUp.load, state)
    await call(SignUp.submit, state, FORM | {"email": "secret@example.jp"})
    come(slug, "秘密次郎")
    rings(2)
    await call(SignUp.watch, state)
    service.confirm(confirm_token("me@example.jp"))
    pages = [service.manage_page(token, signed_in.botan, "ja"), service.sign_up_page(signed_in.botan, slug, "ja")]
    sent = str(state.dict()) + str(pages) + str(service.mine(signed_in.chiyo, "ja"))
    for word in ("秘密", "ひみつ", "secret@", "0470001234", parties(slug)[0].code):
        assert word not in sent
