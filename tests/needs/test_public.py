"""The pages of needs as a browser without script meets them."""

import re
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import service
from kamagaya_match.needs.public import ROUTES
from kamagaya_match.web.first_paint import CACHE_HEADER
from kamagaya_match.web.guards import ANYONE, SIGNED_IN, declared
from tests.world import SATOYAMA, World

from .forms import NOW, PRO_BONO, SECRET, VOLUNTEER, application, applied, mails_to, need_row, posted

CHIYO = {"cookie": "km_session=chiyo"}
ANSWER = {"name": "千葉千代", "message": "日曜日に行けます。"}


def test_every_route_says_who_may_call_it() -> None:
    assert [declared(route.endpoint) for route in ROUTES] == [ANYONE] * 7 + [SIGNED_IN] * 2


def test_the_list_answers_to_its_address(client: TestClient, world: World) -> None:
    slug, other = posted(world.akiko), posted(world.akiko, **{**PRO_BONO, "area": ""})
    answer = client.get("/needs/")
    assert answer.status_code == 200 and answer.headers[CACHE_HEADER] == "30"
    for words in (
        "手伝いの募集",
        "応募できる募集が2件あります",
        "新しく載った順に",
        "締切が近い順",
        f'href="/needs/{slug}"',
        'name="skill"',
        "あと3日",
    ):
        assert words in answer.text
    assert answer.text.index(f"/needs/{other}") < answer.text.index(f"/needs/{slug}")
    assert "noindex" not in answer.text
    some = client.get("/needs/?kind=volunteer&q=落ち葉").text
    assert VOLUNTEER["title"] in some and PRO_BONO["title"] not in some and "noindex" in some
    assert 'href="/needs/?q=%E8%90%BD%E3%81%A1%E8%91%89"' in some and 'value="落ち葉"' in some


def test_an_empty_list_helps(client: TestClient, world: World) -> None:
    posted(world.akiko)
    text = client.get("/needs/?skill=music").text
    assert "条件に合う募集は、いまありません" in text and "近い条件の募集" in text and VOLUNTEER["title"] in text


@pytest.mark.parametrize(("lang", "words"), [("easy", "手伝う人を さがしています"), ("en", "Help wanted")])
def test_the_list_in_other_languages(client: TestClient, lang: str, words: str) -> None:
    assert words in client.get(f"/needs/?lang={lang}").text


def test_the_page_says_facts_first_and_no_contact(client: TestClient, world: World) -> None:
    slug = posted(world.akiko, since="2026-11-29")
    text = client.get(f"/needs/{slug}").text
    order = ["11月と12月の日曜日の午前", "1回2時間", "11月29日(日)から", "くぬぎ山の林", "2人", "工作・修理", "12月20日(日)まで"]
    order += ["道具の使い方からお伝えします。", "軍手を持ってきてください。", "里山を守る会", f'href="/needs/{slug}/apply"']
    facts = text.index('class="km-facts"')
    places = [text.index(words, facts) for words in order]
    assert text.index("<h1") < text.index(VOLUNTEER["summary"], text.index("<h1")) < facts and places == sorted(places)
    assert "市が確認した団体" in text and SECRET not in text
    assert f'<link data-ssr rel="canonical" href="http://localhost:8000/needs/{slug}">' in text


def test_everyone_gets_the_same_painted_page(client: TestClient, world: World) -> None:
    page = f"/needs/{posted(world.akiko)}"
    assert client.get(page).text == client.get(page, headers={"cookie": "km_session=akiko"}).text


def test_what_is_over_is_said_first(client: TestClient, world: World) -> None:
    slug = posted(world.akiko)
    service.close(world.akiko, slug)
    text = client.get(f"/needs/{slug}").text
    assert text.index("この募集は終わりました") < text.index("<h1") and f"/needs/{slug}/apply" not in text and "noindex" in text


def test_what_is_not_there_and_what_is_gone(client: TestClient, world: World) -> None:
    draft, slug = service.create(world.akiko, SATOYAMA, VOLUNTEER), posted(world.akiko)
    for missing in ("nowhere", draft):
        for path in (f"/needs/{missing}", f"/needs/{missing}/apply"):
            answer = client.get(path, headers=CHIYO)
            assert answer.status_code == 404 and VOLUNTEER["title"] not in answer.text
        assert client.post(f"/needs/{missing}/apply", data=ANSWER, headers=CHIYO).status_code == 404
        assert client.post(f"/needs/{missing}/withdraw", headers=CHIYO).status_code == 404
    groups.suspend(world.officer, SATOYAMA, "確かめるため")
    answer = client.get(f"/needs/{slug}")
    assert answer.status_code == 410 and VOLUNTEER["title"] not in answer.text and "公開を終えました" in answer.text


def test_words_of_a_group_stay_words(client: TestClient, world: World) -> None:
    slug = posted(world.akiko, title="<script>alert(1)</script>", description="</script><b>")
    text = client.get(f"/needs/{slug}").text + client.get("/needs/").text
    assert "<script>alert" not in text and "<b>" not in text and "&lt;script&gt;alert" in text


class TestApplying:
    def test_a_visitor_is_kindly_sent_to_sign_in_and_comes_back(self, client: TestClient, world: World) -> None:
        slug = posted(world.akiko)
        answer = client.get(f"/needs/{slug}/apply")
        assert answer.status_code == 200 and CACHE_HEADER not in answer.headers and answer.headers["cache-control"] == "no-store"
        assert "パスワードはいりません" in answer.text and f'href="/sign-in/?next=/needs/{slug}/apply"' in answer.text
        assert "<textarea" not in answer.text
        sent = client.post(f"/needs/{slug}/apply", data=ANSWER)
        assert (sent.status_code, sent.headers["location"]) == (303, f"/sign-in/?next=/needs/{slug}/apply")

    def test_the_plain_form_works(self, client: TestClient, world: World) -> None:
        slug = posted(world.akiko)
        page = f"/needs/{slug}/apply"
        text = client.get(page, headers=CHIYO).text
        assert f'action="{page}"' in text and 'value="千葉千代"' in text and "団体には見えません" in text
        sent = client.post(page, data=ANSWER, headers=CHIYO)
        assert (sent.status_code, sent.headers["location"]) == (303, page)
        text = client.get(page, headers=CHIYO).text
        assert "応募しました" in text and "日曜日に行けます。" in text and SECRET not in text
        assert application(slug, world.chiyo).message == "日曜日に行けます。"

    def test_what_is_wrong_is_said_and_nothing_is_lost(self, client: TestClient, world: World) -> None:
        page = f"/needs/{posted(world.akiko)}/apply"
        answer = client.post(page, data={"name": "", "message": "行けます"}, headers=CHIYO)
        assert answer.status_code == 422
        assert "お名前を書いてください。" in answer.text and ">行けます</textarea>" in answer.text

    def test_a_refusal_says_why(self, client: TestClient, world: World) -> None:
        slug = posted(world.akiko)
        service.close(world.akiko, slug)
        answer = client.post(f"/needs/{slug}/apply", data=ANSWER, headers=CHIYO)
        assert answer.status_code == 422 and "いまは応募できません" in answer.text and "団体が募集を終えた" in answer.text

    def test_stepping_back(self, client: TestClient, world: World) -> None:
        slug = posted(world.akiko)
        applied(world, slug)
        page, back = f"/needs/{slug}/apply", f"/needs/{slug}/withdraw"
        assert f'action="{back}"' in client.get(page, headers=CHIYO).text
        answer = client.post(back, headers=CHIYO)
        assert (answer.status_code, answer.headers["location"]) == (303, page)
        assert "前に取り下げた募集です" in client.get(page, headers=CHIYO).text
        assert client.post(back, headers=CHIYO).status_code == 422

    def test_the_contact_comes_with_the_yes(self, client: TestClient, world: World) -> None:
        slug = posted(world.akiko)
        number = applied(world, slug)
        page = f"/needs/{slug}/apply"
        service.decline(world.akiko, number, "先に決まりました。")
        text = client.get(page, headers=CHIYO).text
        assert "先に決まりました。" in text and SECRET not in text
        service.accept(world.akiko, number)
        assert SECRET in client.get(page, headers=CHIYO).text
        for cookie in ({}, {"cookie": "km_session=botan"}):
            assert SECRET not in client.get(page, headers=cookie).text


def test_the_button_of_the_conditions_says_how_many_there_are(client: TestClient, world: World) -> None:
    posted(world.akiko)
    posted(world.akiko, **PRO_BONO)
    for asked, said in (("", "2件を見る"), ("?kind=volunteer", "1件を見る"), ("?lang=en", "Show 2")):
        assert client.get(f"/needs/count{asked}").text == said


def test_a_link_asks_before_it_does_anything_and_an_old_one_says_so(client: TestClient, world: World) -> None:
    slug = posted(world.akiko)
    with clock.frozen(NOW + timedelta(days=28)):
        service.ask_and_close()
        token = re.findall(r"/needs/renewal/([\w-]+)", mails_to(world.akiko)[-1].body_text)[-1]
        before = need_row(slug).until
        shown = client.get(f"/needs/renewal/{token}")
        assert (shown.status_code, need_row(slug).until) == (200, before)
        assert shown.headers["cache-control"] == "private, no-store"
        assert client.post(f"/needs/renewal/{token}").headers["location"] == f"/needs/renewal/{token}"
        assert need_row(slug).until != before
        assert "この募集は続いています" in client.get(f"/needs/renewal/{token}").text
    assert client.get("/needs/renewal/nothing").status_code == client.post("/needs/renewal/nothing/end").status_code == 410


def test_the_page_says_the_terms_and_nothing_empty(client: TestClient, world: World) -> None:
    told = {
        "youngest": "16",
        "insurance": "organiser",
        "insurance_note": "会で入ります",
        "tasks": "集める\n運ぶ",
        "times.sat_morning": "on",
    }
    full, bare = (client.get(f"/needs/{posted(world.akiko, **more)}").text for more in (told, {}))
    for words in ("高校生から", "団体が入っています", "会で入ります", "<li>運ぶ</li>", "土の朝・午前", "18歳未満の方は"):
        assert words in full
        assert words not in bare
    assert "保険" not in bare.split("<main")[1].split("</main")[0].replace("年齢、保険", "")
