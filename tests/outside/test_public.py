"""The outbox page of demo sites."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kamagaya_match import settings as settings_module
from kamagaya_match.outside import public, worker
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.web.guards import ANYONE, declared


@pytest.fixture
def client(database: str) -> TestClient:
    return TestClient(Starlette(routes=public.ROUTES))


@pytest.fixture
def demo(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KM_DEMO", "true")
    settings_module.reset()


def _post(count: int, text: str = "本文") -> None:
    with transaction() as tx:
        for number in range(count):
            outbox.post(tx, outbox.Mail(to="akiko@example.jp", subject=f"お知らせ{number:02}", text=text, calendar="BEGIN:VCALENDAR"))


def test_mails_are_nobody_elses_business(client: TestClient) -> None:
    _post(1)
    answer = client.get("/outbox/")
    assert answer.status_code == 404 and "お知らせ00" not in answer.text


def test_in_a_demo_each_mail_can_be_read_and_its_links_work(client: TestClient, demo: None) -> None:
    _post(1, "<b>こちらへ</b>: http://localhost:8000/r/abc")
    page = client.get("/outbox/").text
    assert 'href="http://localhost:8000/r/abc"' in page and "&lt;b&gt;こちらへ" in page
    assert "akiko@example.jp" in page and "これから送ります" in page and "event.ics" in page
    worker.send_due()
    assert "送りました" in client.get("/outbox/").text


def test_the_newest_come_first_and_the_others_on_more_pages(client: TestClient, demo: None) -> None:
    _post(23)
    first, third = client.get("/outbox/").text, client.get("/outbox/?page=3").text
    assert "お知らせ22" in first and "お知らせ13" in first and "お知らせ12" not in first
    assert "お知らせ00" in third and "お知らせ03" not in third
    for asked in ("nonsense", "9" * 25, "9" * 5000):
        assert "お知らせ22" in client.get(f"/outbox/?page={asked}").text


def test_an_empty_outbox_says_what_fills_it(client: TestClient, demo: None) -> None:
    assert "まだメールはありません" in client.get("/outbox/").text


def test_its_address_declares_who_may_call_it() -> None:
    assert [declared(route.endpoint) for route in public.ROUTES] == [ANYONE]
