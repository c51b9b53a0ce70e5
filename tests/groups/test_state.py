"""Handlers, called as any browser could call them."""

import pytest
import reflex as rx

from kamagaya_match.groups import service
from kamagaya_match.groups.pages import PAGES
from kamagaya_match.groups.rules import GroupStatus
from kamagaya_match.groups.state import desk, founding, members, office, queues, reading
from kamagaya_match.groups.state.desk import Desk, GroupProfile
from kamagaya_match.groups.state.founding import Founding
from kamagaya_match.groups.state.members import Members
from kamagaya_match.groups.state.office import AuditTrail, GroupAtOffice, GroupsAtOffice
from kamagaya_match.groups.state.queues import OfficeQueues
from kamagaya_match.groups.state.reading import Groups, OneGroup
from kamagaya_match.web.guards import declared
from tests.tabs import call, goes_to, tab
from tests.world import NEWCOMERS, OBENTO, SATOYAMA, World, group_named

from .forms import FOUNDING, PROFILE, mails_to

DESK = f"/group-desk/{SATOYAMA}/"


def cookie(name: str) -> str:
    return f"km_session={name}"


def test_every_handler_says_who_may_call_it() -> None:
    states = [one for module in (desk, founding, members, office, queues, reading) for one in vars(module).values() if _is_state(one)]
    handlers = [(state.__name__, name) for state in states for name in state.event_handlers if name != "setvar"]
    assert len(handlers) > 15
    assert [found for found in handlers if declared(_handler(states, *found)) is None] == []


def _is_state(thing: object) -> bool:
    return isinstance(thing, type) and issubclass(thing, rx.State) and thing.__module__.startswith("kamagaya_match.groups")


def _handler(states: list[type[rx.State]], state: str, name: str) -> object:
    return next(one for one in states if one.__name__ == state).event_handlers[name]


def test_every_page_has_an_address_of_its_own() -> None:
    routes = [page.route for page in PAGES]
    assert len(set(routes)) == len(routes)


async def test_the_list_follows_its_address(signed_in: World) -> None:
    state = tab(Groups, "/groups/", kind="business")
    await call(Groups.load, state)
    assert [card.slug for card in state.listing.cards] == [OBENTO] and state.loaded


async def test_the_page_shows_members_the_way_to_the_desk(signed_in: World) -> None:
    for name, may_edit in (("akiko", True), ("chiyo", False)):
        state = tab(OneGroup, f"/groups/{SATOYAMA}", cookie(name))
        await call(OneGroup.load, state)
        assert (state.title, state.page.may_edit, state.events) == ("里山を守る会", may_edit, [])


async def test_a_page_that_is_not_there_or_gone(signed_in: World) -> None:
    state = tab(OneGroup, "/groups/nowhere")
    await call(OneGroup.load, state)
    assert state.missing and state.title == "団体が見つかりません"
    service.suspend(signed_in.officer, SATOYAMA, "確かめるため")
    gone = tab(OneGroup, f"/groups/{SATOYAMA}")
    await call(OneGroup.load, gone)
    assert gone.page.gone and not gone.missing


async def test_founding(signed_in: World) -> None:
    state = tab(Founding, "/groups/new/", cookie("chiyo"))
    await call(Founding.load, state)
    assert state.email == "chiyo@example.jp"
    assert await call(Founding.found, state, {"name": "名前だけ"}) is None
    assert state.errors["kana"] == "よみがなを書いてください。"
    desk_path, _, query = goes_to(await call(Founding.found, state, FOUNDING)).partition("?")
    assert desk_path.startswith("/group-desk/") and query == "founded=1"
    assert state.errors == {}


async def test_visitors_are_sent_to_sign_in(signed_in: World) -> None:
    state = tab(Founding, "/groups/new/")
    assert goes_to(await call(Founding.found, state, FOUNDING)) == "/sign-in/?next=/groups/new/"
    assert service.group_list({}, "ja").total == 3


@pytest.mark.parametrize("name", ["botan", "chiyo", "staff"])
async def test_strangers_do_not_get_into_the_desk(signed_in: World, name: str) -> None:
    for handler, kind in ((Desk.load, Desk), (GroupProfile.load, GroupProfile), (Members.load, Members)):
        state = tab(kind, DESK, cookie(name))
        assert goes_to(await call(handler, state)).startswith("/sign-in/")
    state = tab(GroupProfile, f"{DESK}profile/", cookie(name))
    await call(GroupProfile.save, state, PROFILE)
    assert group_named(SATOYAMA).name == "里山を守る会"


async def test_the_desk_says_what_is_missing(signed_in: World) -> None:
    state = tab(Desk, DESK, cookie("akiko"))
    await call(Desk.load, state)
    assert state.home.role_text == "管理者" and "活動場所" in state.home.missing
    assert state.today == []


async def test_a_desk_that_is_not_there(signed_in: World) -> None:
    state = tab(Desk, "/group-desk/nowhere/", cookie("officer"))
    assert goes_to(await call(Desk.load, state)) == "/groups/"


async def test_the_profile_is_saved_or_says_why_not(signed_in: World) -> None:
    state = tab(GroupProfile, f"{DESK}profile/", cookie("akiko"))
    await call(GroupProfile.load, state)
    await call(GroupProfile.save, state, PROFILE | {"kana": "漢字"})
    assert state.errors == {"kana": "ひらがなで書いてください。"}
    assert not state.saved
    again = tab(GroupProfile, f"{DESK}profile/", cookie("akiko"))
    await call(GroupProfile.save, again, PROFILE)
    assert again.saved
    assert (again.errors, again.start.name) == ({}, PROFILE["name"])


async def test_members_are_invited_and_taken_back(signed_in: World) -> None:
    state = tab(Members, f"{DESK}members/", cookie("akiko"))
    await call(Members.load, state)
    await call(Members.invite, state, {"email": "", "role": "editor"})
    assert state.errors == {"email": "メールアドレスを書いてください。"}
    await call(Members.invite, state, {"email": "emma@example.jp", "role": "editor", "lang": "en"})
    assert state.done == "emma@example.jp に招待のメールを送りました" and state.errors == {}
    assert mails_to("emma@example.jp")[0].lang == "en"
    await call(Members.revoke, state, state.view.invited[0].id)
    assert state.view.invited == [] and state.done == "招待を取り消しました"


async def test_what_no_page_would_send_does_no_harm(signed_in: World) -> None:
    state = tab(Members, f"{DESK}members/", cookie("akiko"))
    for handler, values in ((Members.revoke, ("1; DROP",)), (Members.remove, ({},)), (Members.change_role, (None, ["owner"]))):
        await call(handler, state, *values)
        assert state.problem or state.errors


async def test_the_last_owner_is_told_why_not_to_leave(signed_in: World) -> None:
    state = tab(Members, f"{DESK}members/", cookie("akiko"))
    assert await call(Members.leave, state) is None
    assert "管理者がいなくなります" in state.problem


async def test_the_office_verifies_from_the_queue(signed_in: World) -> None:
    state = tab(OfficeQueues, "/office/", cookie("officer"))
    await call(OfficeQueues.load, state)
    assert [row.slug for row in state.groups] == [NEWCOMERS] and state.count == 1
    await call(OfficeQueues.verify, state, NEWCOMERS)
    assert (state.groups, state.count) == ([], 0) and "確認済み" in state.done
    await call(OfficeQueues.verify, state, NEWCOMERS)
    assert "ほかの人がもう変えています" in state.problem
    await call(OfficeQueues.approve, state, "event", "nowhere")
    assert state.problem
    await call(OfficeQueues.approve, state, "person", "nowhere")


async def test_the_office_suspends_with_a_reason(signed_in: World) -> None:
    state = tab(GroupAtOffice, f"/office/groups/{SATOYAMA}/", cookie("officer"))
    await call(GroupAtOffice.load, state)
    await call(GroupAtOffice.suspend, state, {"reason": " "})
    assert "reason" in state.errors and group_named(SATOYAMA).status == GroupStatus.VERIFIED
    await call(GroupAtOffice.suspend, state, {"reason": "確かめるため"})
    assert state.view.status == "suspended"
    await call(GroupAtOffice.reinstate, state, {"reason": "確かめました"})
    await call(GroupAtOffice.withdraw, state, {"reason": "規約のため"})
    await call(GroupAtOffice.verify, state)
    assert state.view.status == "verified" and len(state.view.trail) == 4


async def test_the_office_reads_lists_and_the_trail(signed_in: World) -> None:
    listing = tab(GroupsAtOffice, "/office/groups/", cookie("officer"), status="unverified")
    await call(GroupsAtOffice.load, listing)
    assert listing.listing.total == 1
    service.verify(signed_in.officer, NEWCOMERS)
    trail = tab(AuditTrail, "/office/audit/", cookie("officer"), about=NEWCOMERS)
    await call(AuditTrail.load, trail)
    assert [row.what for row in trail.trail.rows] == ["団体を確認した"]


@pytest.mark.parametrize("name", ["akiko", "chiyo", "staff"])
async def test_only_the_office_gets_into_the_office(signed_in: World, name: str) -> None:
    for handler, kind in ((OfficeQueues.load, OfficeQueues), (GroupsAtOffice.load, GroupsAtOffice), (AuditTrail.load, AuditTrail)):
        state = tab(kind, "/office/", cookie(name))
        assert goes_to(await call(handler, state)).startswith("/sign-in/")
    state = tab(GroupAtOffice, f"/office/groups/{OBENTO}/", cookie(name))
    await call(GroupAtOffice.suspend, state, {"reason": "いやがらせ"})
    assert group_named(OBENTO).status == GroupStatus.VERIFIED
