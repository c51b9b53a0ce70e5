"""The page of a place, painted and live."""

import pytest
from starlette.testclient import TestClient

from kamagaya_match.places.public import ROUTES
from kamagaya_match.places.state import OnePlace
from kamagaya_match.problems import NotFound
from kamagaya_match.web.guards import ANYONE, declared
from tests.tabs import call, tab


def test_every_route_says_who_may_call_it() -> None:
    assert {declared(route.endpoint) for route in ROUTES} == {ANYONE}
    assert declared(OnePlace.event_handlers["load"]) is ANYONE


def test_the_page_tells_the_way(client: TestClient) -> None:
    answer = client.get("/places/shisei-kinen-koen")
    assert answer.status_code == 200
    for words in (
        "市制記念公園",
        "しせいきねんこうえん",
        "鎌ケ谷市初富924-6",
        "新鎌ヶ谷駅から徒歩約",
        "maps.gsi.go.jp/#18/35.782397/140.007059/",
        "openstreetmap.org",
        "出典：国土地理院 指定緊急避難場所・指定避難所データ",
        "いまお知らせできるイベントはありません。",
    ):
        assert words in answer.text
    assert "おおよそ" not in answer.text


def test_a_rough_point_is_called_one(client: TestClient) -> None:
    assert "地図の位置は、おおよそです。" in client.get("/places/kirari").text


@pytest.mark.parametrize(("lang", "words"), [("easy", "歩いて"), ("en", "min walk from Hatsutomi Station")])
def test_the_page_in_other_languages(client: TestClient, lang: str, words: str) -> None:
    assert words in client.get(f"/places/kirari?lang={lang}").text


def test_no_place_no_page(client: TestClient) -> None:
    with pytest.raises(NotFound):
        client.get("/places/nowhere")


async def test_the_live_page_shows_the_same(directory: int) -> None:
    state = tab(OnePlace, "/places/kirari")
    await call(OnePlace.load, state)
    assert (state.title, state.page.place.approximate, state.missing) == ("きらり鎌ケ谷市民会館", True, False)


async def test_a_live_page_that_is_not_there(directory: int) -> None:
    state = tab(OnePlace, "/places/nowhere")
    await call(OnePlace.load, state)
    assert state.missing and state.title == "場所が見つかりません"
