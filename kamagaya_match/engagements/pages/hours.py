"""The hours of an engagement: written down by the giver, answered by the group."""

from functools import partial
from typing import Any

from kamagaya_match.certificates.views import hours
from kamagaya_match.engagements.rules import LONGEST, MOST_MINUTES, STEP_MINUTES
from kamagaya_match.engagements.state import OneEngagement
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import button, confirm_button, submit
from kamagaya_match.web.parts.by_language import by_language
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.facts import facts
from kamagaya_match.web.parts.fields import date_field, hidden, select_field, text_field
from kamagaya_match.web.parts.page import actions, panel, section
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.say import t

HERE: Any = OneEngagement
LENGTHS = tuple(range(STEP_MINUTES, 60, STEP_MINUTES)) + tuple(range(60, MOST_MINUTES + 1, 2 * STEP_MINUTES))


def hours_part(view: Any) -> Node:
    """The giver's form is open as long as the page is: hours are often written down later."""
    return section(
        t("engagements.hours_title"),
        when(view.total, lambda: facts((t("engagements.confirmed"), view.total))),
        when(view.hours.length() > 0, el.div(each(view.hours, _entry)), el.p(t("engagements.hours_none"))),
        when(view.giver, lambda: disclosure(t("engagements.log"), _log(), id_="log-hours")),
    )


def _entry(row: Any) -> Node:
    take_back = confirm_button(
        "take-back-" + row.number,
        t("engagements.take_back"),
        t("engagements.take_back_question"),
        t("common.delete"),
        on_confirm=HERE.take_back(row.number),
        kind="text",
    )
    return panel(
        el.h3(row.day + " " + row.hours),
        el.p(row.what),
        el.p(tag(row.state, "state"), when(row.reason, lambda: el.span(" " + row.reason))),
        when(row.open, lambda: _answers(row)),
        when(row.confirmed, lambda: _unconfirming(row)),
        when(row.deletable, take_back),
    )


def _answers(row: Any) -> Node:
    refusing = _reasoned(row, t("engagements.refuse"), HERE.refuse)
    return el.fragment(
        actions(button(t("engagements.confirm"), on_click=HERE.confirm(row.number))),
        disclosure(t("engagements.not_so"), refusing, id_="not-so-" + row.number),
    )


def _unconfirming(row: Any) -> Node:
    what_happens = el.p(t("engagements.unconfirm_lead"))
    taking_back = _reasoned(row, t("engagements.unconfirm"), HERE.unconfirm)
    return disclosure(t("engagements.confirmed_wrongly"), what_happens, taking_back, id_="unconfirm-" + row.number)


def _reasoned(row: Any, now: Any, on_submit: Any) -> Node:
    """The form of an act on these hours that asks for a reason."""
    name = "reason-" + row.number
    return form(
        hidden("number", row.number),
        text_field(name, t("engagements.fields.refusal"), max_length=LONGEST["reason"], error=HERE.errors[name].to(str)),
        submit(now, kind="outline"),
        action="",
        on_submit=on_submit,
        key=row.number,
    )


def _log() -> Node:
    lengths = [(str(minutes), by_language(partial(hours, minutes))) for minutes in LENGTHS]
    return form(
        date_field("day", t("engagements.fields.day"), required=True, error=HERE.errors["day"].to(str)),
        select_field("minutes", t("engagements.fields.minutes"), lengths, "60", error=HERE.errors["minutes"].to(str)),
        text_field("what", t("engagements.fields.what"), max_length=LONGEST["what"], required=True, error=HERE.errors["what"].to(str)),
        submit(t("engagements.log_now")),
        action="",
        on_submit=HERE.log,
        key="log" + HERE.filled.to_string(),
    )
