"""What tabs show of events, called as any browser could call them."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from reflex_base.utils.serializers import serialize

from kamagaya_match import clock
from kamagaya_match.events import service
from kamagaya_match.events.pages import PAGES
from kamagaya_match.events.state import one
from kamagaya_match.events.state.desk import EventsDesk
from kamagaya_match.events.state.lists import EventCalendar, EventList
from kamagaya_match.events.state.one import EventPage
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.web.guards import ANYONE, declared
from kamagaya_match.web.visitor import Visitor
from tests.events.posts import centre, post
from tests.tabs import call, tab
from tests.world import World


def test_every_handler_is_for_anyone() -> None:
    for state in (EventList, EventCalendar, EventPage):
        assert {declared(handler) for name, handler in state.event_handlers.items() if name != "setvar"} == {ANYONE}


def test_every_page_has_an_address_of_its_own() -> None:
    assert len({page.route for page in PAGES}) == len(PAGES) == 3


async def test_the_list_follows_its_address(tuesday: None, signed_in: World) -> None:
    post(signed_in, "one")
    post(signed_in, "two", online=True)
    state = tab(EventList, "/events/", online="1")
    await call(EventList.load, state)
    assert state.loaded and [card.slug for day in state.listing.days for card in day.cards] == ["two"]


async def test_internal_events_show_to_staff_who_ask_for_them(tuesday: None, signed_in: World) -> None:
    post(signed_in, "inside", internal=True, kind="internal")
    for name, total in (("staff", 1), ("officer", 1), ("chiyo", 0)):
        state = tab(EventList, "/events/", f"km_session={name}", kind="internal")
        await call(EventList.load, state)
        assert state.listing.total == total


async def test_the_month(tuesday: None, signed_in: World) -> None:
    post(signed_in, "one")
    state = tab(EventCalendar, "/events/calendar/", month="2026-12")
    await call(EventCalendar.load, state)
    assert state.month.title == "2026年12月" and state.month.days[0].lines[0].href == "/events/one"


async def test_the_page_and_what_is_not_there(tuesday: None, signed_in: World) -> None:
    post(signed_in, "one")
    post(signed_in, "back", status="draft")
    state = tab(EventPage, "/events/one")
    assert await call(EventPage.load, state) is not None
    assert (state.title, state.absent, state.seats.left) == ("里山の落ち葉かきと焼きいも", "", 20)
    for slug, absent in (("nowhere", "missing"), ("back", "gone")):
        state = tab(EventPage, f"/events/{slug}")
        assert await call(EventPage.load, state) is None
        assert state.absent == absent and state.title and state.view.card.title == ""


async def test_an_open_page_follows_the_seats_and_sends_nothing_else(
    tuesday: None, signed_in: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = post(signed_in, "one")
    state = tab(EventPage, "/events/one")
    await call(EventPage.load, state)
    state._clean()  # type: ignore[no-untyped-call]

    async def versions(_token: str) -> AsyncIterator[int]:
        with transaction() as tx:
            service.note_seats(tx, event.id or 0, 19, 0)
        yield 1
        assert state.seats.text == "あと1席" and state.dirty_vars == {"seats"}
        state._round += 1
        yield 2
        raise AssertionError("a tab that shows something else must stop to watch")

    monkeypatch.setattr(one, "versions", versions)
    await EventPage.watch.fn(state)  # type: ignore[attr-defined]


async def test_a_card_goes_out_without_what_is_empty(tuesday: None, signed_in: World) -> None:
    post(signed_in, "one", place_id=centre(), place_name="")
    sent: dict[bool, Any] = {}
    for ruby in (False, True):
        state = tab(EventList, "/events/")
        (await state.get_state(Visitor)).ruby = ruby
        assert await call(EventList.load, state) is not None
        sent[ruby] = serialize(state.listing.days[0].cards[0])
    assert sent[True]["place_kana"] and "place_kana" not in sent[False]
    assert sent[False]["seats"] == ["あと20席", "open"] and sent[False]["when"] == "12月6日(日) 10:00–12:00"
    assert not {"picture", "day_iso", "began_iso", "sessions_text"} & set(sent[True])


@pytest.mark.parametrize("page", ["9" * 25, "9" * 5000, "-1", "x"])
async def test_a_desk_stands_a_page_that_makes_no_sense(signed_in: World, page: str) -> None:
    soon = clock.now() + timedelta(days=3)
    post(signed_in, "one", starts=soon)
    state: Any = tab(EventsDesk, "/group-desk/satoyama/events/", "km_session=akiko", page=page)
    await call(EventsDesk.load, state)
    assert (len(state.listing.rows), state.listing.page) == (1, 1)
