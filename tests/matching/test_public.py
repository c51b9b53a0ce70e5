"""The four questions and the public page, as a browser without script meets them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kamagaya_match.matching import public
from kamagaya_match.matching.rules import VERSION, WEIGHTS
from kamagaya_match.web import shell
from kamagaya_match.web.first_paint import CACHE_HEADER
from kamagaya_match.web.guards import ANYONE, declared
from tests.shells import use_small_shell
from tests.world import World

from .service.stage import two_needs


@pytest.fixture
def client(world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[TestClient]:
    use_small_shell(monkeypatch, tmp_path)
    yield TestClient(Starlette(routes=public.ROUTES), follow_redirects=False)
    shell.shell.cache_clear()


def test_every_route_says_who_may_call_it() -> None:
    assert [declared(route.endpoint) for route in public.ROUTES] == [ANYONE] * 2


def test_four_questions_give_a_first_list_with_reasons_and_leave_nothing(client: TestClient, world: World) -> None:
    leaves, cooking = two_needs(world)
    assert "4つの質問" in client.get("/match/").text
    answer = client.get("/match/?fields.environment=on&times.sunday=on&place=くぬぎ山&beginner=on&show=1")
    text = answer.text
    assert text.index(f"/needs/{leaves}") < text.index(f"/needs/{cooking}")
    for words in ("おすすめの理由", "関心のある分野：環境", "はじめての方を歓迎しています", "点数の内訳", "/about/ranking", "noindex"):
        assert words in text
    assert "set-cookie" not in answer.headers and CACHE_HEADER not in answer.headers
    assert (answer.headers["cache-control"], answer.headers["referrer-policy"]) == ("no-store", "no-referrer")
    assert 'name="fields.environment"' in text and "checked" in text


def test_answers_that_mean_nothing_are_passed_over(client: TestClient, world: World) -> None:
    two_needs(world)
    answer = client.get("/match/?fields.nothing=on&place=<script>&times.never=on&show=1")
    assert answer.status_code == 200 and "<script>&" not in answer.text


@pytest.mark.parametrize(
    ("lang", "words"), [("ja", "マッチングの並べ方"), ("easy", "おすすめの ならべかた"), ("en", "How suggestions are ordered")]
)
def test_the_ranking_is_public_with_its_own_numbers(client: TestClient, world: World, lang: str, words: str) -> None:
    text = client.get(f"/about/ranking?lang={lang}").text
    assert words in text and VERSION in text
    for weights in WEIGHTS.values():
        assert all(f">{weight}<" in text for weight in weights.values() if weight)
