"""Handlers, called as any browser could call them."""

import pytest
import reflex as rx

from kamagaya_match.needs import service
from kamagaya_match.needs.pages import PAGES
from kamagaya_match.needs.rules import NeedStatus
from kamagaya_match.needs.state import applying, desk, form, one_on_desk, reading, shaping
from kamagaya_match.needs.state.applying import Applying
from kamagaya_match.needs.state.desk import NeedsDesk
from kamagaya_match.needs.state.form import NeedForm
from kamagaya_match.needs.state.one_on_desk import NeedOnDesk
from kamagaya_match.needs.state.reading import Needs, OneNeed
from kamagaya_match.web.guards import declared
from tests.tabs import call, goes_to, tab
from tests.world import NEWCOMERS, OBENTO, SATOYAMA, World

from .forms import VOLUNTEER, application, applied, need_row, posted

DESK = f"/group-desk/{SATOYAMA}/needs/"


def cookie(name: str) -> str:
    return f"km_session={name}"


def test_every_handler_says_who_may_call_it() -> None:
    found = [one for module in (applying, desk, form, one_on_desk, reading, shaping) for one in vars(module).values() if _is_own_state(one)]
    handlers = {f"{one.__name__}.{name}": handler for one in found for name, handler in one.event_handlers.items() if name != "setvar"}
    assert len(handlers) > 15
    assert [name for name, handler in handlers.items() if declared(handler) is None] == []


def _is_own_state(thing: object) -> bool:
    return isinstance(thing, type) and issubclass(thing, rx.State) and thing.__module__.startswith("kamagaya_match.needs")


def test_every_page_has_an_address_of_its_own_and_can_be_built() -> None:
    assert len({page.route for page in PAGES}) == len(PAGES)
    for page in PAGES:
        page.build()


async def test_the_list_and_the_page_follow_their_address(signed_in: World) -> None:
    slug = posted(signed_in.akiko)
    listing = tab(Needs, "/needs/", "", kind="pro_bono")
    await call(Needs.load, listing)
    assert (listing.listing.total, [card.slug for card in listing.listing.nearest]) == (0, [slug])
    one, missing = tab(OneNeed, f"/needs/{slug}"), tab(OneNeed, "/needs/nowhere")
    await call(OneNeed.load, one)
    await call(OneNeed.load, missing)
    assert (one.title, one.page.may_apply, missing.missing, missing.title) == (VOLUNTEER["title"], True, True, "この募集は見つかりません")


async def test_answering_and_stepping_back(signed_in: World) -> None:
    slug = posted(signed_in.akiko)
    state = tab(Applying, f"/needs/{slug}/apply", cookie("chiyo"))
    await call(Applying.load, state)
    assert state.view.step == "form"
    await call(Applying.send, state, {"name": "千代", "message": ""})
    assert state.errors == {"message": "団体へのメッセージを書いてください。ひとことでかまいません。"}
    await call(Applying.send, state, {"name": "千代", "message": "行けます"})
    assert (state.view.step, state.errors) == ("sent", {})
    await call(Applying.withdraw, state, {})
    assert state.view.step == "form" and state.done
    await call(Applying.withdraw, state, {})
    assert "取り下げる応募がありません" in state.errors[""]


async def test_visitors_are_sent_to_sign_in_and_back(signed_in: World) -> None:
    slug = posted(signed_in.akiko)
    state = tab(Applying, f"/needs/{slug}/apply")
    await call(Applying.load, state)
    assert state.view.step == "sign_in"
    for handler in (Applying.send, Applying.withdraw):
        assert goes_to(await call(handler, state, {"name": "千代", "message": "行けます"})) == f"/sign-in/?next=/needs/{slug}/apply"
    assert service.applications_of_need(signed_in.akiko, slug, "ja").rows == []


@pytest.mark.parametrize("name", ["botan", "chiyo", "staff", ""])
async def test_strangers_do_not_get_into_the_desk(signed_in: World, name: str) -> None:
    slug = posted(signed_in.akiko)
    number = applied(signed_in, slug)
    for handler, kind, values in (
        (NeedsDesk.load, NeedsDesk, ()),
        (NeedOnDesk.load, NeedOnDesk, ()),
        (NeedOnDesk.close, NeedOnDesk, ()),
        (NeedOnDesk.accept, NeedOnDesk, ({"application": str(number)},)),
        (NeedForm.load, NeedForm, ()),
        (NeedForm.save, NeedForm, (VOLUNTEER,)),
    ):
        state = tab(kind, f"{DESK}{slug}/", cookie(name))
        assert goes_to(await call(handler, state, *values)).startswith("/sign-in/")
    assert need_row(slug).status == NeedStatus.PUBLISHED and application(slug, signed_in.chiyo).state == "sent"


async def test_one_s_own_desk_is_no_way_into_another(signed_in: World) -> None:
    slug = posted(signed_in.akiko)
    number = applied(signed_in, slug)
    state = tab(NeedOnDesk, f"/group-desk/{OBENTO}/needs/{slug}/", cookie("botan"))
    assert goes_to(await call(NeedOnDesk.load, state)) == f"/group-desk/{OBENTO}/needs/"
    await call(NeedOnDesk.accept, state, {"application": str(number)})
    await call(NeedOnDesk.close, state)
    assert state.problem and need_row(slug).status == NeedStatus.PUBLISHED and application(slug, signed_in.chiyo).state == "sent"
    wrong = tab(NeedOnDesk, f"/group-desk/{OBENTO}/needs/{slug}/", cookie("officer"))
    assert goes_to(await call(NeedOnDesk.load, wrong)) == f"/group-desk/{OBENTO}/needs/"


async def test_a_need_is_written_mended_and_published(signed_in: World) -> None:
    new = tab(NeedForm, f"{DESK}new/", cookie("akiko"))
    await call(NeedForm.load, new)
    assert (new.need_slug, new.values, new.places[0][0]) == ("", {"kind": "volunteer"}, "")
    assert await call(NeedForm.save, new, {"title": ""}) is None
    assert new.errors == {"title": "募集の名前を書いてください"}
    there = goes_to(await call(NeedForm.save, new, {"title": "手伝って"}))
    slug = there.strip("/").split("/")[-1]
    one = tab(NeedOnDesk, there, cookie("akiko"))
    await call(NeedOnDesk.load, one)
    assert "いつまで募集するかを入れてください" in one.lacking and one.row.draft
    await call(NeedOnDesk.hand_in, one)
    assert "まだ足りない項目" in one.problem
    mend = tab(NeedForm, f"{DESK}{slug}/edit/", cookie("akiko"))
    await call(NeedForm.load, mend)
    assert mend.values["title"] == "手伝って"
    assert goes_to(await call(NeedForm.save, mend, VOLUNTEER)) == f"{DESK}{slug}/"
    await call(NeedOnDesk.load, one)
    assert one.lacking == [] and one.preview.card.title == VOLUNTEER["title"]
    await call(NeedOnDesk.hand_in, one)
    assert (one.done, one.row.public) == ("公開しました。", True)


async def test_the_group_answers_from_its_desk(signed_in: World) -> None:
    slug = posted(signed_in.akiko)
    first, second = applied(signed_in, slug), applied(signed_in, slug, signed_in.botan)
    listing = tab(NeedsDesk, DESK, cookie("akiko"))
    await call(NeedsDesk.load, listing)
    assert (listing.unanswered, [row.unanswered for row in listing.listing.rows]) == (2, [2])
    state = tab(NeedOnDesk, f"{DESK}{slug}/", cookie("akiko"))
    await call(NeedOnDesk.load, state)
    await call(NeedOnDesk.decline, state, {"application": str(first), f"decline-{first}": " "})
    assert state.errors == {f"decline-{first}": "理由を書いてください。ひとことでかまいません。"}
    await call(NeedOnDesk.decline, state, {"application": str(first), f"decline-{first}": "先に決まりました。"})
    await call(NeedOnDesk.accept, state, {"application": str(second), f"accept-{second}": "お待ちしています。"})
    assert state.done.startswith("お願いすると返事をしました")
    assert sorted((row.state, row.email) for row in state.answers.rows) == [("accepted", "botan@example.jp"), ("declined", "")]


async def test_closing_reopening_copying_deleting(signed_in: World) -> None:
    slug = posted(signed_in.akiko)
    state = tab(NeedOnDesk, f"{DESK}{slug}/", cookie("akiko"))
    await call(NeedOnDesk.close, state)
    assert state.row.can_reopen
    await call(NeedOnDesk.reopen, state)
    assert state.row.can_close
    made = goes_to(await call(NeedOnDesk.duplicate, state))
    assert made.startswith(DESK) and made.endswith("/edit/")
    copy = tab(NeedOnDesk, made.removesuffix("edit/"), cookie("akiko"))
    assert goes_to(await call(NeedOnDesk.delete, copy)) == f"{DESK}?tab=drafts"
    assert goes_to(await call(NeedOnDesk.load, copy)) == DESK


async def test_an_unverified_group_waits_and_takes_back(signed_in: World) -> None:
    slug = posted(signed_in.daigo, NEWCOMERS)
    state = tab(NeedOnDesk, f"/group-desk/{NEWCOMERS}/needs/{slug}/", cookie("daigo"))
    await call(NeedOnDesk.take_back, state)
    assert state.row.draft
    await call(NeedOnDesk.hand_in, state)
    assert state.row.pending and "市民活動推進課に送りました" in state.done


async def test_what_no_page_would_send_does_no_harm(signed_in: World) -> None:
    slug = posted(signed_in.akiko)
    state = tab(NeedOnDesk, f"{DESK}{slug}/", cookie("akiko"))
    for data in ({}, {"application": "1; DROP"}, {"application": "9" * 30}, {"application": ["1"]}, {"application": "９"}):
        for handler in (NeedOnDesk.accept, NeedOnDesk.decline):
            await call(handler, state, data)
            assert state.problem or state.errors
    listing = tab(NeedsDesk, DESK, cookie("akiko"), tab="'", page="-3")
    await call(NeedsDesk.load, listing)
    assert listing.tab == "running" and listing.listing.page == 1
    new = tab(NeedForm, f"{DESK}new/", cookie("akiko"))
    await call(NeedForm.save, new, {"title": ["x"], "kind": {"a": 1}, "until": 5, "people_wanted": "-1"})
    assert set(new.errors) == {"title", "until", "people_wanted"}
