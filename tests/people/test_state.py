"""The office's handlers, called as any browser could call them."""

from collections.abc import Iterator
from typing import Any

import pytest
import reflex as rx

from kamagaya_match.people import service
from kamagaya_match.people.pages import PAGES
from kamagaya_match.people.rules import Role
from kamagaya_match.people.state import OfficePeople
from kamagaya_match.storage.transaction import reading, transaction
from kamagaya_match.web.guards import OFFICE, declared
from kamagaya_match.who import Who
from tests.sessions import cookie_of, real_sessions
from tests.tabs import call, goes_to, tab
from tests.world import World

PATH = "/office/people/"


@pytest.fixture(autouse=True)
def guarded(database: str) -> Iterator[None]:
    with real_sessions():
        yield


def _roles(who: Who) -> frozenset[Role]:
    with reading() as tx:
        return service.roles_of(tx, who.person_id or 0)


async def test_the_list_follows_its_address(world: World) -> None:
    state: Any = tab(OfficePeople, PATH, cookie_of(world.officer), q="千代")
    await call(OfficePeople.load, state)
    assert [row.email for row in state.listing.rows] == ["chiyo@example.jp"] and state.loaded


async def test_giving_and_taking_are_told_and_shown(world: World) -> None:
    state: Any = tab(OfficePeople, PATH, cookie_of(world.officer), q="chiyo")
    await call(OfficePeople.load, state)
    await call(OfficePeople.give, state, {"person": str(world.chiyo.person_id), "role": "centre"})
    assert state.done == "「市民活動推進センター」の役割を付けました" and _roles(world.chiyo) == {Role.CENTRE}
    assert [role.code for role in state.listing.rows[0].roles] == ["centre"]
    await call(OfficePeople.take, state, world.chiyo.person_id, "centre")
    assert _roles(world.chiyo) == frozenset() and state.listing.rows[0].roles == []


@pytest.mark.parametrize(
    "payload", [{}, {"person": "x", "role": "centre"}, {"person": "3", "role": "admin"}, {"person": "999", "role": "staff"}]
)
async def test_odd_wishes_are_refused_in_words(world: World, payload: dict[str, Any]) -> None:
    state: Any = tab(OfficePeople, PATH, cookie_of(world.officer))
    await call(OfficePeople.give, state, payload)
    assert state.problem and not state.done


async def test_who_gives_up_their_own_right_goes_home(world: World) -> None:
    with transaction() as tx:
        service.appoint(tx, "chiyo@example.jp", Role.ADMIN)
        service.appoint(tx, "akiko@example.jp", Role.ADMIN)
    state: Any = tab(OfficePeople, PATH, cookie_of(world.chiyo))
    assert goes_to(await call(OfficePeople.take, state, world.chiyo.person_id, "admin")) == "/me/"


async def test_others_see_and_change_nothing(world: World) -> None:
    for cookies in ("", cookie_of(world.chiyo), cookie_of(world.akiko), cookie_of(world.staff)):
        state: Any = tab(OfficePeople, PATH, cookies)
        for handler, values in ((OfficePeople.load, ()), (OfficePeople.take, (world.officer.person_id, "office"))):
            assert goes_to(await call(handler, state, *values)).startswith("/sign-in/")
        await call(OfficePeople.give, state, {"person": str(world.chiyo.person_id), "role": "staff"})
        assert not state.loaded and state.listing.rows == []
    assert _roles(world.chiyo) == frozenset() and _roles(world.officer) == {Role.OFFICE}


def test_every_handler_is_the_offices() -> None:
    handlers = [handler for name, handler in OfficePeople.event_handlers.items() if name != "setvar"]
    assert {declared(handler) for handler in handlers} == {OFFICE}


def test_the_page_can_be_built() -> None:
    assert all(isinstance(page.build(), rx.Component) for page in PAGES)
