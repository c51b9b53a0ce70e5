"""The group's thanks, and whether everyone may read them."""

from typing import Any

from kamagaya_match.engagements.rules import LONGEST, ShownAs
from kamagaya_match.engagements.state import OneEngagement
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import confirm_button, submit
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.name_fields import name_fields
from kamagaya_match.web.parts.page import panel
from kamagaya_match.web.say import t

HERE: Any = OneEngagement


def thanks_part(view: Any) -> Node:
    return panel(
        el.h2(t("engagements.thanks")),
        el.p(view.thanks, class_name="km-letter"),
        when(view.may_show_thanks, lambda: when(view.thanks_shown, lambda: _shown(view), lambda: _choice())),
    )


def _shown(view: Any) -> Node:
    hide = confirm_button(
        "hide-thanks",
        t("engagements.hide_thanks"),
        t("engagements.hide_thanks_question"),
        t("engagements.hide_thanks"),
        on_confirm=HERE.hide_thanks,
    )
    return el.fragment(el.p(view.thanks_shown), hide)


def _choice() -> Node:
    fields = form(
        el.p(t("engagements.show_thanks_lead")),
        name_fields(ShownAs, LONGEST["name"], ShownAs.ANONYMOUS.value, "", HERE.errors),
        submit(t("engagements.show_thanks")),
        action="",
        on_submit=HERE.show_thanks,
        key="show-thanks" + HERE.filled.to_string(),
    )
    return disclosure(t("engagements.show_thanks_title"), fields, id_="show-thanks")
