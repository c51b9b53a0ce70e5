"""A draft that a group and a coordinator shape: the part on the group's desk, and the coordinators' own pages."""

from typing import Any

from kamagaya_match.needs.service.shaping import LONGEST_NOTE
from kamagaya_match.needs.state.shaping import ShapingDesk, ShapingForm, ShapingQueue
from kamagaya_match.web import el
from kamagaya_match.web.coordinator import coordinator_layout
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import button, confirm_button, submit
from kamagaya_match.web.parts.cards import card, card_group, card_list, card_marks, card_title, card_when
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.fields import error_of, select_field, text_field
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.need_card import need_card
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, page_head, section
from kamagaya_match.web.parts.steps import steps
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.parts.text import paragraphs
from kamagaya_match.web.say import t

from .detail import need_body
from .form import form_of

STEPS = ("asked", "working", "one_yes", "published")
QUEUE: Any = ShapingQueue
DESK: Any = ShapingDesk
FORM: Any = ShapingForm


def group_shaping(state: Any) -> Node:
    """On the group's desk: ask for help, or go on with whoever helps."""
    asking = form(
        _note_field(state, "first_note", "first_note_help"),
        submit(t("need_desk.shaping.ask"), kind="outline"),
        action="",
        on_submit=state.ask_coordinator,
    )
    ask = disclosure(t("need_desk.shaping.title"), el.p(t("need_desk.shaping.lead")), asking, id_="shaping")
    return when(state.shaping.open, lambda: section(t("need_desk.shaping.title"), _together(state)), lambda: ask)


def _together(state: Any) -> Node:
    """Where it stands, both sides' yes, and the notes."""
    one = state.shaping
    waiting = el.p(t("need_desk.shaping.waiting"))
    return el.div(
        steps([t(f"need_desk.shaping.steps.{name}") for name in STEPS], one.step),
        when(one.waiting, waiting, el.p(tag(t("need_desk.shaping.with"), "outline"), " ", one.coordinator)),
        when(one.their_yes, notice("info", t("need_desk.shaping.their_yes"))),
        when(one.my_yes, notice("success", t("need_desk.shaping.my_yes"))),
        when((state.lacking.length() == 0) & ~one.waiting & ~one.my_yes, _agreeing(state)),
        _notes(state),
        _end(state),
    )


def _agreeing(state: Any) -> Node:
    yes = button(t("need_desk.shaping.yes"), on_click=state.agree)
    return el.div(el.p(t("need_desk.shaping.yes_lead")), actions(yes))


def _notes(state: Any) -> Node:
    writing = form(
        _note_field(state, "note", "note_help"),
        submit(t("need_desk.shaping.send_note"), kind="outline"),
        action="",
        on_submit=state.write_note,
        key="note-" + state.notes_sent.to_string(),
    )
    shown = el.div(each(state.shaping.notes, _note))
    none = el.p(t("need_desk.shaping.no_notes"), class_name="km-muted")
    return el.div(el.h3(t("need_desk.shaping.notes")), when(state.shaping.notes.length() > 0, shown, none), writing)


def _note(one: Any) -> Node:
    head = el.p(el.strong(one.who), " ", tag(one.side, "outline"), " ", el.span(one.at, class_name="km-small km-muted"))
    return el.div(head, paragraphs(one.text), class_name="km-panel")


def _note_field(state: Any, name: str, help_key: str) -> Node:
    said, help_ = t(f"need_desk.shaping.{name}"), t(f"need_desk.shaping.{help_key}")
    return text_field("note", said, lines=3, help=help_, max_length=LONGEST_NOTE, error=error_of(state.errors, "note"))


def _end(state: Any) -> Node:
    texts = (t("need_desk.shaping.end"), t("need_desk.shaping.end_question"), t("need_desk.shaping.end_now"))
    return actions(confirm_button("end-shaping", *texts, on_confirm=state.end_shaping, kind="text"))


def queue_page() -> Node:
    """What waits for a coordinator, and what one shapes now."""
    empty = empty_state(t("need_desk.shaping.queue_empty"), t("need_desk.shaping.queue_empty_next"))
    return coordinator_layout(
        "shaping",
        page_head(t("need_desk.shaping.queue_title"), el.p(t("need_desk.shaping.queue_lead"))),
        when(QUEUE.rows.length() > 0, section(t("need_desk.shaping.queue_open"), card_list(QUEUE.rows, _row)), empty),
    )


def _row(row: Any) -> Node:
    return card(
        card_when(row.age, row.kind_text),
        card_title(row.title),
        card_marks(tag(row.state_text, "state"), when(row.coordinator, tag(row.coordinator, "outline"))),
        card_group(row.group),
        to=row.href,
    )


def shaping_page() -> Node:
    """One request: take it, or go on with it; the draft as it would look."""
    row = DESK.row
    return coordinator_layout(
        "shaping",
        el.p(link(t("need_desk.shaping.back"), to="/coordinator/needs/")),
        page_head(row.title, el.p(row.group, "　", row.kind_text)),
        el.div(when(DESK.done, notice("success", DESK.done)), when(DESK.problem, notice("error", DESK.problem)), role="status"),
        when(row.waiting, actions(button(t("need_desk.shaping.take"), on_click=DESK.take))),
        when(DESK.people.length() > 0, _assigning()),
        when(row.mine & DESK.shaping.open, _shaping()),
        when(row.mine & DESK.shaping.open, actions(button_link(t("need_desk.shaping.edit"), row.href + "edit/", icon="edit"))),
        when(row.mine, section(t("need_desk.preview"), need_card(DESK.preview.card), need_body(DESK.preview))),
    )


def _shaping() -> Node:
    lacking = notice("warning", t("need_desk.shaping.lacking"), el.ul(each(DESK.lacking, el.li)))
    return section(t("need_desk.shaping.title"), when(DESK.lacking.length() > 0, lacking), _together(DESK))


def _assigning() -> Node:
    chosen = select_field("person", t("need_desk.shaping.assign_who"), DESK.people)
    asking = form(chosen, submit(t("need_desk.shaping.assign"), kind="outline"), action="", on_submit=DESK.assign)
    return el.div(disclosure(t("need_desk.shaping.assign"), asking, id_="assign"), class_name="km-section")


def shaping_form() -> Node:
    """The group's form, for the coordinator who shapes the draft with it."""
    back = "/coordinator/needs/" + FORM.need_slug + "/"
    head = page_head(t("need_form.title_change"), el.p(t("need_form.lead")))
    return coordinator_layout("shaping", head, form_of(FORM, back, "shaping-" + FORM.need_slug, contact=False))
