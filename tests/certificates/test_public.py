"""Certificates as a browser without script meets them."""

import pytest
from starlette.testclient import TestClient

from kamagaya_match.certificates import public, service
from kamagaya_match.certificates.public import ROUTES
from kamagaya_match.certificates.rules import shown_number
from kamagaya_match.web.guards import ANYONE, GROUP_EDITOR, SIGNED_IN, declared
from tests.certificates.stage import came, certificates, past_event, text_of, way_to
from tests.sessions import cookie_of
from tests.world import SATOYAMA, World


@pytest.fixture
def number(world: World) -> str:
    """A valid certificate of Chiyo's, as it is printed."""
    came(past_event(world.satoyama_id, "aki"), world.chiyo)
    return shown_number(service.ask(world.chiyo, SATOYAMA, "千葉千代"))


def test_every_route_says_who_may_call_it() -> None:
    assert [declared(route.endpoint) for route in ROUTES] == [ANYONE] * 6 + [SIGNED_IN, GROUP_EDITOR]


def test_a_typed_number_leads_to_its_page(client: TestClient, number: str) -> None:
    answer = client.get("/certificates/", params={"number": number.lower().replace("-", " "), "lang": "en"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/certificates/{number}?lang=en")
    assert client.get("/certificates/").status_code == 200
    wrong = client.get("/certificates/", params={"number": number[:-1] + "0"})
    assert wrong.status_code == 422 and "番号が正しくありません" in wrong.text


def test_the_check_shows_no_more_than_the_paper(client: TestClient, number: str) -> None:
    answer = client.get(f"/certificates/{number}")
    assert answer.status_code == 200 and answer.headers["cache-control"] == "private, no-store"
    for words in ("この証明書は有効です", "里山を守る会", "2026年12月13日", "里山の落ち葉かき", "千…", "noindex"):
        assert words in answer.text
    for secret in ("千葉千代", "chiyo@example.jp", "証明書の管理"):
        assert secret not in answer.text
    missing = client.get("/certificates/3333-3333-3333-3333")
    assert missing.status_code == 404 and "047-" in missing.text


def test_a_name_is_compared_without_being_told(client: TestClient, number: str) -> None:
    assert "この証明書と同じです" in client.post(f"/certificates/{number}", data={"name": "千葉　千代"}).text
    wrong = client.post(f"/certificates/{number}", data={"name": "千葉一郎"}).text
    assert "この証明書と違います" in wrong and "千葉千代" not in wrong


def test_names_and_numbers_cannot_be_tried_for_long(client: TestClient, number: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public, "NAMES", "2/hour")
    answers = [client.post(f"/certificates/{number}", data={"name": "千葉千代"}) for _ in range(3)]
    assert [one.status_code for one in answers] == [200, 200, 429] and "同じです" not in answers[-1].text
    monkeypatch.setattr(public, "CHECKS", "1/hour")
    assert [client.get(f"/certificates/{number}").status_code for _ in range(2)] == [200, 429]


def test_a_withdrawn_one_says_only_that(client: TestClient, number: str, world: World) -> None:
    service.withdraw(world.akiko, SATOYAMA, number.replace("-", ""), "日付のまちがい")
    text = client.get(f"/certificates/{number}").text
    assert "取り消されました" in text and "2026年12月20日" in text
    for gone in ("日付のまちがい", "里山の落ち葉かき", "千…"):
        assert gone not in text


def test_the_paper_is_for_its_holder_and_its_group(client: TestClient, number: str, world: World) -> None:
    own, desk = f"/me/certificates/{number}.pdf", f"/group-desk/{SATOYAMA}/certificates/{number}.pdf"
    answer = client.get(own, headers={"cookie": cookie_of(world.chiyo)})
    assert answer.status_code == 200 and answer.headers["content-type"] == "application/pdf"
    assert "千葉千代様" in text_of(answer.content) and number in answer.headers["content-disposition"]
    assert client.get(desk, headers={"cookie": cookie_of(world.akiko)}).status_code == 200
    assert client.get(own, headers={"cookie": cookie_of(world.botan)}).status_code == 404
    assert client.get(own).status_code == client.get(desk, headers={"cookie": cookie_of(world.botan)}).status_code == 303


def test_a_party_asks_without_an_account(client: TestClient, world: World) -> None:
    key = way_to(came(past_event(world.satoyama_id, "aki"), companions=["山田 太郎"], size=2))
    path = f"/registrations/{key}/certificate"
    page = client.get(path)
    assert page.status_code == 200 and '<option value="山田 太郎"' in page.text
    assert client.post(path, data={"name": "だれか"}).status_code == 422
    sent = client.post(path, data={"name": "山田 太郎"})
    assert (sent.status_code, sent.headers["location"]) == (303, f"{path}?done=1")
    assert "団体にお願いしました" in client.get(f"{path}?done=1").text
    (row,) = certificates()
    service.confirm(world.akiko, SATOYAMA, row.number, [0])
    pdf = f"{path}/{shown_number(row.number)}.pdf"
    assert pdf in client.get(path).text and "山田太郎様" in text_of(client.get(pdf).content)
    assert client.get(pdf.replace(key, "another-key-that-is-not-there")).status_code == 404
    assert "Ask for a certificate" in client.get(f"{path}?lang=en").text
