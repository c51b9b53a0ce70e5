"""Who answered a need, and the group's reply to each."""

from typing import Any

from kamagaya_match.needs.state.one_on_desk import NeedOnDesk
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_path
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.parts.answer_forms import answer_facts, answer_forms
from kamagaya_match.web.parts.hidden_note import hidden_note
from kamagaya_match.web.parts.links import button_link, out_link
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
        tags(
            tag(one.state_text, "outline"),
            when(one.minor, tag(one.minor, "warning")),
            when(one.overdue, tag(t("need_desk.overdue"), "warning")),
        ),
        el.p(one.sent, class_name="km-muted"),
        answer_facts(one),
        paragraphs(one.message),
        when(one.email, _email(one)),
        when(
            one.reply,
            el.div(
                el.p(t("need_desk.their_reply"), class_name="km-muted"),
                paragraphs(one.reply),
                when(one.reply_note, hidden_note(one.reply_note)),
            ),
        ),
        el.p(button_link(t("need_desk.open_talk"), one.talk_href, "outline", "mail")),
        answer_forms(one, HERE),
    )


def _email(one: Any) -> Node:
    note = el.span(t("need_desk.email_note"), class_name="km-muted")
    return el.p(t("need_desk.email"), t("parts.colon"), out_link(one.email, href=one.mail_href), " ", note)
