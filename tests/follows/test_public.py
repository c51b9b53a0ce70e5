"""The page that asks, feeds and calendars without an account, and the link that ends the mails, over plain HTTP."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from icalendar import Calendar
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.testclient import TestClient

from kamagaya_match.follows import public
from kamagaya_match.problems import NotFound
from kamagaya_match.web import shell
from kamagaya_match.web.guards import ANYONE, SIGNED_IN, declared
from tests.events.posts import post
from tests.matching.service.stage import LEAVES, posted
from tests.shells import use_small_shell
from tests.world import SATOYAMA, World

from .stage import GROUP, THURSDAY, follows, mails, published, rows, send_at

ATOM = "{http://www.w3.org/2005/Atom}"
CHIYO = {"cookie": "km_session=chiyo"}


async def _missing(_request: Request, _error: Exception) -> Response:
    return Response(status_code=404)


@pytest.fixture
def client(signed_in: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[TestClient]:
    use_small_shell(monkeypatch, tmp_path)
    yield TestClient(Starlette(routes=public.ROUTES, exception_handlers={NotFound: _missing}), follow_redirects=False)
    shell.shell.cache_clear()


def test_who_may_call_what() -> None:
    guarded = [route.path for route in public.ROUTES if declared(route.endpoint) is SIGNED_IN]
    assert guarded == ["/follow/{kind}", "/me/follows/suggestions/{need}"]
    assert {declared(route.endpoint) for route in public.ROUTES} == {ANYONE, SIGNED_IN}


def test_a_visitor_gets_feed_and_calendar_and_the_way_to_sign_in(client: TestClient) -> None:
    text = client.get("/follow/events?field=environment&page=4").text
    for words in (
        "環境",
        "/feeds/events.atom?field=environment",
        "/feeds/events.ics?field=environment",
        "next=%2Ffollow%2Fevents",
        "noindex",
    ):
        assert words in text
    assert "<form" not in text.split("<main")[1]
    assert client.post("/follow/events?field=environment").headers["location"].startswith("/sign-in/")
    assert client.get("/follow/group?slug=nobody").status_code == client.get("/follow/nothing").status_code == 404


def test_following_with_one_button(client: TestClient, world: World) -> None:
    asked = "/follow/needs?skill=design"
    assert f'action="{asked}"' in client.get(asked, headers=CHIYO).text
    answer = client.post(asked, headers=CHIYO)
    assert (answer.status_code, answer.headers["location"]) == (303, asked)
    assert [row.query for row in rows(world.chiyo)] == ["skill=design"]
    shown = client.get(asked, headers=CHIYO)
    assert "フォローしています" in shown.text and shown.headers["cache-control"] == "private, no-store"


def test_the_feed_holds_what_fits(client: TestClient, world: World) -> None:
    published(world, "aki", "落ち葉かき & 焼きいも")
    published(world, "odori", "踊り", fields=["culture"])
    need = posted(world.akiko, SATOYAMA, **LEAVES)
    answer = client.get("/feeds/all.atom?field=environment")
    feed = Xml.fromstring(answer.content)
    links = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
    assert {str(link).rsplit("/", 1)[1] for link in links} == {"aki", need}
    assert answer.headers["content-type"].startswith("application/atom+xml") and "set-cookie" not in answer.headers
    assert len(list(Xml.fromstring(client.get("/feeds/group.atom?slug=satoyama").content).iter(f"{ATOM}entry"))) == 3
    assert client.get("/feeds/all.atom").status_code == 404


def test_the_calendar_holds_what_fits(client: TestClient, world: World) -> None:
    post(world, "aki")
    post(world, "odori", fields=["culture"])
    need = posted(world.akiko, SATOYAMA, **LEAVES)
    answer = client.get("/feeds/all.ics?field=environment")
    uids = {str(event["UID"]).split("@")[0] for event in Calendar.from_ical(answer.content).walk("VEVENT")}
    assert uids == {"event-aki", f"need-{need}"}
    only = Calendar.from_ical(client.get("/feeds/events.ics?field=culture").content).walk("VEVENT")
    assert [str(event["UID"]).split("@")[0] for event in only] == ["event-odori"]
    assert client.get("/feeds/group.ics?slug=satoyama").status_code == 404


def test_the_mails_end_without_signing_in(client: TestClient, world: World) -> None:
    follows(world.chiyo, GROUP)
    published(world, "aki", "落ち葉かき")
    send_at(THURSDAY)
    path = mails(world.chiyo)[0].unsubscribe_url.split("localhost", 1)[1]
    path = path[path.index("/") :]
    page = client.get(path)
    assert "メールを止める" in page.text and page.headers["referrer-policy"] == "no-referrer" and rows(world.chiyo)[0].by_mail
    answer = client.post(path, data={"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 303 and not rows(world.chiyo)[0].by_mail
    assert "お知らせのメールを止めました" in client.get(path).text
    assert client.get("/follows/stop/unknown").status_code == client.post("/follows/stop/unknown").status_code == 404


def test_a_suggestion_asks_to_sign_in_and_leads_to_its_need(client: TestClient) -> None:
    assert client.get("/me/follows/suggestions/abc").headers["location"].startswith("/sign-in/")
    assert client.get("/me/follows/suggestions/abc", headers=CHIYO).status_code == 404
