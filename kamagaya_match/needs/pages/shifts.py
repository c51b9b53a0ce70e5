"""The shifts of a need: dates with places, and who is in each."""

from typing import Any

from kamagaya_match.needs.rules.shifts import LONGEST_NOTE
from kamagaya_match.needs.state.shifts import NeedShifts
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout, desk_path
from kamagaya_match.web.el import Node, Text, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import confirm_button, submit
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.fields import date_field, hidden, number_field, text_field, time_field
from kamagaya_match.web.parts.links import link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, page_head, panel, section
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.say import t

HERE: Any = NeedShifts  # its attributes are Vars here


def shifts_page() -> Node:
    """What became of the last act, the dates, and the form for one more."""
    own = desk_path(HERE.desk_slug, "needs") + HERE.need_slug + "/"
    return desk_layout(
        HERE.desk_slug,
        "needs",
        el.p(link(t("need_shifts.back"), to=own)),
        page_head(t("need_shifts.title"), el.p(HERE.title, class_name="km-lead"), el.p(t("need_shifts.lead"))),
        el.div(when(HERE.done, notice("success", HERE.done)), when(HERE.problem, notice("error", HERE.problem)), role="status"),
        section(t("need_shifts.list"), when(HERE.rows.length() > 0, el.div(each(HERE.rows, _shift)), _none())),
        section(t("need_shifts.add"), _adding()),
    )


def _none() -> Node:
    return empty_state(t("need_shifts.list"), t("need_shifts.none"))


def _shift(one: Any) -> Node:
    return panel(
        el.h3(one.when),
        when(one.note, el.p(one.note)),
        when(one.people, el.p(one.people)),
        el.p(tag(one.taken, "outline"), when(one.waiting, el.span(" ", tag(one.waiting, "warning")))),
        when(one.begun, el.fragment(), _acts(one)),
    )


def _acts(one: Any) -> Node:
    changing = form(
        hidden("shift", one.key),
        *_fields("-" + one.key, one.day, one.starts, one.ends, one.places, one.note),
        submit(t("need_shifts.change_now"), kind="outline"),
        action="",
        on_submit=HERE.change,
        key="change-" + one.key + HERE.filled.to_string(),
    )
    texts = (t("need_shifts.remove"), t("need_shifts.remove_question"), t("need_shifts.remove_now"))
    removing = confirm_button("remove-" + one.key, *texts, on_confirm=HERE.remove(one.key), kind="text")
    return el.div(disclosure(t("need_shifts.change"), changing), actions(removing))


def _adding() -> Node:
    return form(
        *_fields("", "", "", "", "", ""),
        submit(t("need_shifts.add_now"), icon="plus"),
        action="",
        on_submit=HERE.add,
        key="add" + HERE.filled.to_string(),
    )


def _fields(end: Text, day: Text, starts: Text, ends: Text, places: Text, note: Text) -> list[Node]:
    def error(name: str) -> Any:
        return HERE.errors.get(name + end, "").to(str)

    def label(name: str) -> Text:
        return t(f"need_shifts.fields.{name}")

    return [
        date_field("day" + end, label("day"), value=day, required=True, error=error("day")),
        time_field("starts" + end, label("starts"), value=starts, required=True),
        time_field("ends" + end, label("ends"), value=ends, required=True, error=error("ends")),
        number_field("places" + end, label("places"), value=places, unit=label("places_unit"), required=True, error=error("places")),
        text_field("note" + end, label("note"), value=note, help=label("note_help"), max_length=LONGEST_NOTE, error=error("note")),
    ]
