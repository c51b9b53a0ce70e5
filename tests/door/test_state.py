"""The desk's and the office's handlers, called as any browser could call them."""

from datetime import timedelta
from typing import Any

import pytest

from kamagaya_match import clock
from kamagaya_match.door.pages import PAGES
from kamagaya_match.door.state import AbsencesAtOffice, DoorOnDesk
from kamagaya_match.door.state import __name__ as module
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.web.guards import GROUP_EDITOR, OFFICE, declared
from tests.door.phones import door, meetings_of, phone
from tests.registrations.stage import change, parties, states
from tests.tabs import call, goes_to, tab
from tests.world import World

S = RegistrationState


def desk(slug: str, name: str = "akiko", group: str = "satoyama") -> DoorOnDesk:
    return tab(DoorOnDesk, f"/group-desk/{group}/events/{slug}/door/", f"km_session={name}")


@pytest.fixture
def open_tabs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every tab is there for one look, and looks at once."""
    looks = iter([True, False])

    async def connected(_token: str) -> bool:
        return next(looks)

    monkeypatch.setattr(f"{module}.connected", connected)
    monkeypatch.setattr(f"{module}.LOOK_AGAIN", 0)


def test_every_handler_and_page() -> None:
    expected: dict[Any, Any] = {DoorOnDesk: GROUP_EDITOR, AbsencesAtOffice: OFFICE}
    for state, permission in expected.items():
        assert {declared(handler) for name, handler in state.event_handlers.items() if name != "setvar"} == {permission}
    routes = [page.route for page in PAGES]
    assert routes == ["/group-desk/[slug]/events/[event_slug]/door", "/office/absences", "/door/[token]", "/tickets/[code]"]


async def test_links_are_shown_once_and_stopped(signed_in: World) -> None:
    slug, _ = door(signed_in.akiko, signed_in.satoyama_id, 2)
    state = desk(slug)
    assert await call(DoorOnDesk.load, state) is DoorOnDesk.watch and state.loaded
    await call(DoorOnDesk.make, state, {"label": "入口"})
    assert "/door/" in state.fresh.address and state.fresh.picture.startswith("data:image/svg") and state.view.links[0].label == "入口"
    again = desk(slug)
    await call(DoorOnDesk.load, again)
    assert again.fresh.address == "" and state.fresh.address not in str(again.dict())
    await call(DoorOnDesk.revoke, state, state.view.links[0].id)
    assert state.view.links[0].state == "revoked" and state.fresh.address == "" and state.done == "リンクを止めました"
    await call(DoorOnDesk.revoke, state, {"id": 1})
    assert state.problem != ""


async def test_the_count_follows_the_phones(signed_in: World, open_tabs: None) -> None:
    slug, codes = door(signed_in.akiko, signed_in.satoyama_id, 2)
    state = desk(slug)
    await call(DoorOnDesk.load, state)
    helper = phone(signed_in.akiko, slug)
    helper.arrive(codes[0], 2)
    helper.send()
    await call(DoorOnDesk.watch, state)
    assert state.view.count.startswith("来た人 2人") and state.view.rows[0].came == 2


async def test_mending_and_marking(signed_in: World) -> None:
    slug, codes = door(signed_in.akiko, signed_in.satoyama_id, 2, 1)
    state, (meeting,) = desk(slug), meetings_of(slug)
    await call(DoorOnDesk.load, state)
    await call(DoorOnDesk.choose, state, codes[0])
    assert state.chosen.name == "客1"
    await call(DoorOnDesk.note, state, {"code": codes[0], f"people.{meeting}": "9"})
    assert set(state.errors) == {"people"} and state.chosen.code
    await call(DoorOnDesk.note, state, {"code": codes[0], f"people.{meeting}": "2"})
    assert state.chosen.code == "" and parties(slug)[0].came == 2
    await call(DoorOnDesk.mark_rest, state)
    assert "終わってから" in state.problem and states(slug) == [S.ATTENDED, S.CONFIRMED]
    change(slug, starts_at=clock.now() - timedelta(hours=3), ends_at=clock.now() - timedelta(hours=1))
    await call(DoorOnDesk.mark_rest, state)
    assert states(slug) == [S.ATTENDED, S.ABSENT] and (state.view.rest, state.view.absent) == (0, 1)
    await call(DoorOnDesk.undo_rest, state)
    assert states(slug) == [S.ATTENDED, S.CONFIRMED]
    await call(DoorOnDesk.choose, state, codes[1])
    await call(DoorOnDesk.close, state)
    assert state.chosen.code == ""


@pytest.mark.parametrize("form", [{}, {"code": None, "people": ["x"]}, {"people.1": "²"}, {"people.x": "1"}, {"people.1": "9" * 400}])
async def test_any_payload_is_only_an_error(signed_in: World, form: dict[str, object]) -> None:
    slug, _ = door(signed_in.akiko, signed_in.satoyama_id, 1)
    state = desk(slug)
    await call(DoorOnDesk.note, state, form)
    assert state.problem or state.errors
    assert states(slug) == [S.CONFIRMED]


@pytest.mark.parametrize("name", ["botan", "chiyo", "staff", ""])
async def test_others_are_sent_to_sign_in(signed_in: World, name: str) -> None:
    slug, codes = door(signed_in.akiko, signed_in.satoyama_id, 1)
    form = {"code": codes[0], "people": "1", "label": "x"}
    verbs = [DoorOnDesk.load, DoorOnDesk.mark_rest, DoorOnDesk.undo_rest, DoorOnDesk.close]
    calls: list[tuple[Any, ...]] = [*((verb,) for verb in verbs), (DoorOnDesk.make, form), (DoorOnDesk.note, form), (DoorOnDesk.revoke, 1)]
    for handler, *values in calls:
        state = desk(slug, name)
        assert goes_to(await call(handler, state, *values)).startswith("/sign-in/") and "客1" not in str(state.dict())
    assert states(slug) == [S.CONFIRMED]


async def test_an_event_of_another_group_is_not_on_this_desk(signed_in: World) -> None:
    slug, _ = door(signed_in.akiko, signed_in.satoyama_id, 1)
    state = desk(slug, "botan", "obento")
    assert goes_to(await call(DoorOnDesk.load, state)) == "/group-desk/obento/events/"
    await call(DoorOnDesk.make, state, {"label": "x"})
    assert state.fresh.address == "" and "客1" not in str(state.dict())


async def test_the_office_sees_who_was_often_absent(signed_in: World) -> None:
    state = tab(AbsencesAtOffice, "/office/absences/", "km_session=officer")
    await call(AbsencesAtOffice.load, state)
    assert state.loaded and state.people == []
    other = tab(AbsencesAtOffice, "/office/absences/", "km_session=akiko")
    assert goes_to(await call(AbsencesAtOffice.load, other)).startswith("/sign-in/")
