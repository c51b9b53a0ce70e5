"""The meetings of an engagement."""

from typing import Any

from kamagaya_match.engagements.rules import LONGEST
from kamagaya_match.engagements.state import OneEngagement
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import confirm_button, submit
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.fields import date_field, text_field, time_field
from kamagaya_match.web.parts.page import section
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.say import t

HERE: Any = OneEngagement
COLUMNS = ("when", "where", "state", "acts")


def meetings_part(view: Any) -> Node:
    """What is planned and what was; both sides have it in their calendars."""
    headings = [t(f"engagements.columns.{name}") for name in COLUMNS]
    return section(
        t("engagements.meetings_title"),
        el.p(t("engagements.meetings_lead")),
        when(view.meetings.length() > 0, lambda: table(t("engagements.meetings_title"), headings, view.meetings, _cells)),
        when(view.may_act, lambda: disclosure(t("engagements.plan"), _plan(), id_="plan-meeting")),
    )


def _cells(row: Any) -> list[Any]:
    call_off = confirm_button(
        "call-off-" + row.number,
        t("engagements.call_off"),
        t("engagements.call_off_question"),
        t("engagements.call_off_now"),
        on_confirm=HERE.call_off(row.number),
        kind="text",
    )
    return [row.when, row.where, row.state, when(row.number, call_off)]


def _plan() -> Node:
    def error(name: str) -> Any:
        return HERE.errors[name].to(str)

    return form(
        date_field("meeting_day", t("engagements.fields.day"), required=True, error=error("meeting_day")),
        time_field("starts", t("engagements.fields.starts"), required=True, error=error("starts")),
        time_field("ends", t("engagements.fields.ends"), required=True, error=error("ends")),
        text_field(
            "where",
            t("engagements.fields.where"),
            help=t("engagements.fields.where_help"),
            max_length=LONGEST["where"],
            error=error("where"),
        ),
        submit(t("engagements.plan_now")),
        action="",
        on_submit=HERE.plan,
        key="plan" + HERE.filled.to_string(),
    )
