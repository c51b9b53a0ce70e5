"""Pages like the real ones, made of every part: the style gallery's scenes."""

from collections.abc import Callable
from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts import (
    buttons,
    cards,
    dialogs,
    empty,
    facts,
    fields,
    links,
    months,
    notices,
    page,
    paging,
    skeleton,
    steps,
    tables,
    tabs,
    tags,
)
from kamagaya_match.web.parts.fields import error_of
from kamagaya_match.web.parts.text import named, paragraphs

WEEKDAYS = [("日", "日曜日"), ("月", "月曜日"), ("火", "火曜日"), ("水", "水曜日"), ("木", "木曜日"), ("金", "金曜日"), ("土", "土曜日")]
CHIPS = (
    ("今日", "/events/?day=today"),
    ("今週末", "/events/?day=weekend"),
    ("近く", "/events/?near=1"),
    ("オンライン", "/events/?online=1"),
)


def event_card(row: Any) -> Node:
    """The card of look.md."""
    field, fee = tags.field_tag(row.field_name, row.field), tags.tag(row.fee)
    return cards.card(
        cards.card_when(row.when, row.seats, row.seats_kind),
        cards.card_place(named(row.place, row.place_kana), row.reach),
        cards.card_title(row.title),
        cards.card_marks(field, each(row.welcome, lambda mark: tags.tag(mark, "welcome")), fee),
        cards.card_group(named(row.group, row.group_kana), row.verified),
        cards.card_picture(row.picture),
        to="/events/" + row.slug,
        name=row.name,
    )


def home(view: Any) -> Node:
    words = el.input(type="search", name="q", class_name="km-input", aria_label="キーワード")
    return layout(
        page.hero(
            "鎌ケ谷で、いっしょに。",
            el.p("近くの集まりと、あなたを待っている活動が見つかります。", class_name="km-lead"),
            form(el.div(words, buttons.submit("さがす", icon="search"), class_name="km-search"), action="/events/", method="get"),
            tags.chips("よく使う条件", *[tags.chip(text, to) for text, to in CHIPS]),
        ),
        page.section("近いうちのイベント", cards.card_list(view.rows, event_card), more="すべて見る", to="/events/"),
        page.section("はじめての方へ", page.panel(el.p("お電話でもどうぞ。"), links.button_link("相談する", "/about/contact"))),
    )


def listing(view: Any) -> Node:
    loosen = links.button_link("条件を外す", "/events/")
    nearest = empty.empty_state("条件に合うイベントはまだありません", "条件を1つ外すと4件あります。", loosen)
    return layout(
        page.page_head("イベントをさがす", notices.status("23件見つかりました")),
        tags.chips("選んでいる条件", tags.removable_chip("今週末", "/events/"), tags.chip("環境", "/events/?f=1", view.page > 1)),
        page.actions(_filters(view), links.button_link("カレンダーで見る", "/events/calendar/", "text", "calendar")),
        page.day_heading("12月6日(日)"),
        cards.card_list(view.rows, event_card),
        paging.paging(view.page, view.pages, "/events/?field=environment&page="),
        page.section("見つからないとき", nearest),
        here="/events/",
    )


def _filters(view: Any) -> Node:
    wishes = form(
        fields.select_field("area", "地域", view.areas, view.area, required=None),
        fields.date_field("from", "この日から", required=None),
        fields.check("free", "無料のものだけ"),
        el.div(buttons.submit("23件を見る"), class_name="km-sheet-foot"),
        action="/events/",
        method="get",
    )
    return dialogs.sheet("filters", "絞り込み", "条件で絞り込む", wishes, icon="filter")


def event(view: Any) -> Node:
    marks = (
        tags.field_tag("環境", "environment"),
        tags.tag("はじめて歓迎", "welcome"),
        tags.tag("受付中", "state"),
        tags.tag("中止", "warning"),
    )
    questions = dialogs.disclosure("雨のときは？", el.p("中止します。")), dialogs.disclosure("ひとりでも？", el.p("はい。"), id_="alone")
    group = page.panel(el.h2("里山を守る会 ", cards.verified_mark()), links.button_link("団体のページ", "/groups/satoyama", icon="people"))
    return layout(
        notices.notice("warning", "時間が変わりました", el.p("開始が9:30から10:00になりました。（11月20日）")),
        page.page_head("里山の落ち葉かきと焼きいも", tags.tags(*marks)),
        page.columns([_facts(), page.section("内容", paragraphs(view.paragraphs)), page.section("よくある質問", *questions)], group),
        page.sticky_action(el.p("あと4席。先着順です。"), links.button_link("申し込む", "/events/satoyama001/join", "filled")),
        here="/events/",
    )


def _facts() -> Node:
    calendar = links.file_link("カレンダーに入れる", "/events/satoyama001.ics", "calendar")
    place = el.p(named("くぬぎ山コミュニティセンター", "くぬぎやまコミュニティセンター"), el.br(), "くぬぎ山駅から徒歩約6分")
    return facts.facts(
        facts.fact("日時", [el.p("12月6日(日) 10:00–12:00"), calendar], "calendar"),
        facts.fact("場所", [place, links.out_link("地図を見る", href="https://maps.example/")], "pin"),
        facts.fact("参加費", "無料", "yen"),
        ("持ちもの", "軍手、飲み物"),
    )


def sign_up(view: Any) -> Node:
    def error(name: str) -> Any:
        return error_of(view.errors, name)

    return layout(
        page.narrow(
            page.page_head("申し込む", el.p("里山の落ち葉かきと焼きいも　12月6日(日) 10:00–12:00")),
            steps.steps(["人数", "連絡先", "確認"], view.step),
            form(
                fields.error_summary(view.errors, [("party", "人数"), ("email", "メールアドレス"), ("need", "必要なこと")]),
                fields.number_field(
                    "party", "人数", value=1, unit="人", required=True, help="全員分の席をとります。", error=error("party")
                ),
                fields.text_field("name", "お名前", value=view.name, required=True, auto_complete="name", max_length=80),
                fields.text_field("email", "メールアドレス", kind="email", required=True, auto_complete="email", error=error("email")),
                fields.radio_field("area", "お住まい", view.areas, view.area),
                fields.checks_field("need", "必要なこと", view.needs, view.chosen, help="すべて選んでください。", error=error("need")),
                fields.time_field("arrive", "着く時刻"),
                fields.text_field("note", "主催者へひとこと", lines=4),
                fields.check("agree", "主催者へ名前と連絡先を渡すことに同意します", required=True, help="当日の連絡のためです。"),
                fields.hidden("slug", "satoyama001"),
                page.actions(buttons.submit("申し込む"), buttons.button("やめる", kind="text")),
                action="/events/satoyama001/join",
                draft_key="join:satoyama001",
            ),
        )
    )


def desk(view: Any) -> Node:
    places = ("今日", "/group-desk/satoyama/", True), ("イベント", "/group-desk/satoyama/events/", view.page == 0)
    stop = buttons.confirm_button("stop", "中止する", "このイベントを中止しますか？", "中止する", action="/group-desk/satoyama/stop")
    return layout(
        page.page_head("里山を守る会の机"),
        tabs.tabs("机の中", *places),
        notices.notice("success", "保存しました"),
        notices.notice("info", "公開前の確認", el.p("市民活動推進課が確認しています。")),
        tables.table("申込者", ["名前", "人数", "状態", "申込日時"], view.applicants, _applicant),
        page.actions(buttons.button("印刷する", kind="outline", icon="print", data_print=""), stop),
        page.section("今月", months.month("2026年12月", WEEKDAYS, view.weeks, _day)),
        page.section("読み込み中", skeleton.skeleton()),
        here="/me/",
    )


def _applicant(one: Any) -> list[Node]:
    return [one.name, one.party, tags.tag(one.state, "outline"), one.when]


def _day(day: Any) -> Node:
    return months.month_day(day.number, day.address, day.count, day.said, day.titles, today=day.today)


SCENES: dict[str, Callable[[Any], Node]] = {"home": home, "list": listing, "event": event, "sign_up": sign_up, "desk": desk}
