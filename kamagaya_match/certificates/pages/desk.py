"""Certificates on the desk of a group."""

from typing import Any

from kamagaya_match.certificates.rules import LONGEST_REASON
from kamagaya_match.certificates.state import CertificatesDesk
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout
from kamagaya_match.web.el import Node, Text, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.classes import identity
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.fields import hidden, text_field
from kamagaya_match.web.parts.links import file_link, out_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import page_head, panel, section
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.say import t

TAB: Any = CertificatesDesk
COLUMNS = ("name", "state", "total", "issued", "acts")


def desk_page() -> Node:
    """Who waits for an answer first, then everything that was answered."""
    view = TAB.view
    return desk_layout(
        view.group,
        "certificates",
        page_head(t("certificate_desk.title"), el.p(t("certificate_desk.lead"))),
        el.div(when(TAB.done, notice("success", TAB.done)), when(TAB.problem, notice("error", TAB.problem)), role="status"),
        section(
            t("certificate_desk.waiting", n=view.waiting.length().to_string()),
            when(view.waiting.length() > 0, el.div(each(view.waiting, _waiting)), _nobody()),
        ),
        section(
            t("certificate_desk.answered"),
            when(view.rows.length() > 0, _answered(view), el.p(t("certificate_desk.none_answered"))),
            paging(view.page, view.pages, view.path + "?page="),
        ),
    )


def _nobody() -> Node:
    return empty_state(t("certificate_desk.nobody"), t("certificate_desk.nobody_next"))


def _waiting(one: Any) -> Node:
    return panel(
        el.h3(one.name),
        el.p(t("certificate_desk.asked", day=one.asked), class_name="km-small km-muted"),
        form(
            hidden("number", one.key),
            el.fieldset(
                el.legend(t("certificate_desk.kept"), class_name="km-label"),
                el.p(t("certificate_desk.kept_help"), class_name="km-help"),
                el.div(each(one.lines, lambda line: _line(one.key, line)), class_name="km-choices"),
                class_name="km-field",
            ),
            submit(t("certificate_desk.confirm"), icon="check"),
            action="",
            on_submit=TAB.confirm,
            key=one.key,
        ),
        _with_reason("refuse", one.key, TAB.refuse),
    )


def _line(key: Text, line: Any) -> Node:
    box = el.input(
        type="checkbox",
        name="line." + line.place_in_list,
        default_checked=True,
        class_name="km-tick",
        **identity("f-line-" + key + line.place_in_list),
    )
    noted = when(line.noted, el.span(t("certificate_desk.noted")))
    said = el.span(el.b(line.day), " ", line.time, "　", line.title, " ", noted)
    return el.label(box, said, class_name="km-choice")


def _with_reason(name: str, key: Text, handler: Any, *before: Any) -> Node:
    """Asked in its place, with the words that the holder is sent."""
    asking = form(
        hidden("number", key),
        text_field(
            "reason." + key,
            t("certificate_desk.reason"),
            required=True,
            lines=2,
            max_length=LONGEST_REASON,
            help=t("certificate_desk.reason_help"),
        ),
        submit(t(f"certificate_desk.{name}_now"), kind="danger"),
        action="",
        on_submit=handler,
        key=name + key,
    )
    return disclosure(t(f"certificate_desk.{name}"), *before, asking)


def _answered(view: Any) -> Node:
    headings = [t(f"certificate_desk.columns.{name}") for name in COLUMNS]
    return table(t("certificate_desk.answered"), headings, view.rows, _cells)


def _cells(row: Any) -> list[Node]:
    state = when(row.valid, tag(row.state_text, "state"), tag(row.state_text, "outline"))
    acts = el.div(
        when(row.pdf, file_link(t("certificate_desk.pdf"), row.pdf)),
        when(row.valid, el.p(out_link(t("certificate_desk.check"), href=row.check))),
        when(row.valid, _with_reason("withdraw", row.key, TAB.withdraw, el.p(t("certificate_desk.withdraw_question")))),
        when(row.reason, el.p(row.reason, class_name="km-small")),
    )
    return [el.span(row.name), state, row.total, el.span(row.issued), acts]
