"""Stories as a browser without script meets them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.testclient import TestClient

from kamagaya_match.groups import public as groups
from kamagaya_match.problems import NotFound
from kamagaya_match.stories import service
from kamagaya_match.stories.public import ROUTES
from kamagaya_match.web import errors, shell
from tests.sessions import cookie_of
from tests.shells import use_small_shell
from tests.stories.stage import STORY, address, ended, pictured, published
from tests.world import World


@pytest.fixture
def browser(world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[TestClient]:
    use_small_shell(monkeypatch, tmp_path)

    async def missing(request: Request, _error: Exception) -> HTMLResponse:
        return errors.not_found(request)

    yield TestClient(Starlette(routes=[*ROUTES, *groups.ROUTES], exception_handlers={NotFound: missing}))
    shell.shell.cache_clear()


@pytest.mark.parametrize(
    ("lang", "words"), [("ja", "物語は、まだありません"), ("easy", "お話は まだ ありません"), ("en", "No stories yet")]
)
def test_an_empty_list_helps(browser: TestClient, lang: str, words: str) -> None:
    text = browser.get(f"/stories/?lang={lang}").text
    assert words in text and 'href="/needs/"' in text


def test_a_public_story_is_painted_whole(browser: TestClient, world: World) -> None:
    slug = ended(world)
    service.save(world.akiko, slug, STORY | pictured() | {"title": "森の<b>物語"})
    service.agree(world.chiyo, slug, {"number": "1", "shown_as": "other", "other_name": "ちよ"})
    path = address(world, slug)
    answer = browser.get(path)
    for words in ("森の&lt;b&gt;物語", "夏に集まって、", 'alt="森のチラシ"', "ちよ", 'href="/groups/satoyama"', 'property="og:image"'):
        assert words in answer.text
    assert "千葉千代" not in answer.text and "noindex" not in answer.text
    picture = service.desk(world.akiko, slug, "ja").story.card.picture
    for ending, kind in ((".webp", "image/webp"), (".jpg", "image/jpeg")):
        assert browser.get(picture.replace(".webp", ending)).headers["content-type"] == kind
    assert path in browser.get("/stories/").text and path in browser.get("/groups/satoyama").text


def test_what_is_taken_back_is_gone_with_its_picture(browser: TestClient, world: World) -> None:
    slug = published(world)
    path = address(world, slug)
    service.withdraw(world.chiyo, slug)
    answer = browser.get(path)
    assert answer.status_code == 404 and STORY["title"] not in answer.text and "noindex" in answer.text
    assert path not in browser.get("/stories/").text
    assert browser.get("/stories/pictures/" + "0" * 32 + ".webp").status_code == 404


def test_a_draft_s_picture_is_for_its_writers(browser: TestClient, world: World) -> None:
    slug = ended(world)
    service.save(world.akiko, slug, STORY | pictured())
    own = f"/engagements/{slug}/story/picture"
    shown = browser.get(own, headers={"cookie": cookie_of(world.chiyo)})
    assert (shown.status_code, shown.headers["cache-control"]) == (200, "private, no-store")
    assert browser.get(own, headers={"cookie": cookie_of(world.botan)}).status_code == 404
    assert b"WEBP" not in browser.get(own, follow_redirects=False).content
