"""The report's page, called as any browser could call it."""

from typing import Any

from kamagaya_match.reports import service
from kamagaya_match.reports.pages import PAGES
from kamagaya_match.reports.state import EventReportDesk
from tests.events.service.test_pictures import jpeg
from tests.registrations.stage import mails
from tests.reports import test_pictures as pictures
from tests.reports.test_rules import FORM
from tests.reports.test_service import WORDS, held
from tests.sessions import cookie_of
from tests.tabs import call, goes_to, tab
from tests.world import World


def _thanks() -> int:
    return sum(mail.subject.startswith("【お礼】") for mail in mails())


async def test_looked_at_then_sent_once(world: World) -> None:
    path = f"/group-desk/satoyama/events/{held(world)}/report/"
    state: Any = tab(EventReportDesk, path, cookie_of(world.akiko))
    await call(EventReportDesk.load, state)
    assert state.loaded and state.view.over
    await call(EventReportDesk.look, state, {"words": ""})
    assert list(state.errors) == ["words"] and state.letter == ""
    await call(EventReportDesk.look, state, {"words": WORDS})
    assert state.count == 2 and WORDS in state.letter and _thanks() == 0
    await call(EventReportDesk.thank, state)
    assert "2組にお礼を送りました" in state.done and state.view.thanked and _thanks() == 2
    await call(EventReportDesk.thank, state)
    assert "もう送りました" in state.problem and _thanks() == 2
    await call(EventReportDesk.save, state, FORM)
    assert state.done == "保存しました。" and state.view.missing == []
    other: Any = tab(EventReportDesk, path, cookie_of(world.botan))
    assert "/sign-in/" in goes_to(await call(EventReportDesk.load, other))


async def test_a_picture_is_removed_in_place(world: World) -> None:
    path = f"/group-desk/satoyama/events/{pictures.held(world)}/report/"
    service.add_picture(world.akiko, "aki", jpeg(), pictures.SAID)
    state: Any = tab(EventReportDesk, path, cookie_of(world.akiko))
    await call(EventReportDesk.load, state)
    (shown,) = state.view.pictures.rows
    other: Any = tab(EventReportDesk, path, cookie_of(world.botan))
    await call(EventReportDesk.remove_picture, other, shown.name)
    assert len(pictures.stored()) == 1
    await call(EventReportDesk.remove_picture, state, shown.name)
    assert state.done == "写真を消しました。" and state.view.pictures.rows == [] and pictures.stored() == []
    await call(EventReportDesk.remove_picture, state, shown.name)
    assert state.done == "" and state.problem


def test_the_page_can_be_built() -> None:
    assert all(page.build() is not None for page in PAGES)
