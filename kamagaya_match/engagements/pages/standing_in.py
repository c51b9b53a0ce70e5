"""Somebody else in the place of who left."""

from typing import Any

from kamagaya_match.engagements.state import OneEngagement
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import confirm_button, submit
from kamagaya_match.web.parts.fields import select_field
from kamagaya_match.web.parts.links import link
from kamagaya_match.web.parts.page import actions, section
from kamagaya_match.web.say import t

HERE: Any = OneEngagement


def standing_in(view: Any) -> Node:
    """For the group: ask again after an early end; at the new one, go on from where it was."""
    return el.fragment(
        when(view.may_seek, _seek),
        when(view.seeks, lambda: section(t("engagements.stand_in"), el.p(t("engagements.sought"), " ", _need(view)))),
        when(view.before.length() > 0, lambda: _go_on(view)),
        when(view.continues, lambda: el.p(t("engagements.continues"))),
    )


def _need(view: Any) -> Node:
    return link(t("engagements.see_need"), to=view.need)


def _seek() -> Node:
    again = confirm_button(
        "seek-again",
        t("engagements.seek_again"),
        t("engagements.seek_question"),
        t("engagements.seek_again"),
        on_confirm=HERE.seek_again,
    )
    return section(t("engagements.stand_in"), el.p(t("engagements.stand_in_lead")), actions(again))


def _go_on(view: Any) -> Node:
    choice = form(
        select_field("before", t("engagements.fields.before"), view.before),
        submit(t("engagements.go_on_from"), kind="outline"),
        action="",
        on_submit=HERE.go_on_from,
        key="before" + HERE.filled.to_string(),
    )
    return section(t("engagements.go_on_title"), el.p(t("engagements.go_on_lead")), choice)
