"""The page on which one answers a need, and follows what became of it."""

from typing import Any

from kamagaya_match.needs.state.applying import Applying
from kamagaya_match.needs.views import Step
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.cards import card_list
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.facts import fact
from kamagaya_match.web.parts.hidden_note import hidden_note
from kamagaya_match.web.parts.links import button_link, link, out_button_link, out_link
from kamagaya_match.web.parts.need_card import need_card
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import narrow, page_head, section
from kamagaya_match.web.parts.text import paragraphs
from kamagaya_match.web.say import t

from .apply_form import about, apply_form


def apply_page(view: Any, errors: Any, done: Text = "") -> Node:
    """What this person can do now, or what became of their answer."""
    steps = {
        Step.SIGN_IN: _sign_in,
        Step.OWN: _own,
        Step.CLOSED: _closed,
        Step.STANDBY: _standing_by,
        Step.SENT: _sent,
        Step.ACCEPTED: _accepted,
        Step.DECLINED: _declined,
    }
    return el.fragment(
        narrow(
            page_head(t("needs.apply_page.title"), link(t("needs.apply_page.back"), to=view.card.href)),
            when(done, lambda: notice("success", done)),
            *[_when(view, step, build) for step, build in steps.items()],
            when(view.step == Step.FORM.value, lambda: apply_form(view, errors)),
        ),
        when(view.others, lambda: section(t("needs.apply_page.others"), card_list(view.others, need_card))),
    )


def _when(view: Any, step: Step, build: Any) -> Node:
    return when(view.step == step.value, lambda: build(view))


def _sign_in(view: Any) -> Node:
    href = "/sign-in/?next=/needs/" + view.card.slug + "/apply"
    return el.fragment(
        about(view),
        notice("info", t("needs.apply_page.sign_in_title"), el.p(t("needs.apply_page.sign_in_body"))),
        out_button_link(t("needs.apply_page.sign_in"), href, "filled"),
    )


def _own(view: Any) -> Node:
    desk = "/group-desk/" + view.card.group_slug + "/needs/" + view.card.slug + "/"
    return el.fragment(
        about(view),
        notice("info", t("needs.apply_page.own_title"), el.p(t("needs.apply_page.own_body"))),
        button_link(t("needs.apply_page.to_desk"), desk),
    )


def _closed(view: Any) -> Node:
    return el.fragment(
        notice("warning", t("needs.apply_page.closed_title"), el.p(view.reason)), about(view), button_link(t("needs.see_all"), "/needs/")
    )


def _standing_by(view: Any) -> Node:
    asked = notice("warning", t("needs.apply_page.asked_title"), el.p(t("needs.apply_page.asked_body")))
    waits = notice("success", t("needs.apply_page.standby_title"), el.p(t("needs.apply_page.standby_body")))
    return el.fragment(
        when(view.asked, lambda: asked, lambda: waits),
        _talk(view),
        about(view),
        _mine(view),
        _withdrawing(view),
    )


def _sent(view: Any) -> Node:
    return el.fragment(
        notice("success", t("needs.apply_page.sent_title"), el.p(t("needs.apply_page.sent_body"))),
        _talk(view),
        when(view.overdue, lambda: notice("warning", t("needs.apply_page.overdue_title"), el.p(t("needs.apply_page.overdue_body")))),
        about(view),
        _mine(view),
        _withdrawing(view),
    )


def _accepted(view: Any) -> Node:
    return el.fragment(
        notice("success", t("needs.apply_page.accepted_title"), el.p(t("needs.apply_page.accepted_body"))),
        section(t("needs.apply_page.contact"), contact_of(view)),
        _reply(view),
        _talk(view),
        about(view),
        _mine(view),
        _withdrawing(view),
    )


def _declined(view: Any) -> Node:
    return el.fragment(
        notice("info", t("needs.apply_page.declined_title"), el.p(t("needs.apply_page.declined_body"))),
        _reply(view),
        about(view),
        _mine(view),
    )


def _talk(view: Any) -> Node:
    """The way to the conversation with the group."""
    return el.div(
        el.p(t("needs.apply_page.talk_note")),
        button_link(t("needs.apply_page.talk"), view.talk_href, "outline", "mail"),
        class_name="km-section",
    )


def contact_of(view: Any) -> Node:
    """How the group is reached, for people it has accepted."""
    return el.div(paragraphs(view.contact), el.dl(each(view.contacts, _contact_line), class_name="km-facts"))


def _contact_line(line: Any) -> Node:
    return fact(line.label, when(line.href, lambda: out_link(line.text, href=line.href), lambda: el.span(line.text)))


def _reply(view: Any) -> Node:
    return when(view.reply, lambda: section(t("needs.apply_page.reply"), paragraphs(view.reply)))


def _mine(view: Any) -> Node:
    return section(
        t("needs.apply_page.my_message"),
        when(view.facts, lambda: el.ul(each(view.facts, el.li))),
        paragraphs(view.message),
        when(view.message_note, lambda: hidden_note(view.message_note)),
        el.p(t("needs.apply_page.sent_at"), t("parts.colon"), view.sent, class_name="km-muted"),
    )


def _withdrawing(view: Any) -> Node:
    asking = form(
        submit(t("needs.apply_page.withdraw_now"), kind="danger"),
        action="/needs/" + view.card.slug + "/withdraw",
        on_submit=Applying.withdraw,
    )
    return when(
        view.may_withdraw,
        lambda: disclosure(t("needs.apply_page.withdraw"), el.p(t("needs.apply_page.withdraw_lead")), asking, id_="withdraw"),
    )
