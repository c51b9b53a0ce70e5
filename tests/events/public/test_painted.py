"""The pages of events as a browser without script meets them."""

import html
import json
import re
from urllib.parse import unquote

import pytest
from starlette.testclient import TestClient

from kamagaya_match.events.models import EventChange
from kamagaya_match.events.public import ROUTES
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.web.guards import ANYONE, GROUP_EDITOR, declared
from tests.events.posts import NOW, at, centre, post
from tests.world import World


def body(client: TestClient, address: str, status: int = 200, **headers: str) -> str:
    """What the page shows: its content without head and frame, entities resolved."""
    answer = client.get(address, headers=headers)
    assert answer.status_code == status
    return html.unescape(answer.text.split("<main", 1)[1].split("</main>", 1)[0])


def words(client: TestClient, address: str, status: int = 200, **headers: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body(client, address, status, **headers)))


def test_every_route_says_who_may_call_it() -> None:
    desk = {route.path for route in ROUTES if declared(route.endpoint) is GROUP_EDITOR}
    assert desk == {"/group-desk/{slug}/events/{event}/picture", "/group-desk/{slug}/events/{event}/picture/remove"}
    assert {declared(route.endpoint) for route in ROUTES if route.path not in desk} == {ANYONE}


def test_the_list_answers_first_what_people_ask_first(client: TestClient, signed_in: World) -> None:
    post(signed_in, "one", seats_taken=16, place_id=centre())
    text = words(client, "/events/")
    card = text[text.index("12月6日(日) 10:00") :]
    order = [
        "12月6日(日) 10:00–12:00",
        "あと4席",
        "くぬぎ山コミュニティセンター",
        "くぬぎ山駅から徒歩約",
        "里山の落ち葉かきと焼きいも",
        "環境",
        "はじめて歓迎",
        "無料",
        "里山を守る会",
        "市が確認した団体",
    ]
    places = [card.index(one) for one in order]
    assert places == sorted(places)
    assert "1件" in text


def test_days_have_headings_and_holidays_their_names(client: TestClient, signed_in: World) -> None:
    for slug, starts in (("a", at(6)), ("b", at(6, 14)), ("c", at(11, month=2).replace(year=2027))):
        post(signed_in, slug, starts)
    post(signed_in, "d", at(30, month=11), ends_at=at(3))
    headings = re.findall(r'<h2 class="km-day">(.*?)</h2>', body(client, "/events/"))
    assert headings == ["開催中", "12月6日(日)", "2027年2月11日(木) 建国記念の日"]


def test_conditions_stand_as_chips_that_take_themselves_off(client: TestClient, signed_in: World) -> None:
    post(signed_in, "one")
    page = unquote(body(client, "/events/?q=里山&free=1&area=くぬぎ山&from=2026-12-01&to=2026-12-31"))
    assert "「里山」" in page and "12月1日(火)–12月31日(木)" in page
    assert 'href="/events/?q=里山&from=2026-12-01&to=2026-12-31&area=くぬぎ山"' in page
    assert 'value="里山"' in page and '<option value="くぬぎ山" selected' in page
    assert re.findall(r'<input[^>]* name="(\w+)"[^>]* checked', page) == ["free"]


def test_an_empty_list_leads_to_what_there_is(client: TestClient, signed_in: World) -> None:
    post(signed_in, "one")
    post(signed_in, "two", fee=500)
    page = body(client, "/events/?q=里山&online=1")
    assert "条件に合うイベントは、いまはありません" in page
    assert "「オンライン」を外す（2件）" in page and "「「里山」」を外す" not in page and "これからのイベントをすべて見る（2件）" in page


@pytest.mark.parametrize(
    ("page", "shown"), [("0", 1), ("1", 1), ("2", 2), ("3", 2), ("9999", 2), ("abc", 1), ("-1", 1), ("٣", 1), ("99999999999999999999", 1)]
)
def test_pages_have_bounds(client: TestClient, signed_in: World, page: str, shown: int) -> None:
    for number in range(21):
        post(signed_in, f"e{number}", at(2 + number))
    text = words(client, f"/events/?page={page}")
    assert f"{shown} / 2ページ" in text and "21件" in text


@pytest.mark.parametrize(("lang", "said"), [("easy", "イベントを さがす"), ("en", "Find an event")])
def test_the_list_in_other_languages(client: TestClient, signed_in: World, lang: str, said: str) -> None:
    post(signed_in, "one", title_easy="落ち葉を 集める", summary_easy="")
    text = words(client, f"/events/?lang={lang}")
    assert said in text and ("落ち葉を 集める" in text) == (lang == "easy")


def test_only_the_plain_list_is_for_search_engines(client: TestClient) -> None:
    assert "noindex" not in client.get("/events/").text
    assert "noindex" in client.get("/events/?free=1").text
    assert 'rel="canonical" href="http://localhost:8000/events/"' in client.get("/events/?free=1").text


def test_an_event_says_what_decides(client: TestClient, signed_in: World) -> None:
    post(
        signed_in,
        "one",
        place_id=centre(),
        fee=300,
        fee_note="材料費です。",
        bring="軍手",
        who_welcome="小学生から",
        seats_taken=18,
        access=["toilet"],
        actions=[8],
    )
    text = words(client, "/events/one")
    for said in (
        "12月6日(日) 10:00–12:00",
        "カレンダーに入れる",
        "鎌ケ谷市くぬぎ山4-2-46-10",
        "地図を開く",
        "300円",
        "材料費です。",
        "軍手",
        "小学生から",
        "先着順で、定員20人のうちあと2席あります。申込は12月6日(日) 10:00までです。",
        "申し込む",
        "バリアフリートイレ",
        "アクション8",
        "LINEで送る",
    ):
        assert said in text
    links = re.findall(r'href="([^"]+)"', body(client, "/events/one"))
    for start in (
        "https://calendar.google.com/",
        "https://outlook.live.com/",
        "webcal://localhost:8000/events/one.ics",
        "/events/one.ics",
        "/events/one/sign-up",
        "https://social-plugins.line.me/",
        "/groups/satoyama",
        "/places/centre",
    ):
        assert any(link.startswith(start) for link in links), start


def test_what_was_called_off_or_is_over_says_so_first(client: TestClient, signed_in: World) -> None:
    post(signed_in, "off", status="cancelled", cancel_reason="大雨のため")
    post(signed_in, "over", at(20, month=11))
    text = words(client, "/events/off")
    assert text.index("中止になりました") < text.index("里山の落ち葉かき") and "大雨のため" in text
    assert "申込は受け付けていません" in text and "/events/off/sign-up" not in body(client, "/events/off")
    assert words(client, "/events/over").index("このイベントは終わりました") < words(client, "/events/over").index("里山の落ち葉かき")


def test_prose_has_paragraphs_links_and_readings_but_no_markup(client: TestClient, signed_in: World) -> None:
    post(signed_in, "one", description="<b>軍手</b>を持って\n\n鎌ケ谷《かまがや》へ。地図は https://example.jp/a?b=1&c=2。")
    page = client.get("/events/one").text
    assert "&lt;b&gt;軍手" in page and "<rt>かまがや</rt>" in page
    assert '<a href="https://example.jp/a?b=1&amp;c=2" rel="nofollow noopener ugc">' in page.replace(' class=""', "")


def test_the_meeting_link_is_for_those_who_signed_up(client: TestClient, signed_in: World) -> None:
    post(signed_in, "closed", online=True, online_url="https://meet.example.jp/secret")
    post(signed_in, "open", online=True, online_url="https://meet.example.jp/open", sign_up=False)
    assert "secret" not in client.get("/events/closed").text + client.get("/events/closed.ics").text
    assert "https://meet.example.jp/open" in client.get("/events/open").text


def test_changes_are_told_in_words(client: TestClient, signed_in: World) -> None:
    event = post(signed_in, "one")
    with transaction() as tx:
        tx.add(EventChange(event_id=event.id or 0, at=NOW, verb="changed", facts={"place": ["公民館", "センター"], "bring": ["", "軍手"]}))
        tx.add(EventChange(event_id=event.id or 0, at=NOW, verb="sent_back", facts={"reason": ["", "内緒"]}))
    text = words(client, "/events/one")
    assert "場所：公民館 → センター" in text and "持ち物を追加：軍手" in text and "内緒" not in text


@pytest.mark.parametrize("status", ["draft", "pending"])
def test_drafts_are_for_their_group_and_the_office(client: TestClient, signed_in: World, status: str) -> None:
    post(signed_in, "mine", status=status, published_at=None)
    for name, answer in (("akiko", 200), ("officer", 200), ("botan", 404), ("chiyo", 404), ("staff", 404), ("", 404)):
        assert client.get("/events/mine", headers={"cookie": f"km_session={name}"} if name else {}).status_code == answer, name
    mine = client.get("/events/mine", headers={"cookie": "km_session=akiko"})
    assert "まだ公開していません" in mine.text and "noindex" in mine.text and "application/ld+json" not in mine.text


def test_internal_events_are_for_staff(client: TestClient, signed_in: World) -> None:
    post(signed_in, "inside", internal=True, kind="internal")
    for name, answer in (("staff", 200), ("officer", 200), ("chiyo", 404), ("", 404)):
        assert client.get("/events/inside", headers={"cookie": f"km_session={name}"} if name else {}).status_code == answer
    assert client.get("/events/inside.ics").status_code == 404
    assert "里山の落ち葉かき" not in words(client, "/events/") + words(client, "/events/calendar/") + words(
        client, "/events/?kind=internal"
    )


def test_what_is_not_there_and_what_was_taken_back(client: TestClient, signed_in: World) -> None:
    post(signed_in, "back", status="draft")
    assert "イベントが見つかりません" in words(client, "/events/nowhere", 404)
    assert "いま公開していません" in words(client, "/events/back", 410)


def test_machines_read_an_event(client: TestClient, signed_in: World) -> None:
    post(signed_in, "one", place_id=centre(), title="</script><b>&", fee=300, seats_taken=20)
    page = client.get("/events/one").text
    told = json.loads(re.findall(r'<script data-ssr type="application/ld\+json">(.*?)</script>', page)[0])
    assert (told["@type"], told["name"], told["startDate"]) == ("Event", "</script><b>&", "2026-12-06T10:00:00+09:00")
    assert (
        told["eventStatus"].endswith("EventScheduled")
        and told["offers"]["price"] == 300
        and told["offers"]["availability"].endswith("SoldOut")
    )
    assert told["location"]["address"]["streetAddress"] == "くぬぎ山4-2-46-10" and told["organizer"]["name"] == "里山を守る会"
    for tag in (
        'property="og:title"',
        'property="og:image"',
        'rel="canonical" href="http://localhost:8000/events/one"',
        'type="text/calendar" href="http://localhost:8000/events/one.ics"',
    ):
        assert tag in page


def test_the_month_as_a_table_and_as_a_list(client: TestClient, signed_in: World) -> None:
    post(signed_in, "course", sessions=[at(3), at(10), at(5, month=1).replace(year=2027)], title="入門講座")
    post(signed_in, "stay", at(4), ends_at=at(6, 12), title="合宿")
    page, text = body(client, "/events/calendar/?month=2026-12"), words(client, "/events/calendar/?month=2026-12")
    assert page.count("<table") == 1 and page.count("入門講座") >= 4 and page.count('href="/events/stay"') == 3
    assert "2026年12月" in text and "12月10日(木) 1件" in text and "2件" in text
    assert 'href="/events/calendar/?month=2026-11"' in page and 'href="/events/calendar/?month=2027-01"' in page
    assert "入門講座" in words(client, "/events/calendar/?month=2027-01")


@pytest.mark.parametrize("month", ["", "2026-13", "abc", "0000-00", "2026-1", "9999-12", "20261206"])
def test_a_month_that_makes_no_sense(client: TestClient, month: str) -> None:
    assert "のイベント" in words(client, f"/events/calendar/?month={month}")


def test_the_help_needs_no_script(client: TestClient) -> None:
    page = client.get("/about/calendar").text
    assert "webcal://localhost:8000/calendar.ics" in page and "Android" in page
    assert "up to a day" in client.get("/about/calendar?lang=en").text and "1日" in client.get("/about/calendar?lang=easy").text


@pytest.mark.parametrize(
    ("asked", "said"), [("", "3件を見る"), ("?free=1", "1件を見る"), ("?q=ない", "0件を見る"), ("?free=1&lang=en", "Show 1 event")]
)
def test_the_button_of_the_conditions_says_how_many_there_are(client: TestClient, signed_in: World, asked: str, said: str) -> None:
    for slug, fee in (("free", 0), ("paid", 500), ("unknown", None)):
        post(signed_in, slug, fee=fee)
    assert client.get(f"/events/count{asked}").text == said


@pytest.mark.parametrize(
    ("lang", "said"),
    [("ja", "料金は主催者に確認"), ("easy", "お金は グループに 聞いて ください"), ("en", "Ask the organiser about the fee")],
)
def test_a_fee_that_nobody_told_is_no_price(client: TestClient, signed_in: World, lang: str, said: str) -> None:
    post(signed_in, "one", fee=None)
    page = client.get(f"/events/one?lang={lang}").text
    assert said in page and said in client.get(f"/events/?lang={lang}").text
    assert "isAccessibleForFree" not in page and '"price"' not in page
