"""One's own records of hours: what they are and whom they are for, what there is, and a new one."""

from typing import Any

from kamagaya_match.records.rules import ShownAs
from kamagaya_match.records.state import OwnRecords
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.own import my_layout
from kamagaya_match.web.parts.buttons import confirm_button, submit
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.facts import facts
from kamagaya_match.web.parts.fields import date_field, radio_field, select_field
from kamagaya_match.web.parts.links import button_link, file_link, link, out_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, page_head, panel, section
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.say import t

HERE: Any = OwnRecords


def mine_page() -> Node:
    """What was made stands before the form for more."""
    view = HERE.view
    return my_layout(
        "engagements",
        page_head(t("records.title"), el.p(t("records.lead"))),
        el.div(when(HERE.done, notice("success", HERE.done)), when(HERE.problem, notice("error", HERE.problem)), role="status"),
        when(view.rows.length() > 0, section(t("records.yours"), el.div(each(view.rows, _record)))),
        section(t("records.make"), when(view.hours != "", _making(view), _nothing())),
        section(t("records.what"), el.ul(*[el.li(t(f"records.told.{name}")) for name in ("paper", "credential", "private", "withdraw")])),
        el.p(link(t("records.back"), to="/me/engagements/")),
    )


def _nothing() -> Node:
    return empty_state(t("records.nothing"), t("records.nothing_next"), button_link(t("records.see_work"), "/me/engagements/"))


def _record(row: Any) -> Node:
    return panel(
        el.h3(row.period, " ", when(row.valid, tag(row.state, "state"), tag(row.state, "outline"))),
        facts(
            (t("records.name"), row.name),
            (t("records.total"), row.total),
            (t("records.holder"), row.shown),
            (t("records.issued"), row.issued),
            (t("records.number"), el.code(row.number)),
        ),
        when(row.reason, el.p(t("records.reason", reason=row.reason))),
        when(row.valid, _ways(row)),
    )


def _ways(row: Any) -> Node:
    taking_back = confirm_button(
        "withdraw-" + row.key,
        t("records.withdraw"),
        t("records.withdraw_question"),
        t("records.withdraw"),
        on_confirm=HERE.withdraw(row.key),
        kind="text",
    )
    return el.div(
        el.p(file_link(t("records.pdf"), row.pdf)),
        el.p(file_link(t("records.credential_file"), row.credential)),
        el.p(out_link(t("records.check_page"), href=row.check)),
        actions(taking_back),
    )


def _making(view: Any) -> Node:
    def error(name: str) -> Any:
        return HERE.errors[name].to(str)

    shown = [(one.value, t(f"records.shown.{one}")) for one in ShownAs]
    return form(
        facts((t("records.confirmed"), view.hours)),
        date_field("first", t("records.first"), help=t("records.first_help"), error=error("first")),
        date_field("last", t("records.last"), error=error("last")),
        select_field("name", t("records.name"), view.names, "", required=None, help=t("records.name_help"), error=error("name")),
        radio_field(
            "shown", t("records.holder"), shown, ShownAs.EMAIL.value, required=None, help=t("records.holder_help"), error=error("shown")
        ),
        submit(t("records.make_now")),
        action="",
        on_submit=HERE.issue,
    )
