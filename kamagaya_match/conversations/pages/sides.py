"""What each side of a conversation sees of the application beside the talk, and can do with it."""

from typing import Any

from kamagaya_match.needs.views import Step
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.parts.answer_forms import answer_facts, answer_forms
from kamagaya_match.web.parts.buttons import button, confirm_button
from kamagaya_match.web.parts.cards import card_list
from kamagaya_match.web.parts.facts import fact
from kamagaya_match.web.parts.hidden_note import hidden_note
from kamagaya_match.web.parts.links import out_link
from kamagaya_match.web.parts.need_card import need_card
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, panel, section
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.parts.text import paragraphs
from kamagaya_match.web.say import t


def group_part(state: Any) -> Node:
    """Who comes, their address once the group said yes, and the group's answer."""
    one = state.answer
    note = el.span(t("need_desk.email_note"), class_name="km-muted")
    email = el.p(t("need_desk.email"), t("parts.colon"), out_link(one.email, href=one.mail_href), " ", note)
    answered = el.div(
        el.p(t("need_desk.their_reply"), class_name="km-muted"), paragraphs(one.reply), when(one.reply_note, hidden_note(one.reply_note))
    )
    return el.div(answer_facts(one), when(one.email, email), when(one.reply, answered), answer_forms(one, state), class_name="km-section")


def applicant_part(state: Any) -> Node:
    """Where one's application stands, the group's contact once it said yes, one's dates, and the way to step back."""
    own = state.own
    return el.fragment(
        when(own.asked, _asked(state)),
        when(own.overdue, notice("warning", t("needs.apply_page.overdue_title"), el.p(t("needs.apply_page.overdue_body")))),
        when(own.step == Step.ACCEPTED.value, section(t("needs.apply_page.contact"), _contact(own))),
        when(own.reply.length() > 0, section(t("needs.apply_page.reply"), paragraphs(own.reply))),
        when(own.facts.length() > 0, el.ul(each(own.facts, el.li))),
        when(own.shifts.length() > 0, section(t("need_shifts.own_title"), each(own.shifts, lambda one: _shift(one, state)))),
        when(own.others.length() > 0, section(t("needs.apply_page.others"), card_list(own.others, need_card))),
        when(own.may_withdraw, actions(_withdrawing(state))),
    )


def _asked(state: Any) -> Node:
    yes = button(t("conversations.come"), on_click=state.come)
    no = button(t("conversations.stay"), kind="outline", on_click=state.stay)
    return notice("warning", t("needs.apply_page.asked_title"), el.p(t("conversations.asked_body")), actions(yes, no))


def _contact(own: Any) -> Node:
    return el.div(paragraphs(own.contact), el.dl(each(own.contacts, _line), class_name="km-facts"))


def _line(line: Any) -> Node:
    return fact(line.label, when(line.href, out_link(line.text, href=line.href), el.span(line.text)))


def _shift(one: Any, state: Any) -> Node:
    leave = button(t("need_shifts.give_back"), kind="outline", on_click=state.give_back(one.key))
    come = button(t("need_shifts.take"), kind="outline", on_click=state.take_place(one.key))
    return panel(
        el.p(el.strong(one.when), " ", one.note),
        el.p(when(one.mine, tag(one.mine, "state"), tag(one.left, "plain"))),
        when(one.clash, el.p(one.clash, class_name="km-small")),
        when(one.begun, el.fragment(), actions(when(one.mine, leave, come))),
    )


def _withdrawing(state: Any) -> Node:
    texts = (t("needs.apply_page.withdraw"), t("needs.apply_page.withdraw_lead"), t("needs.apply_page.withdraw_now"))
    return confirm_button("withdraw", *texts, on_confirm=state.withdraw, kind="text")
