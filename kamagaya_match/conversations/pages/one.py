"""One conversation: who it is about, what was said, and what either side can do."""

from typing import Any

from kamagaya_match.conversations.rules import LONGEST, Side
from kamagaya_match.conversations.state import OneConversation
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, either, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import button, confirm_button, submit
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.facts import facts
from kamagaya_match.web.parts.fields import error_of, text_field
from kamagaya_match.web.parts.hidden_note import hidden_note
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, narrow, page_head, section
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tags import tag, tags
from kamagaya_match.web.say import t

from .sides import applicant_part, group_part

HERE: Any = OneConversation  # its attributes are Vars here


def one_page() -> Node:
    """For the two sides; the centre reads along where one of them is a child."""
    back = button_link(t("conversations.back"), "/me/conversations/")
    missing = empty_state(t("conversations.missing"), t("conversations.missing_next"), back)
    return layout(narrow(when(HERE.missing, missing, _body(HERE.view))), here="/me/")


def _body(view: Any) -> Node:
    return el.fragment(
        page_head(view.title, tags(tag(view.state_text, "state"), when(view.minor, tag(t("conversations.minor"), "outline")))),
        el.div(when(HERE.done, notice("success", HERE.done)), when(HERE.problem, notice("error", HERE.problem)), role="status"),
        when(view.minor, notice("info", t("conversations.minor_note"))),
        facts(
            (t("conversations.group"), link(view.group, to=view.group_href)),
            (t("conversations.person"), view.person),
            (t("conversations.need"), link(t("conversations.see_need"), to=view.need_href)),
        ),
        when(view.side == Side.GROUP.value, group_part(HERE)),
        when(view.side == Side.APPLICANT.value, applicant_part(HERE)),
        section(t("conversations.talk"), _talk(view), _writing(view)),
    )


def _talk(view: Any) -> Node:
    """The application first, then the messages of this page; older ones are on the pages behind."""
    path = "/conversations/" + view.slug + "?page="
    first = _message(view.person, view.original_at, view.original, view.side == Side.APPLICANT.value, view.original_note)
    return el.div(
        el.link(rel="stylesheet", href="/talk.css"),
        when((view.page == view.pages) & (view.original != ""), first),
        each(view.messages, lambda one: _message(one.name, one.at, one.text, one.own, one.note)),
        when(view.pages > 1, el.p(t("conversations.older"), class_name="km-small km-muted")),
        paging(view.page, view.pages, path),
    )


def _message(name: Any, at: Any, text: Any, own: Any, note: Any) -> Node:
    head = el.p(el.strong(name), " ", el.span(at, class_name="km-small km-muted"))
    said = el.p(text, class_name="km-said")
    return el.div(head, said, when(note, hidden_note(note)), class_name=either(own, "km-message km-message-own", "km-message"))


def _writing(view: Any) -> Node:
    field = text_field(
        "text",
        t("conversations.text"),
        help=view.help,
        required=True,
        lines=4,
        max_length=LONGEST,
        error=error_of(HERE.errors, "text"),
    )
    writing = form(
        field,
        submit(t("conversations.send"), icon="mail"),
        action="",
        on_submit=HERE.send,
        key="text" + HERE.sent.to_string(),
        draft_key="conversation-" + view.slug + "-" + HERE.sent.to_string(),
    )
    texts = (t("conversations.close"), t("conversations.close_question"), t("conversations.close_now"))
    closing = confirm_button("close-talk", *texts, on_confirm=HERE.close_talk, kind="text")
    reopen = actions(button(t("conversations.reopen"), kind="outline", on_click=HERE.reopen))
    return el.div(
        when(view.may_write, writing),
        when(view.closed, notice("info", view.closed)),
        when(view.may_reopen, reopen),
        el.p(t("conversations.who_reads"), class_name="km-small"),
        when(view.may_close, actions(closing)),
        class_name="km-section",
    )
