"""The handlers of the pages of conversations, called as any browser could call them; what they send holds no contact before a yes."""

from typing import Any

from kamagaya_match.conversations.pages import PAGES
from kamagaya_match.conversations.state import CentreTalks, GroupApplications, OneConversation, OwnTalks
from kamagaya_match.needs import service as needs
from tests.conversations.stage import talk
from tests.needs.forms import SECRET, application, posted
from tests.needs.service.test_shifts import DATE
from tests.sessions import cookie_of
from tests.tabs import call, tab
from tests.world import SATOYAMA, World


async def opened(world: World, slug: str, name: str) -> Any:
    state: Any = tab(OneConversation, f"/conversations/{slug}", cookie_of(getattr(world, name)))
    await call(OneConversation.load, state)
    return state


def held(state: Any) -> str:
    """Everything that the server has sent to a tab."""
    return str((state.view, state.answer, state.own, state.errors, state.done, state.problem))


async def test_a_talk_an_answer_and_then_the_contacts(world: World) -> None:
    slug = talk(world)
    giver, group = await opened(world, slug, "chiyo"), await opened(world, slug, "akiko")
    await call(OneConversation.send, group, {"text": ""})
    assert group.errors["text"] and group.sent == 0
    await call(OneConversation.send, group, {"text": "何時に来られますか。"})
    await call(OneConversation.load, giver)
    await call(OneConversation.send, giver, {"text": "9時です。"})
    await call(OneConversation.load, group)
    assert [one.text for one in group.view.messages] == ["何時に来られますか。", "9時です。"]
    assert SECRET not in held(giver) and "chiyo@example.jp" not in held(group)
    key = group.answer.key
    await call(OneConversation.decline, group, {"application": key, f"decline-{key}": ""})
    assert group.errors[f"decline-{key}"]
    await call(OneConversation.choose_reason, group, "times")
    assert "日程" in group.reason_text
    await call(OneConversation.accept, group, {"application": key, f"accept-{key}": "よろしくお願いします。"})
    assert group.answer.email == "chiyo@example.jp" and group.done
    await call(OneConversation.load, giver)
    assert SECRET in held(giver)
    await call(OneConversation.withdraw, giver)
    assert giver.view.state == "withdrawn" and SECRET not in held(giver)
    await call(OneConversation.load, group)
    assert "chiyo@example.jp" not in held(group)


async def test_a_child_s_address_never_leaves(world: World) -> None:
    slug = talk(world, minor=True)
    group = await opened(world, slug, "akiko")
    key = group.answer.key
    await call(OneConversation.accept, group, {"application": key})
    assert group.view.state == "accepted" and "chiyo@example.jp" not in held(group)
    centre = await opened(world, slug, "centre")
    assert centre.view.side == "centre" and "chiyo@example.jp" not in held(centre) and SECRET not in held(centre)


async def test_the_other_side_s_deeds_are_refused(world: World) -> None:
    slug = talk(world)
    giver = await opened(world, slug, "chiyo")
    number = str(needs.application_on_desk(world.akiko, slug, "ja").id)
    await call(OneConversation.accept, giver, {"application": number})
    assert giver.problem and giver.view.state == "sent"
    await call(OneConversation.ask_standby, giver, {"application": number})
    assert giver.problem
    stranger = await opened(world, slug, "botan")
    assert stranger.missing and stranger.view.messages == []
    await call(OneConversation.send, stranger, {"text": "のぞき見"})
    assert stranger.problem


async def test_closing_and_opening(world: World) -> None:
    slug = talk(world)
    giver = await opened(world, slug, "chiyo")
    await call(OneConversation.close_talk, giver)
    assert giver.view.may_reopen and not giver.view.may_write
    await call(OneConversation.reopen, giver)
    assert giver.view.may_write


async def test_who_stands_by_is_asked_and_comes(world: World) -> None:
    need = posted(world.akiko)
    needs.apply(world.chiyo, need, {"name": "千代", "message": "控えます。", "standby": "on"})
    slug = application(need, world.chiyo).slug
    group, giver = await opened(world, slug, "akiko"), await opened(world, slug, "chiyo")
    assert group.answer.may_ask and not giver.own.asked
    await call(OneConversation.ask_standby, group, {})
    assert group.answer.asked
    await call(OneConversation.load, giver)
    assert giver.own.asked
    await call(OneConversation.come, giver)
    assert giver.view.state == "sent"
    await call(OneConversation.stay, giver)
    assert giver.problem


async def test_dates_are_left_and_taken(world: World) -> None:
    need = posted(world.akiko)
    needs.add_shift(world.akiko, need, DATE)
    needs.apply(world.chiyo, need, {"name": "千代", "message": "行けます。"})
    giver = await opened(world, application(need, world.chiyo).slug, "chiyo")
    key = giver.own.shifts[0].key
    await call(OneConversation.take_place, giver, key)
    assert giver.own.shifts[0].mine == "行く予定です" and giver.done
    await call(OneConversation.give_back, giver, key)
    assert giver.own.shifts[0].mine == ""
    await call(OneConversation.give_back, giver, "x")
    assert giver.problem


async def test_lists(world: World) -> None:
    slug, child = talk(world), talk(world, minor=True)
    mine: Any = tab(OwnTalks, "/me/conversations/", cookie_of(world.chiyo))
    await call(OwnTalks.load, mine)
    assert {row.href for row in mine.listing.rows} == {f"/conversations/{one}" for one in (slug, child)}
    desk: Any = tab(GroupApplications, f"/group-desk/{SATOYAMA}/applications/", cookie_of(world.akiko), tab="waiting")
    await call(GroupApplications.load, desk)
    assert (desk.tab, desk.listing.count, desk.unread) == ("waiting", 2, [])
    assert "chiyo@example.jp" not in str(desk.listing)
    centre: Any = tab(CentreTalks, "/centre/conversations/", cookie_of(world.centre))
    await call(CentreTalks.load, centre)
    assert [row.href for row in centre.listing.rows] == [f"/conversations/{child}"]


def test_pages_can_be_built() -> None:
    assert all(page.build() is not None for page in PAGES)
