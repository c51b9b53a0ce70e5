"""The page behind the link of an invitation: a plain document."""

from typing import Any

from kamagaya_match.groups.views import InvitationView
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.facts import facts
from kamagaya_match.web.parts.links import button_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, narrow, page_head
from kamagaya_match.web.parts.text import named
from kamagaya_match.web.say import t


def invitation_page(view: InvitationView, token: str, problem: str = "") -> Node:
    """Who asks, to what, and the one step that is possible now."""
    if view.state in ("over", "used"):
        return layout(narrow(page_head(t("groups.invitation.title")), notice("warning", t(f"groups.invitation.{view.state}")), _next(view)))
    return layout(
        narrow(
            page_head(t("groups.invitation.title"), el.p(t("groups.invitation.lead", group=view.group_name), class_name="km-lead")),
            when(problem, lambda: notice("error", problem)),
            facts(
                (t("groups.invitation.group"), named(view.group_name, view.group_kana)),
                (t("groups.members.role"), [el.p(view.role_text), el.p(view.about_role, class_name="km-muted")]),
                (t("groups.members.until"), view.until),
            ),
            *_step(view, token),
        )
    )


def _step(view: InvitationView, token: str) -> list[Any]:
    address = f"/invitations/{token}"
    if view.state == "mine":
        return [actions(_button(t("groups.invitation.accept"), address), button_link(t("groups.see_page"), view.group_href))]
    lead = t("groups.invitation.other" if view.state == "other" else "groups.invitation.sign_in_first", email=view.email)
    return [el.p(lead), _button(t("groups.invitation.send_link"), f"{address}/sign-in")]


def _button(text: Any, action: str) -> Node:
    return form(submit(text), action=action)


def _next(view: InvitationView) -> Node:
    to_group = button_link(t("groups.see_page"), view.group_href) if view.group_href else el.fragment()
    return actions(to_group, button_link(t("groups.see_others"), "/groups/"))
