"""Signing up as a browser without script meets it."""

import re
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from kamagaya_match import clock
from kamagaya_match.registrations.public import ROUTES
from kamagaya_match.registrations.rules import PENDING_LASTS, RegistrationState
from kamagaya_match.web.first_paint import CACHE_HEADER
from kamagaya_match.web.guards import ANYONE, GROUP_EDITOR, declared
from tests.registrations.stage import an_event, ask, call_off, come, confirm_token, join, mails, manage_token, parties, states
from tests.world import World

S = RegistrationState
FORM = {"size": "2", "name": "山田 花子", "companions": "太郎", "email": "hanako@example.jp", "consent": "on"}


def send(client: TestClient, slug: str, **changed: str) -> str:
    """Send the form; the address of the page that follows."""
    answer = client.post(f"/events/{slug}/sign-up", data=FORM | changed)
    assert answer.status_code == 303
    return str(answer.headers["location"])


def text_of(html: str) -> str:
    return re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL)


def test_every_route_says_who_may_call_it() -> None:
    assert [declared(route.endpoint) for route in ROUTES] == [ANYONE] * (len(ROUTES) - 1) + [GROUP_EDITOR]


def test_the_form_is_one_page_with_its_purpose(client: TestClient, world: World) -> None:
    slug = an_event(world.satoyama_id)
    name = ask(slug, "アレルギーはありますか")
    ask(slug, "来かた", choices=("電車", "車"))
    answer = client.get(f"/events/{slug}/sign-up")
    assert answer.status_code == 200 and answer.headers[CACHE_HEADER] == "30"
    for words in ("里山の落ち葉かき", "粟野の森", "アレルギーはありますか", "「里山を守る会」", "イベントが終わって1年", "noindex"):
        assert words in answer.text
    for part in (f'action="/events/{slug}/sign-up"', 'method="post"', f'name="{name}"', '<option value="電車"', 'name="consent"'):
        assert part in answer.text
    assert 'checked=""' not in answer.text
    order = [answer.text.index(f'name="{field}"') for field in ("size", "name", "companions", "email", name, "consent")]
    assert order == sorted(order) and answer.text.index('name="consent"') < answer.text.index("に、上の内容で申し込みます。")


def test_signing_up_confirming_and_cancelling_need_no_script(client: TestClient, world: World) -> None:
    slug = an_event(world.satoyama_id)
    page = client.get(send(client, slug))
    assert "メールのリンクを押してください" in page.text and page.headers["cache-control"] == "private, no-store"
    assert page.headers["x-robots-tag"] == "noindex" and "山田 花子" not in page.text
    link = f"/registrations/confirm/{confirm_token('hanako@example.jp')}"
    question = client.get(link)
    assert "確定する" in question.text and states(slug) == [S.PENDING]
    assert 'name="' not in question.text.split("<main")[1].split("</main>")[0]
    party_page = client.post(link).headers["location"]
    assert states(slug) == [S.CONFIRMED]
    yes = client.get(party_page).text
    for words in (
        "申し込みました",
        "2人",
        "山田 花子、太郎",
        parties(slug)[0].code,
        "calendar.google.com",
        "outlook.live.com",
        "webcal://",
    ):
        assert words in yes
    assert 'rel="noopener noreferrer"' in yes and "<script" not in yes.split("<main")[1]
    assert client.get(link).headers["location"] == party_page
    assert client.post(f"{party_page}/cancel").headers["location"] == party_page
    assert "取り消しました" in client.get(party_page).text and states(slug) == [S.CANCELLED]


def test_an_offer_is_answered_without_script(client: TestClient, world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=1)
    first, second = (come(slug, f"{number}", email=f"{number}@example.jp") for number in range(2))
    third = come(slug, "2", email="2@example.jp")
    client.post(f"/registrations/{first}/cancel")
    answer = client.get(f"/registrations/{second}").text
    assert "席が空きました。お返事ください" in answer and answer.index("参加する") < answer.index("今回は辞退する")
    assert client.post(f"/registrations/{second}/decline?lang=en").headers["location"] == f"/registrations/{second}?lang=en"
    assert states(slug) == [S.CANCELLED, S.CANCELLED, S.OFFERED]
    assert client.post(f"/registrations/{second}/accept").status_code == 410
    assert client.post(f"/registrations/{third}/accept").headers["location"] == f"/registrations/{third}"
    assert states(slug)[2] == S.CONFIRMED


def test_kept_seats_are_asked_for_and_ticked_again_when_something_is_wrong(client: TestClient, world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=4, quotas={"resident": 2}, quotas_open_at=clock.now() + timedelta(days=3))
    page = client.get(f"/events/{slug}/sign-up").text
    assert 'name="belongs.resident"' in page and "市内に住む方" in page and "どなたでも使える席は2席" in page
    assert 'name="belongs.student"' not in page
    again = client.post(f"/events/{slug}/sign-up", data=FORM | {"belongs.resident": "on", "consent": ""})
    assert again.status_code == 422 and again.text.count('checked=""') == 1
    send(client, slug, **{"belongs.resident": "on", "belongs.student": "on"})
    assert parties(slug)[0].kinds == ["resident"]


@pytest.mark.parametrize(
    ("admission", "button", "after"),
    [("lottery", "抽選に申し込む", "結果をメールでお知らせします"), ("approval", "申し込む", "主催者が読んで、メールで返事をします")],
)
def test_the_way_to_admit_is_said_before_sending(client: TestClient, world: World, admission: str, button: str, after: str) -> None:
    slug = an_event(world.satoyama_id, admission=admission, sign_up_closes_at=clock.now() + timedelta(days=3))
    page = client.get(f"/events/{slug}/sign-up").text
    assert page.index(after) < page.rindex(f"{button}</span></button>")
    assert "メールのリンクを押してください" in client.get(send(client, slug)).text
    said = {"lottery": "抽選への2人の申し込み", "approval": "まだ主催者に届いていません"}[admission]
    assert said in mails("hanako@example.jp")[-1].body_text


def test_what_is_wrong_comes_back_with_everything_typed(client: TestClient, world: World) -> None:
    slug = an_event(world.satoyama_id)
    name = ask(slug, "アレルギーはありますか", required=True)
    answer = client.post(
        f"/events/{slug}/sign-up", data={"size": "3", "name": "<b>花子", "companions": "太郎\r\n次郎", "email": "hanako", name: ""}
    )
    assert answer.status_code == 422 and answer.headers["cache-control"] == "private, no-store"
    for words in ("メールアドレスの形が違うようです", "この質問に答えてください", "同意が必要です", "次のところを確認してください"):
        assert words in answer.text
    assert 'href="#f-email"' in answer.text and f'href="#f-{name}"' in answer.text
    assert 'value="&lt;b&gt;花子"' in answer.text and "太郎\n次郎" in answer.text and '<option value="3" selected' in answer.text
    assert parties(slug) == []


def test_a_refusal_keeps_the_form(client: TestClient, world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=1, waiting_list=False)
    answer = client.post(f"/events/{slug}/sign-up", data=FORM)
    assert answer.status_code == 422 and "定員は1人です" in answer.text and 'value="山田 花子"' in answer.text


def test_an_event_that_takes_nobody_shows_no_form(client: TestClient, world: World) -> None:
    slug = an_event(world.satoyama_id)
    call_off(slug)
    text = client.get(f"/events/{slug}/sign-up").text
    assert "いまは申し込めません" in text and 'name="email"' not in text and "イベントを見る" in text
    assert client.get("/events/nothing/sign-up").status_code == 404
    assert client.post("/events/nothing/sign-up", data=FORM).status_code == 404


def test_an_event_for_staff_is_for_them_only(client: TestClient, world: World) -> None:
    slug = an_event(world.satoyama_id, internal=True)
    assert client.get(f"/events/{slug}/sign-up").status_code == 404
    answer = client.get(f"/events/{slug}/sign-up", headers={"cookie": "km_session=staff"})
    assert answer.status_code == 200 and CACHE_HEADER not in answer.headers


def test_the_same_address_gets_the_same_answer(client: TestClient, world: World) -> None:
    slug = an_event(world.satoyama_id)
    come(slug, "本人の名前", email="hanako@example.jp")
    with clock.frozen(clock.now()):
        known = client.get(send(client, slug)).text
        new = client.get(send(client, slug, email="new@example.jp")).text
    plain = [re.sub(r"[\w-]{32}", "KEY", text) for text in (known, new)]
    assert plain[0] == plain[1] and "本人の名前" not in known


def test_the_mail_can_be_asked_for_again(client: TestClient, world: World) -> None:
    slug, now = an_event(world.satoyama_id), clock.now()
    with clock.frozen(now):
        page = send(client, slug)
    with clock.frozen(now + PENDING_LASTS / 2):
        answer = client.post(f"{page}/again")
        assert answer.headers["location"] == f"{page}?sent=1" and "もう一度送りました" in client.get(f"{page}?sent=1").text
    assert len(mails("hanako@example.jp")) == 2
    with clock.frozen(now + PENDING_LASTS):
        assert client.post(f"{page}/again").status_code == 410
        assert "申し込みは確定しませんでした" in client.get(page).text
        late = client.post(f"/registrations/confirm/{confirm_token('hanako@example.jp')}")
        assert late.status_code == 410 and "確認の時間が過ぎた" in late.text


def test_the_language_of_the_mail_goes_with_the_reader(client: TestClient, world: World) -> None:
    slug = an_event(world.satoyama_id)
    answer = client.post(f"/events/{slug}/sign-up?lang=en", data=FORM)
    assert answer.headers["location"].endswith("?lang=en")
    link = f"/registrations/confirm/{confirm_token('hanako@example.jp')}?lang=en"
    assert link in mails("hanako@example.jp")[0].body_text
    assert f'action="{link}"' in client.get(link).text
    assert "You are signed up" in client.get(client.post(link).headers["location"]).text
    easy = client.get(f"/events/{slug}/sign-up?lang=easy").text
    assert "いっしょに 来る人の 名前" in easy


def test_the_calendar_file_follows_the_party(client: TestClient, world: World) -> None:
    slug = an_event(world.satoyama_id)
    token = come(slug, email="a@example.jp")
    key = manage_token(mails("a@example.jp")[-1])
    answer = client.get(f"/registrations/{key}.ics")
    assert answer.headers["content-type"].startswith("text/calendar") and answer.headers["cache-control"] == "private, no-store"
    assert f"UID:event-{slug}@test" in answer.text and "STATUS:CONFIRMED" in answer.text and "METHOD" not in answer.text
    client.post(f"/registrations/{token}/cancel")
    assert "STATUS:CANCELLED" in client.get(f"/registrations/{key}.ics").text
    assert client.get(f"/registrations/{join(slug, 'b').token}.ics").status_code == 404


@pytest.mark.parametrize("path", ["/registrations/nothing", "/registrations/confirm/nothing", "/registrations/nothing.ics"])
def test_keys_of_nobody_are_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/registrations/nothing/cancel", "/registrations/confirm/nothing", "/registrations/nothing/again"])
def test_deeds_with_keys_of_nobody_are_not_found(client: TestClient, path: str) -> None:
    assert client.post(path).status_code == 404


def test_ones_own_code_is_an_address_for_oneself(client: TestClient, world: World) -> None:
    slug = an_event(world.satoyama_id)
    code = join(slug, who=world.chiyo, email=world.chiyo.email).code
    assert client.get(f"/registrations/{code}", headers={"cookie": "km_session=chiyo"}).status_code == 200
    assert client.get(f"/registrations/{code}", headers={"cookie": "km_session=botan"}).status_code == 404
    assert client.get(f"/registrations/{code}").status_code == 404
    assert client.post(f"/registrations/{code}/cancel", headers={"cookie": "km_session=chiyo"}).status_code == 303
    assert states(slug) == [S.CANCELLED]


def test_the_sheet_is_for_the_group(client: TestClient, world: World) -> None:
    slug, other = an_event(world.satoyama_id), an_event(world.obento_id)
    come(slug, "山田花子")
    path = f"/group-desk/satoyama/events/{slug}/registrations.csv"
    answer = client.get(path, headers={"cookie": "km_session=akiko"})
    assert answer.status_code == 200 and "山田花子" in answer.text and "attachment" in answer.headers["content-disposition"]
    assert answer.headers["cache-control"] == "private, no-store"
    for cookies in ({"cookie": "km_session=botan"}, {"cookie": "km_session=chiyo"}, {}):
        refused = client.get(path, headers=cookies)
        assert refused.status_code == 303 and refused.headers["location"].startswith("/sign-in/")
    astray = client.get(f"/group-desk/satoyama/events/{other}/registrations.csv", headers={"cookie": "km_session=akiko"})
    assert astray.status_code == 404


def test_too_many_mails_to_one_address_are_held_back(client: TestClient, world: World) -> None:
    slugs = [an_event(world.satoyama_id) for _ in range(11)]
    answers = [client.post(f"/events/{slug}/sign-up", data=FORM) for slug in slugs]
    assert [answer.status_code for answer in answers] == [303] * 10 + [422]
    assert "このアドレスへのメールが続いたため" in answers[-1].text and len(mails("hanako@example.jp")) == 10


def test_pictures_are_asked_about_apart_and_answered_anew(client: TestClient, world: World) -> None:
    slug = an_event(world.satoyama_id, takes_photos=True, photo_use="団体の広報紙", ask_actor=True)
    form = client.get(f"/events/{slug}/sign-up").text
    for words in (
        "使いみち：団体の広報紙",
        'name="photo"',
        "印がなくても、席や参加のしかたは変わりません",
        'name="actor"',
        "どの立場で参加しますか",
    ):
        assert words in form
    assert 'checked=""' not in form and form.index('name="photo"') < form.index('name="consent"')
    mended = client.post(f"/events/{slug}/sign-up", data=FORM | {"photo": "on", "actor": "school", "consent": ""}).text
    assert mended.count('checked=""') == 1 and re.search(r'<option[^>]* selected=""[^>]*>教育機関', mended)
    send(client, slug, actor="school")
    link = f"/registrations/confirm/{confirm_token('hanako@example.jp')}"
    party_page = client.post(link).headers["location"]
    assert "写真に写さないでください" in client.get(party_page).text
    answer = client.post(f"{party_page}/photo", data={"photo": "yes"})
    assert (answer.status_code, answer.headers["location"]) == (303, party_page)
    assert [(party.photo_consent, party.actor) for party in parties(slug)] == [(True, "school")]
    client.post(f"{party_page}/photo", data={"photo": "maybe"})
    assert [party.photo_consent for party in parties(slug)] == [False]
    plain = client.get(f"/events/{an_event(world.satoyama_id)}/sign-up").text
    assert 'name="photo"' not in plain and 'name="actor"' not in plain
