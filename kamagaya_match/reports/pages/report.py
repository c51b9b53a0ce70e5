"""The report of an event on the desk of its group."""

from typing import Any

from kamagaya_match.groups.rules import ActorKind
from kamagaya_match.reports.rules import LONGEST_NOTES, LONGEST_WORDS
from kamagaya_match.reports.state import EventReportDesk
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import button, submit
from kamagaya_match.web.parts.fields import error_of, error_summary, number_field, text_field
from kamagaya_match.web.parts.links import link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import page_head, panel, section
from kamagaya_match.web.say import t

from .pictures import report_pictures

TAB: Any = EventReportDesk


def report_page() -> Node:
    """What is missing first, then thanks, then the numbers."""
    view = TAB.view
    return desk_layout(
        view.group,
        "events",
        page_head(t("report_desk.title"), el.p(link(view.title, to=view.href))),
        el.div(when(TAB.done, notice("success", TAB.done)), when(TAB.problem, notice("error", TAB.problem)), role="status"),
        when(view.over, _whole(view), notice("info", t("report_desk.refused.early"))),
    )


def _whole(view: Any) -> Node:
    lacking = notice("warning", t("report_desk.missing_title"), el.ul(each(view.missing, el.li)))
    return el.div(
        when(view.missing.length() > 0, lacking, notice("success", t("report_desk.complete"))),
        section(t("report_desk.thanks"), when(view.thanked, el.p(view.thanked), _thanking(view))),
        section(
            t("report_desk.numbers"), el.p(view.known), _came(view), when(view.saved, el.p(view.saved, class_name="km-small")), _form(view)
        ),
        section(t("report_desk.photos.title"), report_pictures(view.pictures)),
    )


def _came(view: Any) -> Node:
    return when(view.came.length() > 0, el.ul(each(view.came, el.li)))


def _thanking(view: Any) -> Node:
    words = text_field(
        "words",
        t("report_desk.words"),
        value=TAB.words,
        required=True,
        lines=4,
        max_length=LONGEST_WORDS,
        help=t("report_desk.words_help"),
        error=error_of(TAB.errors, "words"),
    )
    looking = form(words, submit(t("report_desk.look"), kind="outline"), action="", on_submit=TAB.look, key="thanks")
    shown = panel(
        el.p(t("report_desk.reaches", n=TAB.count.to_string())),
        el.div(TAB.letter, class_name="km-letter"),
        button(t("report_desk.send"), icon="mail", on_click=TAB.thank),
    )
    return when(view.guests > 0, el.div(looking, when(TAB.letter, shown)), el.p(t("report_desk.refused.nobody")))


def _form(view: Any) -> Node:
    names = [("total", t("report_desk.total")), ("first_timers", t("report_desk.first_timers"))]
    order = [*names, *[(f"kinds.{kind}", t(f"actor_kinds.{kind}")) for kind in ActorKind], ("notes", t("report_desk.notes"))]
    return form(
        error_summary(TAB.errors, order),
        _number("total", names[0][1], view.total),
        _number("first_timers", names[1][1], view.first_timers),
        el.fieldset(
            el.legend(t("report_desk.kinds"), class_name="km-label"),
            el.p(view.kinds_told),
            el.p(t("report_desk.kinds_help"), class_name="km-help"),
            *[_added(view.kinds[place], kind) for place, kind in enumerate(ActorKind)],
            class_name="km-field",
        ),
        text_field(
            "notes",
            t("report_desk.notes"),
            value=view.notes,
            lines=5,
            max_length=LONGEST_NOTES,
            help=t("report_desk.notes_help"),
            error=error_of(TAB.errors, "notes"),
        ),
        submit(t("common.save")),
        action="",
        on_submit=TAB.save,
        key=view.event,
    )


def _added(one: Any, kind: ActorKind) -> Node:
    """What the group adds to what was counted."""
    return _number(f"kinds.{kind}", t(f"actor_kinds.{kind}"), one.tally, help=one.counted)


def _number(name: str, label: Any, value: Any, **more: Any) -> Node:
    return number_field(name, label, value=value, unit=t("report_desk.unit"), required=None, error=error_of(TAB.errors, name), **more)
