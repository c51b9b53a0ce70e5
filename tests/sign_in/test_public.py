"""The sign-in pages as a browser meets them."""

import pytest
from starlette.testclient import TestClient

from kamagaya_match import settings as settings_module
from kamagaya_match.sign_in import service
from kamagaya_match.sign_in.public import ROUTES
from kamagaya_match.web.guards import ANYONE, declared
from tests.world import World

from .conftest import token_mailed_to

CHIYO = "chiyo@example.jp"


def _sign_in(client: TestClient, email: str = CHIYO, next_path: str = "") -> str:
    client.post("/sign-in/", data={"email": email, "next": next_path})
    token = token_mailed_to(email)
    answer = client.post(f"/sign-in/link/{token}")
    assert answer.status_code == 303
    return str(answer.headers["location"])


def test_the_whole_way_in_and_out(client: TestClient, world: World) -> None:
    assert client.get("/sign-in/?next=/events/aki").text.count('value="/events/aki"') == 1
    asked = client.post("/sign-in/", data={"email": CHIYO, "next": "/events/aki"})
    assert (asked.status_code, asked.headers["location"]) == (303, "/sign-in/sent")
    assert CHIYO in client.get("/sign-in/sent").text
    token = token_mailed_to(CHIYO)
    shown = client.get(f"/sign-in/link/{token}")
    assert shown.status_code == 200 and CHIYO in shown.text and "set-cookie" not in shown.headers
    opened = client.post(f"/sign-in/link/{token}")
    assert (opened.status_code, opened.headers["location"]) == (303, "/events/aki")
    assert service.who_behind(client.cookies["km_session"]).email == CHIYO
    secret = client.cookies["km_session"]
    assert client.post("/sign-out").headers["location"] == "/"
    assert "km_session" not in client.cookies
    assert not service.who_behind(secret).signed_in


def test_the_answer_is_the_same_for_strangers(client: TestClient, world: World) -> None:
    answers = [client.post("/sign-in/", data={"email": email}) for email in (CHIYO, "stranger@example.jp")]
    assert len({(answer.status_code, answer.headers["location"], answer.text) for answer in answers}) == 1


def test_the_cookie_is_hidden_from_scripts_and_other_sites(client: TestClient, world: World) -> None:
    client.post("/sign-in/", data={"email": CHIYO})
    header = next(one for one in _cookies(client, token_mailed_to(CHIYO)) if one.startswith("km_session="))
    flags = {part.strip().lower() for part in header.split(";")[1:]}
    assert {"httponly", "samesite=lax", "path=/"} <= flags
    assert "secure" not in flags and not any(flag.startswith("domain") for flag in flags)


def test_over_tls_the_cookie_stays_there(client: TestClient, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KM_BASE_URL", "https://match.example.jp")
    settings_module.reset()
    client.post("/sign-in/", data={"email": CHIYO})
    header = next(one for one in _cookies(client, token_mailed_to(CHIYO)) if one.startswith("km_session="))
    assert "; secure" in header.lower()


def _cookies(client: TestClient, token: str) -> list[str]:
    return list(client.post(f"/sign-in/link/{token}").headers.get_list("set-cookie"))


@pytest.mark.parametrize("wish", ["https://evil.example/", "//evil.example/", "/\\evil.example/"])
def test_nobody_is_sent_elsewhere(client: TestClient, world: World, wish: str) -> None:
    assert "evil.example" not in client.get("/sign-in/", params={"next": wish}).text
    assert _sign_in(client, next_path=wish) == "/me/"


def test_a_wrong_address_keeps_what_was_typed(client: TestClient) -> None:
    answer = client.post("/sign-in/", data={"email": "chiyo<example.jp", "next": "/events/aki"})
    assert answer.status_code == 422
    assert 'value="chiyo&lt;example.jp"' in answer.text and 'value="/events/aki"' in answer.text
    assert "形を確認してください" in answer.text


def test_too_much_haste_is_said(client: TestClient) -> None:
    for _ in range(5):
        client.post("/sign-in/", data={"email": CHIYO})
    answer = client.post("/sign-in/", data={"email": CHIYO})
    assert answer.status_code == 429 and "15分ほど待って" in answer.text


def test_a_dead_link_offers_a_new_one(client: TestClient, world: World) -> None:
    assert _sign_in(client, next_path="/events/aki") == "/events/aki"
    token = token_mailed_to(CHIYO)
    client.cookies.clear()
    for answer in (client.get(f"/sign-in/link/{token}"), client.post(f"/sign-in/link/{token}")):
        assert answer.status_code == 410
        assert "もう使われています" in answer.text and 'value="/events/aki"' in answer.text
    assert client.get("/sign-in/link/invented").status_code == 410


def test_tapping_twice_is_no_error(client: TestClient, world: World) -> None:
    _sign_in(client)
    assert client.post(f"/sign-in/link/{token_mailed_to(CHIYO)}").headers["location"] == "/me/"


def test_someone_signed_in_without_the_right_is_told_so(client: TestClient, world: World) -> None:
    _sign_in(client)
    assert "千葉千代さんとしてログインしています" in client.get("/sign-in/").text
    lacking = client.get("/sign-in/?next=/office/people/").text
    assert "千葉千代さんのアカウントでは開けません" in lacking and 'href="/office/people/"' in lacking and "/sign-out" in lacking


def test_pages_about_one_person_are_not_kept(client: TestClient, world: World) -> None:
    client.post("/sign-in/", data={"email": CHIYO})
    for path in ("/sign-in/", "/sign-in/sent", f"/sign-in/link/{token_mailed_to(CHIYO)}"):
        assert client.get(path).headers["cache-control"] == "no-store"


def test_sample_accounts_are_offered_in_a_demo_only(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "akiko@example.jp" not in client.get("/sign-in/").text
    monkeypatch.setenv("KM_DEMO", "true")
    settings_module.reset()
    page = client.get("/sign-in/").text
    for name in ("akiko", "officer", "chiyo", "botan"):
        assert f'value="{name}@example.jp"' in page
    assert "/outbox/" in page and "/outbox/" in client.get("/sign-in/sent").text


@pytest.mark.parametrize(("lang", "word"), [("ja", "ログイン用のメールを送る"), ("easy", "メールを 送る"), ("en", "Send me the link")])
def test_the_page_speaks_three_languages(client: TestClient, lang: str, word: str) -> None:
    assert word in client.get(f"/sign-in/?lang={lang}").text


def test_every_address_declares_who_may_call_it() -> None:
    assert {declared(route.endpoint) for route in ROUTES} == {ANYONE}
