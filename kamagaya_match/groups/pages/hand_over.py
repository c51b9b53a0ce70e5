"""The page behind the link by which a group is handed over: a plain document."""

from kamagaya_match.groups.views import HandOverView
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.facts import facts
from kamagaya_match.web.parts.links import button_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, narrow, page_head
from kamagaya_match.web.say import t


def hand_over_page(view: HandOverView, token: str, problem: str = "") -> Node:
    """Who asks, what taking over means, and the one button."""
    if view.state != "open":
        to_desk = actions(button_link(t("groups.to_desk"), view.desk_href)) if view.desk_href else el.fragment()
        kind = "success" if view.state == "used" else "warning"
        return layout(narrow(page_head(t("groups.hand_over.title")), notice(kind, t(f"groups.hand_over.{view.state}")), to_desk))
    return layout(
        narrow(
            page_head(t("groups.hand_over.title"), el.p(t("groups.hand_over.lead", owner=view.from_name, group=view.group_name))),
            when(problem, lambda: notice("error", problem)),
            facts(
                (t("groups.invitation.group"), view.group_name),
                (t("groups.hand_over.heir"), view.to_name),
                (t("groups.members.until"), view.until),
            ),
            el.p(t("groups.hand_over.means")),
            form(submit(t("groups.hand_over.accept"), icon="check"), action=f"/hand-overs/{token}"),
            el.p(t("groups.hand_over.no"), class_name="km-small"),
        )
    )
