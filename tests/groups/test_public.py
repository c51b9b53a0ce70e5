"""The pages of groups as a browser without script meets them."""

import json
import re

import pytest
from starlette.testclient import TestClient

from kamagaya_match.groups import service
from kamagaya_match.groups.public import ROUTES
from kamagaya_match.web.guards import ANYONE, declared
from tests.groups.test_hand_over import offer, roles
from tests.world import NEWCOMERS, SATOYAMA, World

from .forms import PROFILE, mails_to

LINK = re.compile(r"/invitations/(\S+)")


def invited(world: World, email: str = "chiyo@example.jp") -> str:
    service.invite(world.akiko, SATOYAMA, email, "editor")
    found = LINK.search(mails_to(email)[0].body_text)
    assert found is not None
    return found[0]


def test_every_route_says_who_may_call_it() -> None:
    assert {declared(route.endpoint) for route in ROUTES} == {ANYONE}


def test_the_list_shows_groups_and_filters(client: TestClient) -> None:
    answer = client.get("/groups/")
    assert answer.status_code == 200
    for words in ("団体をさがす", "3団体", "里山を守る会", "市が確認した団体", 'href="/groups/satoyama"', 'name="q"', 'name="field"'):
        assert words in answer.text
    assert "noindex" not in answer.text


def test_the_list_answers_to_its_address(client: TestClient, world: World) -> None:
    service.save_profile(world.akiko, SATOYAMA, PROFILE | {"name": "里山を守る会"})
    text = client.get("/groups/?q=里山&field=environment").text
    assert "1団体" in text and "おべんとう牡丹" not in text
    assert 'value="里山"' in text and '<option value="environment" selected' in text.replace('selected=""', "selected")
    assert "noindex" in text


def test_an_empty_list_helps(client: TestClient) -> None:
    text = client.get("/groups/?field=sports").text
    assert "条件に合う団体は、まだありません" in text and "近い条件の団体" in text and "里山を守る会" in text


@pytest.mark.parametrize(("lang", "words"), [("easy", "グループを さがす"), ("en", "Find a group")])
def test_the_list_in_other_languages(client: TestClient, lang: str, words: str) -> None:
    assert words in client.get(f"/groups/?lang={lang}").text


def test_the_page_says_what_where_when_and_who(client: TestClient, world: World) -> None:
    told = {
        "name": "里山を守る会",
        "about": "落ち葉をかきます。",
        "active_where": "くぬぎ山の林",
        "who_welcome": "はじめての方も",
        "contact_phone": "047-000-0000",
    }
    service.save_profile(world.akiko, SATOYAMA, PROFILE | told)
    text = client.get(f"/groups/{SATOYAMA}").text
    for words in (
        "里山を守る会",
        "落ち葉をかきます。",
        "くぬぎ山の林",
        "はじめての方も",
        "omocha@example.jp",
        "市が確認した団体",
        "これからのイベント",
    ):
        assert words in text
    assert "047-000-0000" not in text and "group-desk" not in text


def test_machines_read_an_organisation(client: TestClient) -> None:
    text = client.get(f"/groups/{SATOYAMA}").text
    found = re.search(r'application/ld\+json">(.*?)</script>', text)
    assert found is not None
    facts = json.loads(found[1])
    assert (facts["@type"], facts["name"]) == ("Organization", "里山を守る会")
    assert '<link data-ssr rel="canonical"' in text


def test_members_get_the_same_painted_page_as_everyone(client: TestClient) -> None:
    page = f"/groups/{SATOYAMA}"
    assert client.get(page).text == client.get(page, headers={"cookie": "km_session=akiko"}).text


def test_an_unverified_group_says_so_and_is_not_indexed(client: TestClient) -> None:
    text = client.get(f"/groups/{NEWCOMERS}").text
    assert "市の確認前の団体です" in text and "noindex" in text


def test_what_is_not_there_and_what_is_gone(client: TestClient, world: World) -> None:
    assert client.get("/groups/nowhere").status_code == 404
    service.suspend(world.officer, SATOYAMA, "確かめるため")
    answer = client.get(f"/groups/{SATOYAMA}")
    assert answer.status_code == 410 and "里山を守る会" not in answer.text


def test_words_of_a_group_stay_words(client: TestClient, world: World) -> None:
    service.save_profile(world.akiko, SATOYAMA, PROFILE | {"name": "<script>alert(1)</script>", "about": "</script><b>"})
    text = client.get(f"/groups/{SATOYAMA}").text
    assert "<script>alert" not in text and "<b>" not in text and "&lt;script&gt;alert" in text


class TestInvitations:
    def test_the_invited_person_accepts(self, client: TestClient, world: World) -> None:
        address, mine = invited(world), {"cookie": "km_session=chiyo"}
        shown = client.get(address, headers=mine)
        assert shown.status_code == 200 and "里山を守る会" in shown.text and f'action="{address}"' in shown.text
        assert shown.headers["cache-control"] == "no-store"
        done = client.post(address, headers=mine)
        assert (done.status_code, done.headers["location"]) == (303, f"/group-desk/{SATOYAMA}/")
        assert client.get(address, headers=mine).status_code == 410

    def test_a_visitor_is_sent_a_link_that_leads_back(self, client: TestClient, world: World) -> None:
        address = invited(world)
        assert "c•••@example.jp" in client.get(address).text
        assert client.post(address).status_code == 422
        asked = client.post(f"{address}/sign-in")
        assert (asked.status_code, asked.headers["location"]) == (303, "/sign-in/sent")
        assert "/sign-in/link/" in mails_to("chiyo@example.jp")[1].body_text

    def test_somebody_else_is_told_whose_it_is(self, client: TestClient, world: World) -> None:
        address, other = invited(world), {"cookie": "km_session=botan"}
        assert "別のアドレスでログインしています" in client.get(address, headers=other).text
        refused = client.post(address, headers=other)
        assert refused.status_code == 422 and "c•••@example.jp 宛て" in refused.text
        assert "chiyo@example.jp" not in refused.text

    def test_a_dead_link_says_what_to_do(self, client: TestClient) -> None:
        for answer in (client.get("/invitations/nonsense"), client.post("/invitations/nonsense/sign-in")):
            assert answer.status_code == 410 and "もう一度招待してもらってください" in answer.text


def test_a_group_is_handed_over_by_the_link(client: TestClient, world: World) -> None:
    key = offer(world)
    page = client.get(f"/hand-overs/{key}")
    assert (page.status_code, page.headers["cache-control"]) == (200, "no-store")
    assert "秋山秋子 さんから、「里山を守る会」の管理者を引き継いでほしい" in page.text
    assert roles(world)["千葉千代"] == "編集者"
    assert client.post(f"/hand-overs/{key}").headers["location"] == f"/hand-overs/{key}"
    assert "引き継ぎは済んでいます" in client.get(f"/hand-overs/{key}").text
    assert roles(world)["千葉千代"] == "管理者"
    assert client.post("/hand-overs/nosuchkey").status_code == client.get("/hand-overs/nosuchkey").status_code == 410
