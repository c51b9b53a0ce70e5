"""Offers over plain HTTP: everything is there before any script has run."""

from starlette.testclient import TestClient

from kamagaya_match.offers import service
from tests.world import World

from .forms import BODY, published


def test_the_list_and_the_page_are_painted(client: TestClient, signed_in: World) -> None:
    slug = published(signed_in.botan)
    listing, one = client.get("/offers/?kind=room"), client.get(f"/offers/{slug}")
    assert listing.status_code == one.status_code == 200
    assert BODY["title"] in listing.text and "いま頼めることが1件あります" in listing.text
    for text in (BODY["summary"], BODY["conditions"], BODY["contact"], "おべんとう牡丹", f"/offers/{slug}/ask"):
        assert text in one.text
    assert f'<link rel="canonical" href="http://localhost:8000/offers/{slug}"' in one.text or f"/offers/{slug}" in one.text


def test_an_empty_list_says_what_to_do(client: TestClient, signed_in: World) -> None:
    shown = client.get("/offers/?q=宇宙").text
    assert "条件に合う提供は、いまありません" in shown and "手伝いの募集" in shown


def test_pages_that_are_not_there(client: TestClient, signed_in: World) -> None:
    slug = published(signed_in.botan)
    service.withdraw(signed_in.botan, slug)
    gone, missing = client.get(f"/offers/{slug}"), client.get("/offers/nowhere")
    assert (gone.status_code, missing.status_code) == (410, 404)
    assert BODY["title"] not in gone.text and "この提供は見つかりません" in missing.text


def test_the_button_counts(client: TestClient, signed_in: World) -> None:
    published(signed_in.botan)
    assert "1件" in client.get("/offers/count?kind=room").text
    assert "0件" in client.get("/offers/count?kind=team").text


def test_other_languages(client: TestClient, signed_in: World) -> None:
    published(signed_in.botan)
    shown = client.get("/offers/", headers={"cookie": "km_lang=en"}).text
    assert "What businesses and schools can give" in shown and "1 thing can be asked for now" in shown
