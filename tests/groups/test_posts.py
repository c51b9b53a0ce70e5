"""Events and needs where groups and the office meet them: the public page, the desk's home, the queues."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.groups.state.desk import Desk
from kamagaya_match.groups.state.queues import OfficeQueues
from kamagaya_match.groups.state.reading import OneGroup
from kamagaya_match.groups.state.today import today_of
from kamagaya_match.needs import service as needs
from kamagaya_match.problems import NotFound
from tests.events.posts import NOW, post
from tests.needs.forms import applied, posted
from tests.registrations.stage import join
from tests.tabs import call, tab
from tests.world import NEWCOMERS, SATOYAMA, World

from .forms import PROFILE

OFFICE = "km_session=officer"


@pytest.fixture(autouse=True)
def a_tuesday() -> Iterator[None]:
    """The day on which the events of these tests lie ahead."""
    with clock.frozen(NOW):
        yield


def titles(world: World, lang: str = "ja") -> list[str]:
    return [item.title for item in today_of(world.akiko, SATOYAMA, lang)]  # type: ignore[arg-type]


def test_the_painted_page_shows_what_comes_and_what_is_asked(client: TestClient, world: World) -> None:
    post(world, "aki")
    posted(world.akiko)
    text = client.get(f"/groups/{SATOYAMA}").text
    posts = ('href="/events/aki"', "里山の落ち葉かきと焼きいも", "手伝ってほしいこと", "秋の落ち葉かきを手伝ってください")
    for words in (*posts, f"/groups/{SATOYAMA}.ics"):
        assert words in text


async def test_the_live_page_shows_the_same(signed_in: World) -> None:
    post(signed_in, "aki")
    need = posted(signed_in.akiko)
    state = tab(OneGroup, f"/groups/{SATOYAMA}")
    await call(OneGroup.load, state)
    assert [card.slug for card in state.events] == ["aki"]
    assert [card.slug for card in state.needs] == [need]


async def test_those_who_come_see_more_of_the_contact(signed_in: World) -> None:
    event = post(signed_in, "aki")
    told = PROFILE | {"name": "里山を守る会", "contact_phone": "047-000-0000", "contact_phone_visible": "participants"}
    groups.save_profile(signed_in.akiko, SATOYAMA, told)
    seats = {"akiko": True, "chiyo": True, "botan": False}
    join("aki", name="千葉千代", who=signed_in.chiyo, email=signed_in.chiyo.email)
    for name, sees in seats.items():
        state = tab(OneGroup, f"/groups/{SATOYAMA}", f"km_session={name}")
        await call(OneGroup.load, state)
        assert ("047-000-0000" in [line.text for line in state.page.contacts]) is sees, (name, event.slug)


async def test_the_desk_begins_with_what_waits(signed_in: World) -> None:
    post(signed_in, "aki", seats_taken=16, parties_waiting=2)
    post(signed_in, "kaki", status="draft", published_at=None)
    applied(signed_in, posted(signed_in.akiko))
    state = tab(Desk, f"/group-desk/{SATOYAMA}/", "km_session=akiko")
    await call(Desk.load, state)
    waiting, coming, count, drafts = state.today
    assert (waiting.title, waiting.href) == ("返事を待っている応募が1件あります", f"/group-desk/{SATOYAMA}/applications/?tab=waiting")
    assert "千葉千代さん" in waiting.note
    assert coming.title == "次のイベント：里山の落ち葉かきと焼きいも" and "キャンセル待ち2組" in coming.note
    assert coming.href == f"/group-desk/{SATOYAMA}/events/aki/registrations/"
    assert (count.title, drafts.title) == ("これからのイベント 1件", "書きかけのイベント 1件")


def test_english_counts(world: World) -> None:
    post(world, "aki")
    assert titles(world, "en") == ["Next event: 里山の落ち葉かきと焼きいも", "1 coming event"]


def test_strangers_learn_nothing_of_a_desk(world: World) -> None:
    with pytest.raises(NotFound):
        today_of(world.botan, SATOYAMA, "ja")


async def test_the_office_publishes_what_waits(signed_in: World) -> None:
    post(signed_in, "aki", status="pending", group_id=signed_in.newcomers_id, published_at=None, updated_at=NOW - timedelta(days=2))
    need = posted(signed_in.daigo, NEWCOMERS, until="2026-12-20")
    state = tab(OfficeQueues, "/office/", OFFICE)
    await call(OfficeQueues.load, state)
    [event_row], [need_row] = state.events, state.needs
    assert (event_row.age, event_row.href) == ("2日前から", f"/group-desk/{NEWCOMERS}/events/aki/")
    assert (need_row.group, need_row.href) == ("はじめの一歩", f"/group-desk/{NEWCOMERS}/needs/{need}/")
    await call(OfficeQueues.approve, state, "event", "aki")
    await call(OfficeQueues.approve, state, "need", need)
    assert (state.events, state.needs, state.problem) == ([], [], "")
    assert [card.slug for card in needs.cards_of_group(NEWCOMERS, "ja")] == [need]


async def test_the_office_sends_back_with_a_reason(signed_in: World) -> None:
    need = posted(signed_in.daigo, NEWCOMERS)
    state = tab(OfficeQueues, "/office/", OFFICE)
    await call(OfficeQueues.send_back, state, {"kind": "need", "slug": need, "reason": ""})
    assert state.problem and len(state.needs) == 1
    await call(OfficeQueues.send_back, state, {"kind": "need", "slug": need, "reason": "場所を書いてください。"})
    assert state.needs == [] and "差し戻して" in state.done
    await call(OfficeQueues.send_back, state, {"kind": "person", "slug": need})
    assert "場所を書いてください。" in needs.desk_need_of(signed_in.daigo, need, "ja").sent_back


async def test_only_the_office_publishes(signed_in: World) -> None:
    need = posted(signed_in.daigo, NEWCOMERS)
    for name in ("daigo", "chiyo", "staff"):
        state = tab(OfficeQueues, "/office/", f"km_session={name}")
        await call(OfficeQueues.approve, state, "need", need)
    assert needs.cards_of_group(NEWCOMERS, "ja") == []
