"""The style gallery: every part in pages like the real ones, painted or live. `python -m tests.web.parts.gallery FOLDER` writes them."""

import sys
from pathlib import Path
from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, painting, when
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
from kamagaya_match.web.parts.text import named, paragraphs
from kamagaya_match.web.shell import styles
from kamagaya_match.words.catalogue import Lang

from .views import Gallery

WEEKDAYS = [("日", "日曜日"), ("月", "月曜日"), ("火", "火曜日"), ("水", "水曜日"), ("木", "木曜日"), ("金", "金曜日"), ("土", "土曜日")]


def event_card(row: Any) -> Node:
    """The card of look.md."""
    return cards.card(
        cards.card_picture(row.picture),
        cards.card_when(row.when, row.seats, row.seats_kind),
        cards.card_place(named(row.place, row.place_kana), row.reach),
        cards.card_title(row.title),
        cards.card_marks(
            tags.field_tag(row.field_name, row.field),
            each(row.welcome, lambda mark: tags.tag(mark, "welcome")),
            tags.tag(row.fee, "plain"),
        ),
        cards.card_group(named(row.group, row.group_kana), row.verified),
        to="/events/" + row.slug,
        name=row.name,
    )


def home(view: Any) -> Node:
    return layout(
        page.hero(
            "鎌ケ谷で、いっしょに。",
            el.p("近くの集まりと、あなたを待っている活動が見つかります。", class_name="km-lead"),
            form(
                el.div(
                    el.input(type="search", name="q", class_name="km-input", aria_label="キーワード"),
                    buttons.submit("さがす", icon="search"),
                    class_name="km-search",
                ),
                action="/events/",
                method="get",
                role="search",
            ),
            tags.chips(
                "よく使う条件",
                tags.chip("今日", "/events/?d=1"),
                tags.chip("今週末", "/e"),
                tags.chip("近く", "/e"),
                tags.chip("オンライン", "/e"),
            ),
        ),
        page.section("近いうちのイベント", cards.card_list(view.rows, event_card), more="すべて見る", to="/events/"),
        page.section(
            "はじめての方へ",
            page.panel(
                el.p("どんな活動が合うか、いっしょに考えます。お電話でもどうぞ。"),
                links.button_link("相談する", "/about/contact", icon="chat"),
            ),
        ),
        here="/",
    )


def listing(view: Any) -> Node:
    return layout(
        page.page_head("イベントをさがす", notices.status("23件見つかりました")),
        tags.chips("選んでいる条件", tags.removable_chip("今週末", "/events/"), tags.removable_chip("環境", "/events/")),
        page.actions(_filters(view), links.button_link("カレンダーで見る", "/events/calendar/", "text", "calendar")),
        page.day_heading("12月6日(日)"),
        cards.card_list(view.rows, event_card),
        paging.paging(view.page, view.pages, "/events/?field=environment&page="),
        page.section(
            "見つからないとき",
            empty.empty_state(
                "条件に合うイベントはまだありません", "条件を1つ外すと4件あります。", links.button_link("条件を外す", "/events/")
            ),
        ),
        here="/events/",
    )


def _filters(view: Any) -> Node:
    return dialogs.sheet(
        "filters",
        "絞り込み",
        "条件で絞り込む",
        form(
            fields.select_field("area", "地域", view.areas, view.area, required=None),
            fields.date_field("from", "この日から", required=None),
            fields.check("free", "無料のものだけ"),
            el.div(buttons.submit("23件を見る"), class_name="km-sheet-foot"),
            action="/events/",
            method="get",
        ),
        icon="filter",
    )


def event(view: Any) -> Node:
    return layout(
        notices.notice("warning", "時間が変わりました", el.p("開始が9:30から10:00になりました。（11月20日）")),
        page.page_head(
            "里山の落ち葉かきと焼きいも",
            tags.tags(
                tags.field_tag("環境", "environment"),
                tags.tag("はじめて歓迎", "welcome"),
                tags.tag("受付中", "state"),
                tags.tag("中止", "warning"),
            ),
        ),
        page.columns(el.fragment(_facts(), page.section("内容", paragraphs(view.paragraphs)), _more()), _beside()),
        page.sticky_action(el.p("あと4席。先着順です。"), links.button_link("申し込む", "/events/satoyama001/join", "filled")),
        here="/events/",
    )


def _facts() -> Node:
    return facts.facts(
        facts.fact(
            "日時",
            [el.p("12月6日(日) 10:00–12:00"), links.file_link("カレンダーに入れる", "/events/satoyama001.ics", "calendar")],
            "calendar",
        ),
        facts.fact(
            "場所",
            [
                el.p(named("くぬぎ山コミュニティセンター", "くぬぎやまコミュニティセンター"), el.br(), "くぬぎ山駅から徒歩約6分"),
                links.out_link("地図を見る", href="https://example.org/"),
            ],
            "pin",
        ),
        facts.fact("参加費", "無料", "yen"),
        facts.fact("対象", "どなたでも（小学生以下は保護者と）", "people"),
        ("持ちもの", "軍手、飲み物"),
    )


def _more() -> Node:
    return page.section(
        "よくある質問",
        dialogs.disclosure("雨のときは？", el.p("中止します。朝8時までにお知らせします。")),
        dialogs.disclosure("ひとりでも参加できますか？", el.p("はい。会の仲間がご案内します。")),
    )


def _beside() -> Node:
    return page.panel(
        el.h2("里山を守る会 ", cards.verified_mark(), class_name="km-facts-title"),
        el.p("くぬぎ山の雑木林の手入れを続けて18年。"),
        links.button_link("団体のページ", "/groups/satoyama", icon="people"),
    )


def sign_up(view: Any) -> Node:
    return layout(
        page.narrow(
            page.page_head("申し込む", el.p("里山の落ち葉かきと焼きいも　12月6日(日) 10:00–12:00")),
            steps.steps(["人数", "連絡先", "確認"], 2),
            form(
                fields.error_summary(view.errors, [("party", "人数"), ("email", "メールアドレス"), ("agree", "同意")]),
                fields.number_field(
                    "party",
                    "人数",
                    value=1,
                    unit="人",
                    required=True,
                    help="ご家族やお友だちもいっしょに申し込めます。全員分の席がとれたときだけ確定します。",
                    error=fields.error_of(view.errors, "party"),
                ),
                fields.text_field("name", "お名前", value=view.name, required=True, auto_complete="name"),
                fields.text_field(
                    "email",
                    "メールアドレス",
                    kind="email",
                    required=True,
                    auto_complete="email",
                    help="確認のリンクを送ります。",
                    error=fields.error_of(view.errors, "email"),
                ),
                fields.radio_field("come", "来かた", view.areas, view.area),
                fields.checks_field(
                    "need",
                    "必要なこと",
                    view.needs,
                    view.chosen,
                    help="当てはまるものをすべて選んでください。",
                    error=fields.error_of(view.errors, "need"),
                ),
                fields.time_field("arrive", "着く時刻"),
                fields.text_field("note", "主催者へひとこと", lines=4),
                fields.check(
                    "agree",
                    "当日の連絡のために、主催者へ名前と連絡先を渡すことに同意します",
                    required=True,
                    error=fields.error_of(view.errors, "agree"),
                ),
                fields.hidden("slug", "satoyama001"),
                el.p("1人で申し込みます。確定すると確認のメールが届きます。", class_name="km-muted"),
                page.actions(buttons.submit("申し込む"), buttons.button("下書きを消す", kind="text")),
                action="/events/satoyama001/join",
                draft_key="join:satoyama001",
            ),
        )
    )


def desk(view: Any) -> Node:
    return layout(
        page.page_head("里山を守る会の机"),
        tabs.tabs(
            "机の中",
            ("今日", "/group-desk/satoyama/", True),
            ("イベント", "/group-desk/satoyama/events/", False),
            ("団体情報", "/group-desk/satoyama/about/", False),
        ),
        notices.notice("success", "保存しました"),
        notices.notice("info", "公開前の確認", el.p("市民活動推進課が確認しています。2日ほどかかります。")),
        tables.table(
            "申込者",
            ["名前", "人数", "状態", "申込日時"],
            view.applicants,
            lambda one: [one.name, one.party, tags.tag(one.state, "outline"), one.when],
        ),
        page.actions(
            buttons.button("印刷する", kind="outline", icon="print", data_print=""),
            buttons.confirm_button(
                "cancel-event",
                "イベントを中止する",
                "このイベントを中止しますか？ 申込者全員にお知らせが届きます。",
                "中止する",
                action="/group-desk/satoyama/cancel",
                icon="close",
            ),
        ),
        page.section("今月", months.month("2026年12月", WEEKDAYS, view.weeks, _cell)),
        page.section("読み込み中", skeleton.skeleton()),
        when(view.page > 1, lambda: page.panel("2ページ目以降です。")),
        here="/me/",
    )


def _cell(day: Any) -> Node:
    return months.month_day(day.number, day.to, day.count, day.said, day.titles, today=day.today)


SCENES = {"home": home, "list": listing, "event": event, "sign_up": sign_up, "desk": desk}
ERRORS = {
    "party": "人数は1から4の間で入力してください。",
    "email": "「@」を入れて、もう一度確かめてください。",
    "need": "1つ以上選んでください。",
}


def document(scene: str, view: Gallery | None = None, lang: Lang = "ja", ruby: bool = False) -> str:
    """A scene as a whole HTML document that needs nothing beside itself."""
    shown = view or Gallery(errors=ERRORS if scene == "sign_up" else {})
    with painting(lang, ruby):
        content = SCENES[scene](shown)
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{scene}</title><style>{styles()}</style>'
    return f'<!DOCTYPE html><html lang="{"en" if lang == "en" else "ja"}"><head>{head}</head><body>{content}</body></html>'


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in SCENES:
        (folder / f"{name}.html").write_text(document(name), encoding="utf-8")
    (folder / "ruby.html").write_text(document("home", ruby=True), encoding="utf-8")
    (folder / "english.html").write_text(document("sign_up", lang="en"), encoding="utf-8")
