"""The door on the desk of the group."""

from typing import Any

from kamagaya_match.door.rules import LONGEST_LABEL
from kamagaya_match.door.state import DoorOnDesk
from kamagaya_match.registrations.rules import PARTY_SIZES
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import button, confirm_button, submit
from kamagaya_match.web.parts.fields import error_of, hidden, select_field, text_field
from kamagaya_match.web.parts.links import button_link, link, out_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, opened_panel, page_head, panel, section
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.parts.text import hidden_text, named
from kamagaya_match.web.say import t

DOOR: Any = DoorOnDesk


def door_desk_page() -> Node:
    """The count, the helpers' links, who came, and after the event who did not."""
    view: Any = DoorOnDesk.view
    return desk_layout(
        view.group,
        "events",
        page_head(t("door.desk.title"), el.p(link(view.title, to=view.href), "　", view.when)),
        el.p(el.strong(view.count), role="status", class_name="km-lead"),
        when(view.meetings.length() > 0, _meetings(view)),
        el.div(
            when(DoorOnDesk.done, notice("success", DoorOnDesk.done)),
            when(DoorOnDesk.problem, notice("error", DoorOnDesk.problem)),
            role="status",
        ),
        section(t("door.desk.links"), el.p(t("door.desk.links_lead")), *_links(view)),
        when(view.over, section(t("door.desk.after"), *_after(view))),
        section(t("door.desk.parties"), *_parties(view)),
        actions(button_link(t("door.desk.to_list"), view.registrations_href, icon="people")),
    )


def _meetings(view: Any) -> Node:
    """How many came to each meeting of a course."""
    headings = [t(f"door.desk.columns.{name}") for name in ("meeting", "came")]
    return el.div(table(t("door.desk.meetings"), headings, view.meetings, lambda row: [row.label, row.text]), class_name="km-field")


def _links(view: Any) -> list[Node]:
    headings = [t(f"door.desk.columns.{name}") for name in ("label", "state", "made", "notes", "acts")]
    making = form(
        text_field("label", t("door.desk.label"), help=t("door.desk.label_help"), max_length=LONGEST_LABEL),
        submit(t("door.desk.make"), icon="plus"),
        action="",
        on_submit=DoorOnDesk.make,
        key="making-" + DOOR.made.to_string(),
    )
    return [
        when(DOOR.fresh.address, el.div(_fresh(DOOR.fresh), class_name="km-field")),
        when(view.may_link, el.div(making, class_name="km-field")),
        when(view.links.length() > 0, table(hidden_text(t("door.desk.links")), headings, view.links, _link)),
    ]


def _fresh(made: Any) -> Node:
    """Shown once: only its hash is kept."""
    return panel(
        el.h3(t("door.desk.fresh", label=made.label)),
        el.p(t("door.desk.fresh_lead")),
        el.img(src=made.picture, alt=t("door.desk.link_picture", label=made.label), width="240", height="240"),
        el.p(out_link(made.address, href=made.address, target="_blank", rel="noopener")),
        actions(button(t("common.copy"), kind="outline", data_copy=made.address)),
    )


def _link(row: Any) -> list[Node]:
    stop = confirm_button(
        "stop-" + row.id.to_string(),
        t("door.desk.revoke"),
        t("door.desk.revoke_question", label=row.label),
        t("door.desk.revoke"),
        on_confirm=DOOR.revoke(row.id),
    )
    return [row.label, tag(row.state_text, "state"), row.when, row.notes, when(row.state == "open", stop, el.span("–"))]


def _after(view: Any) -> list[Node]:
    rest = confirm_button(
        "mark-rest",
        t("door.desk.rest", n=view.rest.to_string()),
        t("door.desk.rest_question"),
        t("door.desk.rest_now"),
        on_confirm=DoorOnDesk.mark_rest,
    )
    undo = button(t("door.desk.rest_undo", n=view.absent.to_string()), kind="outline", on_click=DoorOnDesk.undo_rest)
    return [el.p(t("door.desk.after_lead")), actions(when(view.rest > 0, rest), when(view.absent > 0, undo))]


def _parties(view: Any) -> list[Node]:
    headings = [t(f"door.desk.columns.{name}") for name in ("name", "people", "came", "acts")]
    return [
        when(DOOR.chosen.code, _mending(DOOR.chosen)),
        when(view.rows.length() > 0, table(hidden_text(t("door.desk.parties")), headings, view.rows, _party), el.p(t("door.desk.nobody"))),
        when(view.walk_ins.length() > 0, el.div(el.h3(t("door.desk.walk_ins")), el.ul(each(view.walk_ins, el.li)))),
    ]


def _party(row: Any) -> list[Node]:
    change = button(t("door.desk.mend"), kind="text", on_click=DOOR.choose(row.code))
    name = el.span(named(row.name, row.kana), when(row.no_photo, el.span(" ", tag(row.no_photo, "outline"))))
    return [name, row.people, when(row.seen.length() > 0, el.div(each(row.seen, el.div)), el.span("–")), change]


def _mending(party: Any) -> Node:
    sizes = [("0", t("door.desk.none_came")), *((str(size), t("common.people", n=size)) for size in PARTY_SIZES)]
    wrong = error_of(DoorOnDesk.errors, "people")
    came = each(party.meetings, lambda one: select_field(one.field, one.label, sizes, one.came, required=True, error=wrong))
    asking = form(hidden("code", party.code), came, submit(t("common.save")), action="", on_submit=DoorOnDesk.note, key=party.code)
    close = button(t("common.close"), kind="text", icon="close", on_click=DoorOnDesk.close)
    heading = el.h3(t("registrations.desk.party", name=party.name))
    return el.div(opened_panel(party.code, heading, el.p(party.people), asking, actions(close)), class_name="km-field")
