"""Invitations, and the two answers to each."""

from typing import Any

from kamagaya_match.needs.service.applying import LONGEST_MESSAGE, LONGEST_NAME
from kamagaya_match.offers.rules import WhyNot
from kamagaya_match.offers.state.mine import OwnInvites
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.own import my_layout
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.facts import fact
from kamagaya_match.web.parts.fields import error_of, hidden, select_field, text_field
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import page_head, panel
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.parts.text import named, paragraphs
from kamagaya_match.web.say import t

HERE: Any = OwnInvites  # its attributes are Vars here


def invites_page() -> Node:
    """The invitations to oneself, the newest first."""
    nothing = empty_state(t("invites.none_title"), t("invites.none_body"), button_link(t("invites.to_offer"), "/me/offer/"))
    return my_layout(
        "offer",
        page_head(t("invites.title"), el.p(t("invites.lead"), class_name="km-lead"), link(t("invites.to_offer"), to="/me/offer/")),
        told(HERE),
        when(HERE.listing.count > 0, invite_list(HERE), nothing),
        paging(HERE.listing.page, HERE.listing.pages, "/me/invites/?page="),
    )


def proposed_mark() -> Node:
    """Says that a coordinator asked in the group's place."""
    return tag(t("invites.proposed"), "outline")


def told(state: Any) -> Node:
    """What became of the last answer."""
    problem = error_of(state.errors, "")
    return el.div(when(state.done, notice("success", state.done)), when(problem, notice("error", problem)), role="status")


def invite_list(state: Any, listing: Any = None) -> Node:
    """Invitations with the forms of their answers; `state` has say_yes and say_no."""
    shown = state.listing if listing is None else listing
    return el.div(each(shown.rows, lambda one: _invite(state, one, shown.name)))


def _invite(state: Any, one: Any, name: Any) -> Node:
    return panel(
        el.h2(link(one.need.title, to=one.need.href), class_name="km-card-title"),
        el.p(tag(one.state_text, "state"), " ", when(one.proposed, proposed_mark()), " ", el.span(one.when, class_name="km-muted")),
        el.dl(
            fact(t("needs.group"), link(named(one.need.group_name, one.need.group_kana), to=one.need.group_href), icon="people"),
            when(one.about, fact(t("invites.about"), one.about, icon="check")),
            fact(t("needs.facts.when"), one.need.when, icon="clock"),
            when(one.need.place, fact(t("needs.facts.where"), one.need.place, icon="pin")),
            class_name="km-facts",
        ),
        paragraphs(one.message),
        when(one.over, el.p(t("invites.over"), class_name="km-muted")),
        when(one.may_say_yes, _yes(state, one, name)),
        when(one.may_say_no, _no(state, one)),
        when(one.state == "accepted", el.p(button_link(t("invites.see_application"), one.need.href + "/apply"))),
    )


def _yes(state: Any, one: Any, name: Any) -> Node:
    called, words = "name-" + one.key, "message-" + one.key
    asking = form(
        hidden("invite", one.key),
        text_field(
            called,
            t("needs.apply_page.name"),
            value=name,
            required=True,
            help=t("invites.name_help"),
            error=state.errors.get(called, "").to(str),
            auto_complete="name",
            max_length=LONGEST_NAME,
        ),
        text_field(
            words,
            t("needs.apply_page.message"),
            required=True,
            help=t("invites.message_help"),
            error=state.errors.get(words, "").to(str),
            lines=4,
            max_length=LONGEST_MESSAGE,
        ),
        el.p(t("needs.apply_page.privacy"), class_name="km-small"),
        submit(t("invites.yes_now")),
        action="",
        on_submit=state.say_yes,
        draft_key="invite-" + one.key,
    )
    return disclosure(t("invites.yes"), el.p(t("invites.yes_lead")), asking)


def _no(state: Any, one: Any) -> Node:
    reasons = [("", t("invites.no_reason")), *((reason.value, t(f"offer_words.reasons.{reason}")) for reason in WhyNot)]
    asking = form(
        hidden("invite", one.key),
        select_field("reason-" + one.key, t("invites.reason"), reasons, help=t("invites.reason_help")),
        submit(t("invites.no_now"), kind="outline"),
        action="",
        on_submit=state.say_no,
    )
    return disclosure(t("invites.no"), el.p(t("invites.no_lead")), asking)
