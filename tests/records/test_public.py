"""Records as a browser without script meets them."""

import pytest
from starlette.testclient import TestClient

from kamagaya_match.certificates.rules import shown_number
from kamagaya_match.records import service
from kamagaya_match.records.public import ROUTES
from kamagaya_match.web.guards import ANYONE, OFFICE, SIGNED_IN, declared
from tests.certificates.stage import text_of
from tests.records.stage import WISH, gave
from tests.sessions import cookie_of
from tests.world import World


@pytest.fixture
def number(world: World) -> str:
    """A record of Chiyo's, as it is printed."""
    gave(world)
    return shown_number(service.issue(world.chiyo, WISH))


def test_every_route_says_who_may_call_it() -> None:
    assert [declared(route.endpoint) for route in ROUTES] == [SIGNED_IN, SIGNED_IN, OFFICE, OFFICE, ANYONE, ANYONE, ANYONE]


def test_the_files_are_for_their_owner(client: TestClient, number: str, world: World) -> None:
    for ending in ("pdf", "jwt"):
        path = f"/me/hours/{number}.{ending}"
        mine = client.get(path, headers={"cookie": cookie_of(world.chiyo)})
        assert mine.status_code == 200 and mine.headers["cache-control"] == "private, no-store"
        assert f"hours-{number}.{ending}" in mine.headers["content-disposition"]
        assert client.get(path, headers={"cookie": cookie_of(world.akiko)}).status_code == 404
        assert client.get(path).status_code == 303


def test_the_paper_is_printed(client: TestClient, number: str, world: World) -> None:
    answer = client.get(f"/me/hours/{number}.pdf", headers={"cookie": cookie_of(world.chiyo)})
    assert answer.headers["content-type"] == "application/pdf" and number in text_of(answer.content)


def test_the_check_shows_no_more_than_the_paper(client: TestClient, number: str) -> None:
    answer = client.get(f"/certificates/{number}")
    assert answer.status_code == 200
    for words in ("この証明書は有効です", "里山を守る会", "おべんとう牡丹", "3時間30分", "千…", "noindex"):
        assert words in answer.text
    assert "千葉千代" not in answer.text and "秘密" not in answer.text and "証明した団体" not in answer.text
    assert "この証明書と同じです" in client.post(f"/certificates/{number}", data={"name": "千葉千代"}).text


def test_a_withdrawn_one_says_only_that(client: TestClient, number: str, world: World) -> None:
    service.withdraw(world.chiyo, number)
    text = client.get(f"/certificates/{number}").text
    assert "取り消されました" in text and "里山を守る会" not in text and "千…" not in text
    assert client.get(f"/me/hours/{number}.pdf", headers={"cookie": cookie_of(world.chiyo)}).status_code == 404


def test_the_office_withdraws_from_the_page_of_the_number(client: TestClient, number: str, world: World) -> None:
    office, path = {"cookie": cookie_of(world.officer)}, f"/office/hours/{number}"
    assert path in client.get(f"/certificates/{number}", headers=office).text
    assert path not in client.get(f"/certificates/{number}", headers={"cookie": cookie_of(world.akiko)}).text
    assert "里山を守る会、おべんとう牡丹" in client.get(path, headers=office).text
    empty = client.post(path, data={"reason": " "}, headers=office)
    assert empty.status_code == 422 and "f-reason-error" in empty.text
    sent = client.post(path, data={"reason": "時間のまちがい"}, headers=office)
    assert (sent.status_code, sent.headers["location"]) == (303, f"/certificates/{number}")
    assert "取り消されました" in client.get(f"/certificates/{number}").text
    assert client.get(path, headers=office).status_code == 404
    for someone in (world.akiko, world.chiyo):
        assert client.post(path, data={"reason": "いや"}, headers={"cookie": cookie_of(someone)}).status_code == 303
