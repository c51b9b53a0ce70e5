"""Fields: label, help, control, error, tied together."""

from kamagaya_match.web.el import painting
from kamagaya_match.web.parts import fields

from .live import GalleryState, rendered
from .reading import only, read

OPTIONS = [("a", "あ"), ("b", "い")]


def test_a_text_field_has_the_order_label_help_control_error() -> None:
    with painting():
        markup = str(fields.text_field("title", "題名", required=True, help="短く", error="書いてください", max_length=80))
    places = [markup.index(word) for word in ("題名", "必須", "短く", "<input", "＊書いてください")]
    assert places == sorted(places)


def test_the_error_is_described_first_and_the_control_is_invalid() -> None:
    with painting():
        control = only(fields.text_field("title", "題名", help="短く", error="書いてください"), "input")
    assert control["aria-describedby"] == "f-title-error f-title-help"
    assert control["aria-invalid"] == "true"


def test_without_help_and_error_nothing_is_described() -> None:
    with painting():
        control = only(fields.text_field("title", "題名", value="里山"), "input")
    assert "aria-describedby" not in control.attributes
    assert (control["id"], control["name"], control["value"], control["aria-invalid"]) == ("f-title", "title", "里山", "false")


def test_several_lines_make_an_area_that_keeps_its_text() -> None:
    with painting():
        area = only(fields.text_field("note", "ひとこと", value="<b>はい</b>", lines=4), "textarea")
    assert (area["rows"], area.text) == ("4", "<b>はい</b>")


def test_painted_choices_show_what_is_chosen() -> None:
    with painting():
        select = read(fields.select_field("s", "地域", OPTIONS, "b"))
        radio = read(fields.radio_field("r", "地域", OPTIONS, "b"))
        boxes = read(fields.checks_field("c", "地域", OPTIONS, ["b"]))
    assert [one["value"] for one in select if "selected" in one.attributes] == ["b"]
    assert [one["value"] for one in radio if "checked" in one.attributes] == ["b"]
    assert [(one["name"], one["value"]) for one in boxes if "checked" in one.attributes] == [("c.b", "")]


def test_a_group_says_its_error_in_the_legend_too() -> None:
    with painting():
        legend = only(fields.checks_field("c", "地域", OPTIONS, error="選んでください"), "legend")
    assert "＊選んでください" in legend.text


def test_a_single_box_has_a_badge_only_when_asked() -> None:
    with painting():
        assert "任意" not in str(fields.check("free", "無料のものだけ"))
        assert "必須" in str(fields.check("agree", "同意します", required=True))


def test_numbers_dates_and_times_are_what_they_are() -> None:
    with painting():
        assert only(fields.number_field("n", "人数", value=2, unit="人"), "input")["inputmode"] == "numeric"
        assert only(fields.date_field("d", "日", value="2026-12-06"), "input")["type"] == "date"
        assert only(fields.time_field("t", "時刻"), "input")["type"] == "time"
        assert only(fields.hidden("h", "x"), "input").attributes == {"type": "hidden", "name": "h", "value": "x"}


def test_the_summary_names_each_field_in_order_and_links_to_it() -> None:
    errors = {"b": "二つ目", "a": "一つ目", "": "全体"}
    with painting():
        found = read(fields.error_summary(errors, [("a", "あ"), ("b", "い"), ("c", "う")]))
        nothing = read(fields.error_summary({}, [("a", "あ")]))
    assert [(one["href"], one.text) for one in found if one.tag == "a"] == [("#f-a", "あ：一つ目"), ("#f-b", "い：二つ目")]
    assert (found[0]["role"], found[0]["tabindex"]) == ("alert", "-1")
    assert "全体" in found[0].text
    assert nothing == []


def test_fields_take_their_errors_and_values_from_vars() -> None:
    error = fields.error_of(GalleryState.errors, "title")
    compiled = rendered(fields.text_field("title", "題名", value=GalleryState.name, help="短く", error=error))
    assert 'id:"f-title"' in compiled
    assert "defaultValue" in compiled
    for made in (
        fields.select_field("s", "地域", GalleryState.areas, GalleryState.area, error=error),
        fields.radio_field("r", "地域", GalleryState.areas, GalleryState.area, error=error),
        fields.checks_field("c", "地域", GalleryState.needs, GalleryState.chosen, error=error),
        fields.check("k", "同意", GalleryState.ticked, required=GalleryState.ticked),
        fields.number_field("n", "人数", value=GalleryState.page),
        fields.error_summary(GalleryState.errors, [("title", "題名")]),
        fields.hidden("h", GalleryState.name),
    ):
        assert "gallery_state" in rendered(made)


def test_no_error_for_a_form_that_has_none() -> None:
    assert fields.error_of({}, "a") == ""
    assert fields.error_of(None, "a") == ""
    assert fields.error_of({"a": "だめ"}, "a") == "だめ"
