"""One need on its group's desk: what it lacks, how it will look, who answered."""

from typing import Any

from kamagaya_match.needs.state.one_on_desk import NeedOnDesk
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout, desk_path
from kamagaya_match.web.el import Node, Text, each, either, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import button, confirm_button, submit
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.facts import facts
from kamagaya_match.web.parts.fields import text_field
from kamagaya_match.web.parts.links import button_link
from kamagaya_match.web.parts.need_card import need_card
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, page_head, section
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.say import t

from .answers import answers_part
from .detail import need_body
from .shaping import group_shaping

HERE: Any = NeedOnDesk  # its attributes are Vars here


def need_desk_page() -> Node:
    """Today's things first: what became of the last act, what is missing, who waits for an answer."""
    row = HERE.row
    own = desk_path(HERE.desk_slug, "needs") + row.slug + "/"
    return desk_layout(
        HERE.desk_slug,
        "needs",
        page_head(row.title),
        _told(row),
        _facts(row),
        when(row.renew.bool() & ~HERE.helping, _renewal(row)),
        when(row.draft, _draft_acts(own)),
        when(row.draft, group_shaping(HERE)),
        when(row.pending, _pending()),
        when(row.public, actions(button_link(t("matching.desk.title"), own + "matches/"))),
        when(row.public, answers_part(row)),
        actions(*_acts(row, own)),
        when(row.can_close & HERE.helping, _helping("close", HERE.close_because)),
        when(row.can_reopen & HERE.helping, _helping("reopen", HERE.reopen_because)),
        el.div(
            disclosure(t("need_desk.preview"), _preview(), id_="preview"),
            when(HERE.history.length() > 0, disclosure(t("need_desk.history"), _history(), id_="history")),
            class_name="km-section",
        ),
    )


def _told(row: Any) -> Node:
    return el.div(
        when(HERE.done, notice("success", HERE.done)),
        when(HERE.problem, notice("error", HERE.problem)),
        when(row.sent_back, notice("warning", t("need_desk.sent_back_title"), el.p(row.sent_back))),
        role="status",
    )


def _facts(row: Any) -> Node:
    return facts(
        (t("need_desk.columns.status"), tag(row.status_text, "state")),
        (t("need_desk.columns.kind"), row.kind_text),
        (t("need_desk.columns.until"), row.until),
        (t("need_desk.columns.people"), row.people),
        (t("need_desk.columns.place"), row.place),
    )


def _draft_acts(own: Text) -> Node:
    edit = button_link(t("common.edit"), own + "edit/", icon="edit")
    lacking = notice("warning", t("need_desk.missing_title"), el.ul(each(HERE.lacking, el.li)), edit)
    publish = el.div(el.p(t("need_desk.ready")), actions(button(t("need_desk.publish"), on_click=HERE.hand_in)))
    ready = when(HERE.shaping.open, notice("info", t("need_desk.shaping.open")), publish)
    return when(HERE.lacking.length() > 0, lacking, ready)


def _renewal(row: Any) -> Node:
    stale = row.can_reopen
    said = either(stale, t("need_desk.renew_stale", day=row.renew), t("need_desk.renew_body", day=row.renew))
    go = button(either(stale, t("need_desk.reopen"), t("need_desk.renew")), on_click=HERE.renew)
    return notice("warning", t("need_desk.renew_title"), when(row.closed_why, el.p(row.closed_why)), el.p(said), actions(go))


def _pending() -> Node:
    take_back = button(t("need_desk.take_back"), kind="outline", on_click=HERE.take_back)
    return el.div(notice("info", t("need_desk.pending_title"), el.p(t("need_desk.pending_body"))), take_back)


def _acts(row: Any, own: Text) -> list[Node]:
    closing = confirm_button(
        "close-need", t("need_desk.close"), t("need_desk.close_question"), t("need_desk.close_now"), on_confirm=HERE.close
    )
    deleting = confirm_button(
        "delete-need", t("need_desk.delete"), t("need_desk.delete_question"), t("common.delete"), on_confirm=HERE.delete, kind="text"
    )
    return [
        button_link(t("common.edit"), own + "edit/", icon="edit"),
        when(row.volunteer, button_link(t("need_shifts.to_shifts"), own + "shifts/", icon="calendar")),
        when(row.public, button_link(t("need_desk.see_public"), "/needs/" + row.slug)),
        when(row.can_close & ~HERE.helping, closing),
        when(row.can_reopen & ~row.renew.bool() & ~HERE.helping, button(t("need_desk.reopen"), kind="outline", on_click=HERE.reopen)),
        button(t("need_desk.duplicate"), kind="outline", on_click=HERE.duplicate),
        when(row.can_delete, deleting),
    ]


def _helping(verb: str, send: Any) -> Node:
    """The office does it in the group's name, and says why."""
    why = text_field("reason", t("office.reason"), required=True, lines=2, help=t("event_form.office_reason_help"))
    asking = form(why, submit(t(f"need_desk.{verb}"), kind="outline"), action="", on_submit=send)
    return disclosure(t(f"need_desk.{verb}"), asking, id_=f"helping-{verb}")


def _preview() -> Node:
    """The card of the list, and the page behind it."""
    view = HERE.preview
    return el.div(need_card(view.card), section(view.card.title, el.p(view.card.summary, class_name="km-lead"), need_body(view)))


def _history() -> Node:
    headings = [t(f"need_desk.columns.{name}") for name in ("at", "who", "what")]
    return table(t("need_desk.history"), headings, HERE.history, lambda one: [one.at, one.who, one.what])
