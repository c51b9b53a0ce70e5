"""Sending and showing pictures of events over plain HTTP."""

from io import BytesIO

import pytest
from httpx import Response
from PIL import Image
from sqlmodel import select
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.testclient import TestClient

from kamagaya_match.events import service
from kamagaya_match.events.models import Event
from kamagaya_match.events.public import pictures
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import reading
from kamagaya_match.web import errors
from kamagaya_match.web.front_door import FrontDoor
from kamagaya_match.web.guards import ANYONE, GROUP_EDITOR, declared
from tests.events.service.test_pictures import ALT, jpeg
from tests.events.service.test_writing import form
from tests.world import SATOYAMA, World

AKIKO = {"cookie": "km_session=akiko"}


@pytest.fixture
def desk(signed_in: World) -> str:
    """The address of an event on 里山を守る会's desk."""
    return f"/group-desk/{SATOYAMA}/events/{service.create(signed_in.akiko, SATOYAMA, form())}/"


@pytest.fixture
def browser(client: TestClient) -> TestClient:
    async def missing(request: Request, _error: Exception) -> HTMLResponse:
        return errors.not_found(request)

    app = Starlette(routes=pictures.ROUTES, exception_handlers={NotFound: missing})
    return TestClient(FrontDoor(app), follow_redirects=False)


def shown() -> str:
    with reading() as tx:
        return tx.exec(select(Event.picture)).one()


def send(browser: TestClient, desk: str, data: bytes, alt: str = ALT, headers: dict[str, str] = AKIKO, name: str = "森.jpg") -> Response:
    answer: Response = browser.post(f"{desk}picture", files={"picture": (name, data)}, data={"picture_alt": alt}, headers=headers)
    return answer


def test_every_route_says_who_may_call_it() -> None:
    assert [declared(route.endpoint) for route in pictures.ROUTES] == [GROUP_EDITOR, GROUP_EDITOR, ANYONE]


def test_a_sent_picture_is_shown_to_everyone(browser: TestClient, desk: str) -> None:
    answer = send(browser, desk, jpeg())
    assert (answer.status_code, answer.headers["location"]) == (303, desk)
    picture = browser.get(f"/pictures/{shown()}")
    assert Image.open(BytesIO(picture.content)).format == "WEBP"
    assert picture.headers["content-type"] == "image/webp"
    assert picture.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert picture.headers["x-content-type-options"] == "nosniff"
    assert browser.get(f"/pictures/{shown().replace('webp', 'jpg')}").headers["content-type"] == "image/jpeg"


def test_the_name_of_the_file_is_forgotten(browser: TestClient, desk: str) -> None:
    send(browser, desk, jpeg(), name="../../evil.svg")
    assert "evil" not in shown() and shown().endswith(".webp")


@pytest.mark.parametrize(
    "path", ["/pictures/..%2fmatch.db", "/pictures/%2e%2e/match.db", "/pictures/match.db", f"/pictures/{'0' * 32}.webp", "/pictures/"]
)
def test_nothing_else_is_given_out(browser: TestClient, path: str) -> None:
    assert browser.get(path).status_code == 404


@pytest.mark.parametrize(
    ("data", "alt", "words"),
    [
        (b"", ALT, "写真のファイルを選んでください"),
        (b"<svg/>", ALT, "この種類のファイルは使えません"),
        (jpeg()[:400], ALT, "写真を読めませんでした"),
        (jpeg(), "", "写真の説明を書いてください"),
    ],
)
def test_what_must_be_mended_comes_back_with_what_was_typed(browser: TestClient, desk: str, data: bytes, alt: str, words: str) -> None:
    answer = send(browser, desk, data, alt)
    assert answer.status_code == 422
    assert words in answer.text
    assert f'value="{alt}"' in answer.text
    assert 'enctype="multipart/form-data"' in answer.text.lower()
    assert f'action="{desk}picture"' in answer.text
    assert shown() == ""


def test_too_large_a_file_is_refused_while_it_comes(browser: TestClient, desk: str) -> None:
    answer = send(browser, desk, b"\xff\xd8\xff" + bytes(9_000_000))
    assert answer.status_code == 413
    assert "ファイルが大きすぎます" in answer.text
    assert shown() == ""


@pytest.mark.parametrize("content_type", ["text/plain", "multipart/form-data", "application/x-www-form-urlencoded"])
def test_what_is_no_such_form_is_refused(browser: TestClient, desk: str, content_type: str) -> None:
    answer = browser.post(f"{desk}picture", content=b"picture=x", headers=AKIKO | {"content-type": content_type})
    assert answer.status_code == 422


def test_more_than_one_file_is_refused(browser: TestClient, desk: str) -> None:
    answer = browser.post(f"{desk}picture", files=[("picture", ("a", jpeg())), ("picture", ("b", jpeg()))], headers=AKIKO)
    assert answer.status_code == 422


def test_it_can_be_removed(browser: TestClient, desk: str) -> None:
    send(browser, desk, jpeg())
    address = f"/pictures/{shown()}"
    assert browser.post(f"{desk}picture/remove", headers=AKIKO).headers["location"] == desk
    assert shown() == ""
    assert browser.get(address).status_code == 404


@pytest.mark.parametrize("headers", [{}, {"cookie": "km_session=botan"}, {"cookie": "km_session=chiyo"}])
@pytest.mark.parametrize("act", ["picture", "picture/remove"])
def test_others_are_sent_to_sign_in(browser: TestClient, desk: str, act: str, headers: dict[str, str]) -> None:
    answer = browser.post(desk + act, files={"picture": ("a.jpg", jpeg())}, data={"picture_alt": ALT}, headers=headers)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/sign-in/")
    assert shown() == ""


def test_an_editor_of_another_group_finds_nothing(browser: TestClient, desk: str) -> None:
    elsewhere = desk.replace(SATOYAMA, "obento")
    assert send(browser, elsewhere, jpeg(), headers={"cookie": "km_session=botan"}).status_code == 404
    assert shown() == ""


def test_a_form_of_another_site_is_refused(browser: TestClient, desk: str) -> None:
    assert send(browser, desk, jpeg(), headers=AKIKO | {"origin": "https://evil.example"}).status_code == 403
