"""Forms in both modes, and the reading of what they send."""

from starlette.datastructures import FormData, UploadFile

from kamagaya_match.web import el
from kamagaya_match.web.el import painting
from kamagaya_match.web.forms import codes, draft_done, form, values_of

from .parts.live import GalleryState, rendered
from .parts.reading import only, read


def test_painted_a_form_posts_to_its_action() -> None:
    with painting():
        found = only(form(el.p("中身"), action="/join", on_submit=GalleryState.save), "form")
    assert found.attributes == {"action": "/join", "method": "post", "novalidate": "", "class": "km-form"}


def test_live_values_go_to_the_handler() -> None:
    compiled = rendered(form(el.input(name="a"), action="/join", on_submit=GalleryState.save))
    assert "handleSubmit" in compiled
    assert "gallery_state.save" in compiled


def test_live_without_a_handler_the_browser_itself_sends() -> None:
    compiled = rendered(form(el.input(name="q"), action="/events/", method="get"))
    assert "onSubmit" not in compiled
    assert 'method:"get"' in compiled


def test_a_form_with_a_draft_brings_its_note_along() -> None:
    with painting():
        found = read(form(action="/join", draft_key="join:abc"))
    assert found[0]["data-draft"] == "join:abc"
    (note,) = [one for one in found if "data-draft-note" in one.attributes]
    assert "hidden" in note.attributes
    assert 'data-draft":' in rendered(form(action="/join", draft_key="join:" + GalleryState.name))


def test_a_page_can_say_that_a_draft_is_done_with() -> None:
    with painting():
        assert only(draft_done("join:abc"), "span")["data-draft-done"] == "join:abc"


def test_values_are_stripped_composed_and_have_plain_line_ends() -> None:
    data = FormData([("name", "  か\u3099まがや "), ("note", "一\r\n二"), ("name", "あと"), ("file", UploadFile(None))])  # type: ignore[arg-type]
    assert values_of(data) == {"name": "あと", "note": "一\n二"}
    assert values_of({"name": "か\u3099まがや", "agree": True, "no": False, "n": 3, "list": ["x"]}) == {
        "name": "がまがや",
        "agree": "on",
        "no": "",
        "n": "3",
    }


def test_only_allowed_codes_come_through_in_their_own_order() -> None:
    data = {"field.b": "on", "field.a": "on", "field.evil": "on", "field.c": "", "other.c": "on"}
    assert codes(data, "field", ["a", "b", "c"]) == ["a", "b"]
