"""The centre's desk, its handlers called as any browser could call them."""

from datetime import timedelta
from typing import Any

import pytest

from kamagaya_match import clock
from kamagaya_match.centre.state import CentreAtEvent, CentreDesk
from kamagaya_match.events import service as events
from kamagaya_match.web.guards import CENTRE, declared
from tests.registrations.stage import an_event, ask, change, parties
from tests.tabs import call, goes_to, tab
from tests.world import World

FORM = {"size": "2", "name": "山田 はな", "kana": "ヤマダ ハナ", "phone": "047-123-4567", "consent": True}


def at_event(slug: str, name: str = "centre", **query: str) -> CentreAtEvent:
    return tab(CentreAtEvent, f"/centre/events/{slug}/", f"km_session={name}", **query)


def test_every_handler_is_the_centres() -> None:
    for state in (CentreDesk, CentreAtEvent):
        assert {declared(handler) for name, handler in state.event_handlers.items() if name != "setvar"} == {CENTRE}


async def test_todays_event_stands_first(signed_in: World) -> None:
    made = [an_event(signed_in.satoyama_id, title=title) for title in ("あした", "きょう")]
    change(made[0], starts_at=clock.now() - timedelta(days=1))
    change(made[1], starts_at=clock.now() + timedelta(minutes=5))
    events.reindex_all()
    desk = tab(CentreDesk, "/centre/", "km_session=centre")
    await call(CentreDesk.load, desk)
    today = clock.today().isoformat() == (clock.now() + timedelta(minutes=5)).date().isoformat()
    assert [one.today for one in desk.home.events] == [today, False]
    desk = tab(CentreDesk, "/centre/", "km_session=centre", q="ここにないことば")
    await call(CentreDesk.load, desk)
    assert (desk.home.total, desk.home.events, desk.home.prefix) == (
        0,
        [],
        "/centre/?q=%E3%81%93%E3%81%93%E3%81%AB%E3%81%AA%E3%81%84%E3%81%93%E3%81%A8%E3%81%B0&page=",
    )


async def test_somebody_is_entered_and_cancelled(signed_in: World) -> None:
    slug = an_event(signed_in.satoyama_id)
    desk = at_event(slug)
    await call(CentreAtEvent.load, desk)
    await call(CentreAtEvent.enter, desk, FORM)
    party = parties(slug)[0]
    assert (party.name, party.kana, party.phone, party.size) == ("山田 はな", "やまだ はな", "0471234567", 2)
    assert desk.slip == f"/centre/events/{slug}/parties/{party.code}"
    assert party.code in desk.done and desk.added == 1
    await call(CentreAtEvent.cancel, desk, party.code)
    assert parties(slug)[0].state == "cancelled"
    assert (desk.done, desk.slip) == ("取り消しました", "")
    searched = at_event(slug, q="ここにないことば")
    await call(CentreAtEvent.enter, searched, FORM | {"name": "海野 あお"})
    assert searched.view.rows == [] and searched.done.endswith("、申込済み）")


async def test_errors_stand_at_their_fields(signed_in: World) -> None:
    slug = an_event(signed_in.satoyama_id)
    name = ask(slug, "アレルギー", required=True)
    desk = at_event(slug)
    await call(CentreAtEvent.load, desk)
    await call(CentreAtEvent.enter, desk, {"size": "0"})
    assert set(desk.errors) == {"size", "name", name, "consent"}
    assert (desk.added, parties(slug)) == (0, [])
    await call(CentreAtEvent.cancel, desk, "NOSUCH")
    assert desk.problem


@pytest.mark.parametrize(("name", "goes"), [("", "/sign-in/"), ("chiyo", "/sign-in/"), ("akiko", "/sign-in/")])
async def test_others_are_sent_away(signed_in: World, name: str, goes: str) -> None:
    slug = an_event(signed_in.satoyama_id)
    answer: Any = await call(CentreAtEvent.enter, at_event(slug, name), FORM)
    assert goes_to(answer).startswith(goes)
    assert parties(slug) == []


async def test_an_unknown_event_leads_back(signed_in: World) -> None:
    assert goes_to(await call(CentreAtEvent.load, at_event("nosuchslug"))) == "/centre/"
