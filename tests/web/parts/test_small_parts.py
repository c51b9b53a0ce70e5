"""Text, notices, tags, cards, facts, paging, tables, sheets, steps, months."""

import pytest

from kamagaya_match.web import el
from kamagaya_match.web.el import painting
from kamagaya_match.web.parts import cards, dialogs, facts, months, notices, page, paging, steps, tables, tabs, tags
from kamagaya_match.web.parts.by_language import by_language
from kamagaya_match.web.parts.classes import classes
from kamagaya_match.web.parts.text import named, named_in_list, paragraphs

from .live import GalleryState, rendered
from .reading import only, read


def test_a_name_has_its_reading_only_when_it_is_known() -> None:
    with painting():
        assert str(named("鎌ケ谷", "かまがや")) == "<ruby>鎌ケ谷<rp>（</rp><rt>かまがや</rt><rp>）</rp></ruby>"
        assert str(named("鎌ケ谷", "")) == "鎌ケ谷"
        assert "&lt;b&gt;" in str(named("<b>", ""))


def test_paragraphs_are_one_each() -> None:
    with painting():
        assert [one.text for one in read(paragraphs(["一", "二"])) if one.tag == "p"] == ["一", "二"]


@pytest.mark.parametrize("kind", ["info", "success", "warning", "error"])
def test_a_notice_says_its_kind_in_words(kind: str) -> None:
    with painting():
        words = read(notices.notice(kind, "題"))[0].text
    assert words.endswith("題")
    assert len(words) > 1


def test_a_status_is_read_aloud() -> None:
    with painting():
        assert only(notices.status("3件"), "p")["role"] == "status"


def test_chips_say_whether_they_are_on() -> None:
    with painting():
        assert only(tags.chip("環境", "/e", True), "a")["aria-current"] == "true"
        assert only(tags.chip("環境", "/e"), "a")["aria-current"] == "false"
        assert only(tags.removable_chip("環境", "/e"), "a").text == "環境を外す"
    assert "gallery_state.page" in rendered(tags.chip("環境", "/e", GalleryState.page > 1))


def test_a_card_is_one_link_with_one_name() -> None:
    with painting():
        found = only(cards.card(cards.card_title("題"), cards.card_when("12月6日", "あと4席", "few"), to="/e", name="題、12月6日"), "a")
        unnamed = only(cards.card(cards.card_title("題"), to="/e"), "a")
    assert found["aria-label"] == "題、12月6日"
    assert "aria-label" not in unnamed.attributes


def test_a_card_leaves_out_what_is_not_there() -> None:
    with painting():
        assert "km-seats" not in str(cards.card_when("12月6日"))
        assert "km-card-reach" not in str(cards.card_place("会館"))
        assert "km-verified" not in str(cards.card_group("会"))
        assert str(cards.card_picture("")) == ""
        assert "市が確認した団体" in str(cards.card_group("会", True))


def test_facts_take_pairs_and_nodes() -> None:
    with painting():
        found = read(facts.facts(("場所", "会館"), facts.fact("日時", ["12月", el.br()], "calendar")))
    assert [one.text for one in found if one.tag in ("dt", "dd")] == ["場所", "会館", "日時", "12月"]


def test_paging_leads_both_ways_and_not_beyond_the_ends() -> None:
    with painting():
        middle = read(paging.paging(3, 12, "/e?page="))
        first = read(paging.paging(1, 12, "/e?page="))
        single = read(paging.paging(1, 1, "/e?page="))
    assert [one["href"] for one in middle if one.tag == "a"] == ["/e?page=1", "/e?page=2", "/e?page=4", "/e?page=12"]
    assert [one["href"] for one in first if one.tag == "a"] == ["/e?page=2", "/e?page=12"]
    assert single == []
    assert "gallery_state" in rendered(paging.paging(GalleryState.page, GalleryState.pages, "/e?q=" + GalleryState.name + "&page="))


def test_table_cells_know_their_heading() -> None:
    with painting():
        found = read(tables.table("申込者", ["名前", "人数"], [["青木", "2人"]]))
    assert [(one["data-label"], one.text) for one in found if one.tag == "td"] == [("人数", "2人")]
    assert [one["scope"] for one in found if one.tag == "th"] == ["col", "col", "row"]


def test_a_sheet_opens_without_script() -> None:
    with painting():
        found = read(dialogs.sheet("filters", "絞り込み", "条件", el.p("中身"), foot=el.p("足")))
    assert (found[0].tag, found[0]["id"], found[1].tag) == ("details", "filters", "summary")
    assert [one.text for one in found if one["class"] == "km-sheet-foot"] == ["足"]


def test_tabs_and_steps_say_where_one_is() -> None:
    with painting():
        tab = [one["aria-current"] for one in read(tabs.tabs("机", ("今日", "/a", True), ("次", "/b", False))) if one.tag == "a"]
        step = [(one["aria-current"], one.text) for one in read(steps.steps(["人数", "連絡先", "確認"], 2)) if one.tag == "li"]
    assert tab == ["page", "false"]
    assert step == [("false", "1人数（済み）"), ("step", "2連絡先"), ("false", "3確認")]


def test_a_month_names_each_busy_day_once() -> None:
    def day(number: str) -> el.Node:
        return months.month_day(number, "/e", "2件" if number == "6" else "", "12月6日 2件", ["落ち葉かき"], today=number == "2")

    with painting():
        found = read(months.month("12月", [("日", "日曜日")], [["", "2", "6"]], day))
    assert [one["class"] for one in found if one.tag == "td"] == ["km-outside", "km-today", ""]
    (busy,) = [one for one in found if one.tag == "a"]
    assert busy.text.startswith("12月6日 2件")


def test_a_section_leads_on_only_where_there_is_more() -> None:
    with painting():
        assert "<a" not in str(page.section("題", "中身"))
        assert only(page.section("題", "中身", more="すべて見る", to="/e"), "a")["href"] == "/e"


def test_words_by_language_follow_the_reader() -> None:
    with painting("en"):
        assert by_language(lambda lang: lang) == "en"
    assert "visitor.lang" in str(by_language(lambda lang: lang))


def test_empty_class_names_leave_no_attribute() -> None:
    assert classes("", "") == {}
    assert classes("", "a", "b") == {"class_name": "a b"}


@pytest.mark.parametrize("ruby", [False, True])
def test_in_lists_readings_are_painted_only_for_those_who_want_them(ruby: bool) -> None:
    with painting(ruby=ruby):
        assert ("かまがや" in str(named_in_list("鎌ケ谷", "かまがや"))) is ruby
