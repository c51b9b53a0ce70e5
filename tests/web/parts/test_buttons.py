"""Buttons, and the question before what cannot be undone."""

from kamagaya_match.web.el import painting
from kamagaya_match.web.parts.buttons import button, confirm_button, submit

from .live import GalleryState, rendered
from .reading import only, read


def test_a_button_sends_no_form_unless_it_is_the_one_that_does() -> None:
    with painting():
        assert only(button("数える"), "button")["type"] == "button"
        assert only(submit("申し込む"), "button")["type"] == "submit"


def test_painted_the_question_is_a_page_of_its_own() -> None:
    with painting():
        assert only(confirm_button("d", "中止する", "本当に？", "はい", action="/stop"), "a")["href"] == "/stop"
        assert read(confirm_button("d", "中止する", "本当に？", "はい")) == []


def test_live_the_question_is_a_dialog_and_only_its_own_button_acts() -> None:
    compiled = rendered(confirm_button("stop-" + GalleryState.name, "中止する", "本当に？", "はい", on_confirm=GalleryState.forget))
    assert '"dialog"' in compiled
    assert compiled.count("gallery_state.forget") == 1
