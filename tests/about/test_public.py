"""The promises can be read by everyone, in three languages."""

import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kamagaya_match.about.public import ROUTES
from kamagaya_match.about.views import DOCUMENTS
from kamagaya_match.city import OFFICE
from kamagaya_match.web.guards import ANYONE, declared
from kamagaya_match.words.catalogue import LANGS, catalogue

PATHS = ["/about/", "/about/contact", *[f"/about/{document.name}" for document in DOCUMENTS]]


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=ROUTES))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("path", PATHS)
def test_each_page_is_whole_in_each_language(client: TestClient, path: str, lang: str) -> None:
    answer = client.get(path, params={"lang": lang})
    main = answer.text[answer.text.index("<main") : answer.text.index("</main>")]
    assert answer.status_code == 200 and answer.headers["x-km-cache"] == "600"
    assert main.count("<h1>") == 1
    assert not re.search(r"\{\w+\}", main)
    assert f'canonical" href="http://localhost:8000{path}"' in answer.text


def test_every_language_says_everything() -> None:
    own = {lang: {key for key in catalogue(lang) if key.startswith("about.")} for lang in LANGS}
    assert own["ja"] == own["easy"] == own["en"]


def test_the_index_leads_to_all(client: TestClient) -> None:
    page = client.get("/about/").text
    assert all(f'href="{path}"' in page for path in PATHS[1:])


def test_the_desk_can_be_called(client: TestClient) -> None:
    page = client.get("/about/contact").text
    assert OFFICE.phone in page and f'href="tel:{OFFICE.phone.replace("-", "")}"' in page


def test_the_accessibility_page_claims_no_more_than_is_so(client: TestClient) -> None:
    page = client.get("/about/accessibility").text
    assert "JIS X 8341-3:2016 のレベルAAに配慮" in page and "準拠" not in page


def test_an_unknown_promise_is_not_found(client: TestClient) -> None:
    assert client.get("/about/nothing").status_code == 404


def test_every_address_declares_who_may_call_it() -> None:
    assert {declared(route.endpoint) for route in ROUTES} == {ANYONE}
