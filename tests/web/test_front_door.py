"""The outermost layer, around a small application of its own."""

import asyncio

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from kamagaya_match.storage.transaction import public_changed, transaction
from kamagaya_match.web.first_paint import CACHE_HEADER
from kamagaya_match.web.front_door import FrontDoor


class Small:
    """Counts how often it is really asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.slow = False

    async def kept(self, request: Request) -> Response:
        self.asked += 1
        await asyncio.sleep(0.05 if self.slow else 0)
        return PlainTextResponse(f"答え{self.asked}", headers={CACHE_HEADER: "60"})

    async def private(self, request: Request) -> Response:
        self.asked += 1
        return PlainTextResponse(f"{self.asked} {request.headers.get('cookie', '')}")

    async def post(self, request: Request) -> Response:
        return PlainTextResponse("done")


@pytest.fixture
def small() -> Small:
    return Small()


@pytest.fixture
def client(small: Small, database: str) -> TestClient:
    routes = [Route("/kept", small.kept), Route("/private", small.private), Route("/form", small.post, methods=["POST"])]
    return TestClient(FrontDoor(Starlette(routes=routes)), base_url="http://localhost")


def _change() -> None:
    with transaction() as tx:
        public_changed(tx)


def test_a_cached_answer_is_given_until_something_public_changes(client: TestClient, small: Small) -> None:
    assert [client.get("/kept").text for _ in range(3)] == ["答え1"] * 3
    _change()
    assert client.get("/kept").text == "答え2"
    assert small.asked == 2
    assert CACHE_HEADER not in client.get("/kept").headers


def test_languages_are_cached_apart(client: TestClient) -> None:
    first = client.get("/kept").text
    assert client.get("/kept", headers={"cookie": "km_lang=en"}).text != first
    assert client.get("/kept").text == first


def test_what_is_not_marked_is_never_cached(client: TestClient) -> None:
    assert client.get("/private", headers={"cookie": "km_session=a"}).text == "1 km_session=a"
    assert client.get("/private").text == "2 "


def test_a_known_answer_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/kept")
    again = client.get("/kept", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    _change()
    assert client.get("/kept", headers={"if-none-match": first.headers["etag"]}).status_code == 200


def test_head_tells_the_length_without_the_body(client: TestClient) -> None:
    whole = client.get("/kept")
    head = client.head("/kept")
    assert (head.content, head.headers["content-length"]) == (b"", whole.headers["content-length"])


def test_every_answer_carries_the_security_headers(client: TestClient) -> None:
    for answer in (client.get("/kept"), client.get("/missing"), client.post("/form")):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "referrer-policy" in answer.headers


def test_forms_are_taken_from_our_own_pages_only(client: TestClient) -> None:
    assert client.post("/form").status_code == 200
    assert client.post("/form", headers={"origin": "http://localhost"}).status_code == 200
    assert client.post("/form", headers={"origin": "http://evil.example"}).status_code == 403
    assert client.post("/form", headers={"origin": "null", "sec-fetch-site": "cross-site"}).status_code == 403


def test_a_rush_for_an_outdated_page_asks_once(client: TestClient, small: Small) -> None:
    client.get("/kept")
    _change()

    async def ask() -> set[str]:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app=client.app), base_url="http://localhost") as phone:
            answers = await asyncio.gather(*[phone.get("/kept") for _ in range(20)])
        return {answer.text for answer in answers}

    small.slow = True
    assert asyncio.run(ask()) == {"答え2"}
    assert small.asked == 2
