"""The question over plain HTTP: looking changes nothing, a button answers."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kamagaya_match.notices import public
from kamagaya_match.problems import NotFound
from kamagaya_match.web import errors
from tests.notices.clockface import Clockface, at
from tests.registrations.stage import an_event, come, join, states
from tests.world import World


@pytest.fixture
def browser(client: TestClient) -> TestClient:
    """A browser that does not follow redirects; `client` has prepared the shell."""

    async def missing(request, _error):  # type: ignore[no-untyped-def]
        return errors.not_found(request)

    return TestClient(Starlette(routes=public.ROUTES, exception_handlers={NotFound: missing}), follow_redirects=False)


@pytest.fixture
def slug(world: World, clockface: Clockface) -> str:
    return an_event(world.satoyama_id, starts_at=at(6), reconfirm=True)


def test_a_programme_that_opens_every_link_answers_nothing(browser: TestClient, slug: str) -> None:
    path = f"/registrations/{come(slug)}/coming"
    page = browser.get(path)
    assert page.status_code == 200 and page.headers["cache-control"] == "private, no-store"
    assert page.text.count('method="post"') == 2 and "来ます" in page.text and "行けなくなりました" in page.text
    assert browser.head(path).status_code == 200
    assert states(slug) == ["confirmed"]


def test_yes_stays_on_the_page_and_no_leads_to_the_partys_own(browser: TestClient, slug: str) -> None:
    token = come(slug, lang="en")
    path = f"/registrations/{token}/coming"
    answer = browser.post(f"{path}?lang=en", data={"answer": "yes"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"{path}?lang=en")
    assert "You said that you are coming" in browser.get(f"{path}?lang=en").text
    answer = browser.post(path, data={"answer": "no"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/registrations/{token}")
    assert states(slug) == ["cancelled"]
    assert browser.post(path, data={"answer": "yes"}).headers["location"] == f"/registrations/{token}"
    assert "この質問は終わりました" in browser.get(path).text


def test_a_link_that_is_none_is_not_found(browser: TestClient, slug: str) -> None:
    unproven = join(slug, "一郎").token
    for key in ("x" * 32, unproven, "ABC234"):
        path = f"/registrations/{key}/coming"
        assert browser.get(path).status_code == browser.post(path, data={"answer": "no"}).status_code == 404
    assert states(slug) == ["pending"]
