"""The page and the file of a draw, as a browser without script and a programme meet them."""

import json
import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kamagaya_match.draws import service
from kamagaya_match.draws.public import ROUTES
from kamagaya_match.draws.rules import spaced, verify
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import service as registrations
from kamagaya_match.web import errors, guards
from kamagaya_match.web.first_paint import CACHE_HEADER
from kamagaya_match.web.guards import ANYONE, declared
from kamagaya_match.who import VISITOR
from kamagaya_match.words.catalogue import LANGS, catalogue
from tests.draws.stage import FIXED, a_lottery, at, enter, entries, hold, row
from tests.registrations.stage import an_event, change, parties, wish
from tests.world import World


@pytest.fixture
def client(world: World) -> Iterator[TestClient]:
    """A browser; the cookie `km_session=<name>` is the session of that person of the cast."""

    async def missing(request, _error):  # type: ignore[no-untyped-def]
        return errors.not_found(request)

    before = list(guards._finder)
    guards.find_visitors_with(lambda token: getattr(world, token, VISITOR))
    yield TestClient(Starlette(routes=ROUTES, exception_handlers={NotFound: missing}))
    guards._finder[:] = before


def main_of(client: TestClient, path: str, **query: str) -> str:
    """What stands in the middle of a page, without markup."""
    html = client.get(path, params=query).text
    return re.sub(r"<[^>]+>", " ", html[html.index("<main") : html.index("</main>")])


def test_every_address_declares_who_may_call_it() -> None:
    assert {declared(route.endpoint) for route in ROUTES} == {ANYONE}


def test_before_closing_the_page_shows_promise_rules_and_how_many(client: TestClient, world: World) -> None:
    slug = a_lottery(world.satoyama_id, capacity=8, quotas={"resident": 3}, most_tickets=3)
    registrations.add_by_hand(world.akiko, slug, wish("講師", 2, email=""), named=True)
    enter(slug, 3, size=2)
    page = main_of(client, f"/draws/{slug}")
    promise = row(slug).promises[0]["commitment"]
    told = (
        "申込みを受け付けています",
        "11月23日(月) 17:00ごろに自動で抽選",
        "8席",
        "うち3席は、市内に住む方",
        "2席",
        "3組（6人）",
        "1組3枚まで",
    )
    assert all(words in page for words in (*told, str(promise)))
    assert row(slug).seed not in page and "自分の番号を調べる" not in page


def test_between_closing_and_draw_the_list_is_there(client: TestClient, world: World) -> None:
    slug = a_lottery(world.satoyama_id)
    enter(slug, 3)
    with at(FIXED):
        assert "申込みを締め切りました" in main_of(client, f"/draws/{slug}")
        service.hold_due()
        page = main_of(client, f"/draws/{slug}")
        assert "自分の番号を調べる" in page and "任意" not in page and "自分の結果" not in page, "there is no result yet"
        name = spaced(next(iter(entries(slug).values())).pseudonym)
        assert "参加者の一覧が決まりました" in page and row(slug).list_sha256 in page and name in page
        assert "は、抽選に参加しています" in main_of(client, f"/draws/{slug}", name=name)


def test_after_the_draw_everyone_finds_the_own_line(client: TestClient, world: World) -> None:
    slug = a_lottery(world.satoyama_id, capacity=1)
    enter(slug, 3)
    hold(slug)
    page = main_of(client, f"/draws/{slug}")
    assert row(slug).seed in page and "抽選が終わりました" in page and page.count("当選") == 1
    for entry in entries(slug).values():
        for typed in (entry.pseudonym, spaced(entry.pseudonym).lower()):
            own = main_of(client, f"/draws/{slug}", name=typed)
            result = "当選" if entry.place == 0 else f"キャンセル待ち（抽選の順で{entry.place}番目）"
            assert f"{spaced(entry.pseudonym)}：{result}" in own and entry.key in own
    assert "この番号は一覧にありません" in main_of(client, f"/draws/{slug}", name="<b>x")


def test_a_draw_that_is_called_off_says_so(client: TestClient, world: World) -> None:
    slug = a_lottery(world.satoyama_id)
    change(slug, admission="approval")
    with at(FIXED):
        service.hold_due()
    assert "この抽選は行われません" in main_of(client, f"/draws/{slug}")


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_is_whole_in_each_language(client: TestClient, world: World, lang: str) -> None:
    slug = a_lottery(world.satoyama_id, capacity=2, quotas={"student": 1})
    coming = a_lottery(world.satoyama_id, sign_up_opens_at=FIXED, sign_up_closes_at=FIXED + timedelta(days=1))
    assert client.get(f"/draws/{coming}", params={"lang": lang}).text.count("<h1>") == 1
    enter(slug, 2, kinds=("student",))
    hold(slug)
    answer = client.get(f"/draws/{slug}", params={"lang": lang})
    assert answer.text.count("<h1>") == 1 and not re.search(r"\{\w+\}|draws\.\w+\.", main_of(client, f"/draws/{slug}", lang=lang))


def test_every_language_says_everything() -> None:
    ja, easy, en = ({key for key in catalogue(lang) if key.startswith("draws.")} for lang in LANGS)
    assert ja == easy == {re.sub(r"\.(one|other)$", "", key) for key in en}


def test_the_file_is_the_whole_record_for_programmes(client: TestClient, world: World) -> None:
    slug = a_lottery(world.satoyama_id)
    enter(slug, 2)
    before = client.get(f"/draws/{slug}.json")
    assert before.json()["state"] == "announced" and before.json()["entries"] is None
    hold(slug)
    answer = client.get(f"/draws/{slug}.json")
    assert answer.headers["content-type"] == "application/json" and answer.headers[CACHE_HEADER] == "30"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert all(finding.agrees for finding in verify(answer.content))
    known = [fact for party in parties(slug) for fact in (party.email, party.name, party.code)]
    assert not any(fact in answer.text for fact in known)


def test_draws_of_events_for_city_staff_are_for_city_staff(client: TestClient, world: World) -> None:
    slug = a_lottery(world.satoyama_id, internal=True)
    assert [client.get(path).status_code for path in (f"/draws/{slug}", f"/draws/{slug}.json")] == [404, 404]
    client.cookies.set("km_session", "staff")
    page, file = client.get(f"/draws/{slug}"), client.get(f"/draws/{slug}.json")
    assert (page.status_code, file.status_code) == (200, 200)
    assert CACHE_HEADER not in page.headers and file.headers["cache-control"] == "private, no-store"


def test_events_without_a_draw_have_no_page(client: TestClient, world: World) -> None:
    slug = an_event(world.satoyama_id)
    assert [client.get(path).status_code for path in (f"/draws/{slug}", f"/draws/{slug}.json", "/draws/nothing")] == [404] * 3


def test_the_published_file_is_kept_as_it_was_published(client: TestClient, world: World) -> None:
    slug = a_lottery(world.satoyama_id)
    hold(slug)
    kept = client.get(f"/draws/{slug}.json").content
    change(slug, title="別の題")
    assert client.get(f"/draws/{slug}.json").content == kept and json.loads(kept)["event"]["title"] != "別の題"
