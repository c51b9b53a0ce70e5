"""Who answered a need, and the group's reply to each."""

from typing import Any

from kamagaya_match.needs.state.one_on_desk import NeedOnDesk
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_path
from kamagaya_match.web.el import Node, Text, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.fields import hidden, text_field
from kamagaya_match.web.parts.links import out_link
from kamagaya_match.web.parts.page import panel, section
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tags import tag, tags
from kamagaya_match.web.parts.text import paragraphs
from kamagaya_match.web.say import t

HERE: Any = NeedOnDesk  # its attributes are Vars here


def answers_part(row: Any) -> Node:
    """All answers, those that wait first."""
    waiting = when(row.unanswered > 0, tag(t("need_desk.unanswered", n=row.unanswered), "warning"))
    nobody = el.p(t("need_desk.no_applications"))
    here = desk_path(HERE.desk_slug, "needs") + row.slug + "/?page="
    return section(
        t("need_desk.applications"),
        el.p(waiting),
        when(HERE.answers.count > 0, each(HERE.answers.rows, _answer), nobody),
        paging(HERE.answers.page, HERE.answers.pages, here),
    )


def _answer(one: Any) -> Node:
    return panel(
        el.h3(one.name),
        tags(tag(one.state_text, "outline"), when(one.overdue, tag(t("need_desk.overdue"), "warning"))),
        el.p(one.sent, class_name="km-muted"),
        paragraphs(one.message),
        when(one.email, _email(one)),
        when(one.reply, el.div(el.p(t("need_desk.their_reply"), class_name="km-muted"), paragraphs(one.reply))),
        when(one.may_accept, _accepting(one)),
        when(one.may_decline, _declining(one)),
    )


def _email(one: Any) -> Node:
    note = el.span(t("need_desk.email_note"), class_name="km-muted")
    return el.p(t("need_desk.email"), t("parts.colon"), out_link(one.email, href=one.mail_href), " ", note)


def _accepting(one: Any) -> Node:
    asking = form(
        hidden("application", one.key),
        _words("accept-" + one.key, t("need_desk.accept_reply"), "", t("need_desk.accept_help"), required=False),
        submit(t("need_desk.accept_now")),
        action="",
        on_submit=NeedOnDesk.accept,
    )
    return disclosure(t("need_desk.accept"), el.p(t("need_desk.accept_lead")), asking)


def _declining(one: Any) -> Node:
    asking = form(
        hidden("application", one.key),
        _words("decline-" + one.key, t("need_desk.decline_reply"), t("need_desk.decline_start"), "", required=True),
        submit(t("need_desk.decline_now"), kind="outline"),
        action="",
        on_submit=NeedOnDesk.decline,
    )
    return disclosure(t("need_desk.decline"), el.p(t("need_desk.decline_lead")), asking)


def _words(name: Text, label: Text, value: Text, help_: Text, *, required: bool) -> Node:
    error = HERE.errors.get(name, "").to(str)
    return text_field(name, label, value=value, required=required, help=help_, error=error, lines=4)
