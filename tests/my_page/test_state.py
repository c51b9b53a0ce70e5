"""The handlers of one's own page, called as any browser could call them."""

from datetime import timedelta
from typing import Any

import pytest
import reflex as rx

from kamagaya_match import clock
from kamagaya_match.my_page import state as states
from kamagaya_match.my_page.pages import PAGES
from kamagaya_match.my_page.service import reading
from kamagaya_match.my_page.state import MyCalendar, MyDevices, MyMails, MyProfile, Overview
from kamagaya_match.people import service as people
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.rules import SignUpWish
from kamagaya_match.sign_in import service as sign_in
from kamagaya_match.web.guards import SIGNED_IN, declared
from kamagaya_match.web.visitor import Visitor
from tests.events.posts import post
from tests.sessions import cookie_of, session_of
from tests.tabs import call, goes_to, tab
from tests.world import World

ALL: list[type[Any]] = [getattr(states, name) for name in states.__all__]
SETTINGS = "/me/settings/"


async def test_what_is_coming_stands_apart_from_what_was(world: World) -> None:
    now = clock.now()
    for slug, days in (("next", 3), ("later", 9)):
        post(world, slug, starts=now + timedelta(days=days), ends_at=now + timedelta(days=days, hours=2))
        registrations.join(world.chiyo, slug, SignUpWish(size=1, name="千葉千代", email=world.chiyo.email, consent=True))
    with clock.frozen(now + timedelta(days=5)):
        state: Any = tab(Overview, "/me/", cookie_of(world.chiyo))
        await call(Overview.load, state)
    assert ([row.slug for row in state.coming], [row.slug for row in state.past]) == (["later"], ["next"])
    assert state.called == "千葉千代" and state.loaded


async def test_the_desk_of_ones_group_is_near(world: World) -> None:
    state: Any = tab(Overview, "/me/", cookie_of(world.akiko))
    await call(Overview.load, state)
    assert [row.href for row in state.groups] == ["/group-desk/satoyama/"]
    assert state.coming == [] == state.applications


async def test_a_profile_is_kept_or_mended(world: World) -> None:
    state: Any = tab(MyProfile, SETTINGS, cookie_of(world.chiyo))
    await call(MyProfile.load, state)
    await call(MyProfile.save, state, {"name": "", "kana": "千代", "lang": "ja"})
    assert set(state.errors) == {"name", "kana"} and not state.saved
    await call(MyProfile.save, state, {"name": "千葉ちよ", "kana": "ちばちよ", "lang": "en"})
    assert state.saved and state.errors == {} and people.my_profile(world.chiyo).name == "千葉ちよ"
    assert (await state.get_state(Visitor)).name == "千葉ちよ"


async def test_the_secret_address_is_shown_once(world: World) -> None:
    cookies = cookie_of(world.chiyo)
    state: Any = tab(MyCalendar, SETTINGS, cookies)
    await call(MyCalendar.load, state)
    assert not state.link.there
    await call(MyCalendar.renew, state)
    assert state.link.there and state.address.webcal.startswith("webcal://")
    await call(MyCalendar.load, state)
    assert state.link.there and state.address.url == ""
    await call(MyCalendar.end, state)
    assert not state.link.there


async def test_other_devices_are_signed_out(world: World) -> None:
    here, others = session_of(world.chiyo), [session_of(world.chiyo) for _ in range(3)]
    state: Any = tab(MyDevices, SETTINGS, f"km_session={here}")
    await call(MyDevices.load, state)
    assert sorted(row.here for row in state.rows) == [False, False, False, True]
    await call(MyDevices.end, state, next(row.id for row in state.rows if not row.here))
    assert len(state.rows) == 3 and state.done
    await call(MyDevices.end, state, "nonsense")
    await call(MyDevices.end_others, state)
    assert len(state.rows) == 1 and "2台" in state.done
    assert sign_in.who_behind(here).signed_in and not any(sign_in.who_behind(other).signed_in for other in others)


async def test_mails_follow_the_page_in_the_address(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PAGE", 1)
    cookie_of(world.chiyo)
    cookies = cookie_of(world.chiyo)
    for asked, page in (("1", 1), ("2", 2), ("9", 2), ("nonsense", 1)):
        state: Any = tab(MyMails, "/me/mails/", cookies, page=asked)
        await call(MyMails.load, state)
        assert (len(state.listing.rows), state.listing.page, state.listing.pages) == (1, page, 2)


async def test_leaving_goes_home_or_says_why_not(world: World) -> None:
    owner: Any = tab(MyProfile, SETTINGS, cookie_of(world.akiko))
    assert await call(MyProfile.leave, owner) is None and "里山を守る会" in owner.refusal
    cookies = cookie_of(world.chiyo)
    assert goes_to(await call(MyProfile.leave, tab(MyProfile, SETTINGS, cookies))) == "/"
    assert goes_to(await call(MyProfile.load, tab(MyProfile, SETTINGS, cookies))).startswith("/sign-in/")


@pytest.mark.parametrize("state", ALL, ids=lambda state: state.__name__)
async def test_visitors_are_sent_to_sign_in(world: World, state: type[Any]) -> None:
    handlers = [handler for name, handler in state.event_handlers.items() if name != "setvar"]
    assert {declared(handler) for handler in handlers} == {SIGNED_IN}
    fresh: Any = tab(state, "/me/")
    assert goes_to(await call(state.load, fresh)) == "/sign-in/?next=/me/"
    assert not fresh.loaded


def test_the_pages_can_be_built() -> None:
    assert all(isinstance(page.build(), rx.Component) for page in PAGES)
    assert [page.route for page in PAGES] == ["/me", "/me/mails", "/me/settings"]
