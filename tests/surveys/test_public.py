"""Answering as a browser without script does it."""

from starlette.testclient import TestClient

from kamagaya_match.surveys import service
from kamagaya_match.surveys.public import ROUTES
from kamagaya_match.web.guards import ANYONE, GROUP_EDITOR, declared
from tests.certificates.stage import came, past_event, way_to
from tests.sessions import cookie_of
from tests.surveys.test_service import ANONYMOUS
from tests.world import World


def test_every_route_says_who_may_call_it() -> None:
    assert [declared(route.endpoint) for route in ROUTES] == [ANYONE, ANYONE, GROUP_EDITOR]


def test_questions_are_answered_without_an_account(client: TestClient, world: World) -> None:
    slug = past_event(world.satoyama_id, "aki", days=1)
    path = f"/registrations/{way_to(came(slug))}/survey"
    assert client.get(path).status_code == 404
    service.save(world.akiko, slug, ANONYMOUS)
    page = client.get(path)
    for words in ("いかがでしたか", "5（とてもよかった）", "名前は分からないようにして", "noindex"):
        assert words in page.text
    wrong = client.post(path, data={"answer.0": "9", "answer.1": "たのしい"})
    assert wrong.status_code == 422 and "たのしい" in wrong.text and "選択肢から選んでください" in wrong.text
    assert client.post(path, data={}).status_code == 422
    sent = client.post(path, data={"answer.0": "5"})
    assert (sent.status_code, sent.headers["location"]) == (303, path)
    assert "ありがとうございました" in client.get(path).text
    assert "ありがとうございました" in client.post(path, data={"answer.0": "1"}).text


def test_the_sheet_is_for_the_group(client: TestClient, world: World) -> None:
    slug = past_event(world.satoyama_id, "aki", days=1)
    service.save(world.akiko, slug, ANONYMOUS)
    path = f"/group-desk/satoyama/events/{slug}/survey.csv"
    assert client.get(path, headers={"cookie": cookie_of(world.akiko)}).content.startswith(b"\xef\xbb\xbf")
    assert client.get(path, headers={"cookie": cookie_of(world.botan)}).status_code == 303
