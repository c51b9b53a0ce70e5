"""The questionnaire's desk, called as any browser could call it."""

from typing import Any

from kamagaya_match.surveys.pages import PAGES
from kamagaya_match.surveys.state import SurveyDesk
from tests.registrations.stage import an_event
from tests.sessions import cookie_of
from tests.surveys.test_service import ANONYMOUS
from tests.tabs import call, goes_to, tab
from tests.world import World


async def test_a_group_writes_its_questions(world: World) -> None:
    path = f"/group-desk/satoyama/events/{an_event(world.satoyama_id)}/survey/"
    state: Any = tab(SurveyDesk, path, cookie_of(world.akiko))
    await call(SurveyDesk.load, state)
    assert state.loaded and state.view.questions[0].label
    await call(SurveyDesk.save, state, {"label.1": ""})
    assert list(state.errors) == ["label.1"] and state.done == ""
    await call(SurveyDesk.save, state, ANONYMOUS)
    assert state.errors == {} and "保存しました" in state.done and state.view.made
    other: Any = tab(SurveyDesk, path, cookie_of(world.botan))
    assert "/sign-in/" in goes_to(await call(SurveyDesk.load, other))


def test_the_page_can_be_built() -> None:
    assert all(page.build() is not None for page in PAGES)
