"""How a group answers an application, wherever it reads it: a yes with a word, a no with a kind reason, a question to who stands by."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import button, submit
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.fields import hidden, text_field
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions
from kamagaya_match.web.say import t

REASONS = ("decided", "times", "fit", "changed", "crowded")


def answer_forms(one: Any, state: Any) -> Node:
    """What the group may do with the application `one` (needs' DeskApplication).

    `state` is a state class with `errors`, `reason_text`, `reason` and the handlers accept, decline, ask_standby, choose_reason.
    """
    asking = form(
        hidden("application", one.key),
        submit(t("need_desk.ask_standby")),
        action="",
        on_submit=state.ask_standby,
    )
    return el.fragment(
        when(one.minor & ~one.settled, notice("info", t("need_desk.minor_note"))),
        when(one.may_ask, el.div(el.p(t("need_desk.ask_standby_lead")), asking)),
        when(one.asked, el.p(t("need_desk.standby_was_asked"))),
        when(one.may_accept, _accepting(one, state)),
        when(one.may_decline, _declining(one, state)),
    )


def _accepting(one: Any, state: Any) -> Node:
    asking = form(
        hidden("application", one.key),
        _words(state, "accept-" + one.key, t("need_desk.accept_reply"), "", t("need_desk.accept_help"), required=False),
        submit(t("need_desk.accept_now")),
        action="",
        on_submit=state.accept,
    )
    return disclosure(t("need_desk.accept"), el.p(t("need_desk.accept_lead")), asking)


def _declining(one: Any, state: Any) -> Node:
    reasons = [button(t(f"need_desk.reasons.{name}"), kind="text", on_click=state.choose_reason(name)) for name in REASONS]
    name = "decline-" + one.key
    asking = form(
        hidden("application", one.key),
        _words(state, name, t("need_desk.decline_reply"), state.reason_text, "", required=True, key=name + state.reason),
        submit(t("need_desk.decline_now"), kind="outline"),
        action="",
        on_submit=state.decline,
    )
    choosing = el.div(el.p(t("need_desk.choose_reason")), actions(*reasons))
    return disclosure(t("need_desk.decline"), el.p(t("need_desk.decline_lead")), choosing, asking)


def _words(state: Any, name: Text, label: Text, value: Text, help_: Text, *, required: bool, **more: Any) -> Node:
    error = state.errors.get(name, "").to(str)
    return text_field(name, label, value=value, required=required, help=help_, error=error, lines=4, **more)


def answer_facts(one: Any) -> Node:
    """Who comes, how old they are, on which dates."""
    return when(one.facts.length() > 0, el.ul(each(one.facts, el.li)))
