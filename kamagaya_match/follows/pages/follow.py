"""Where one decides to follow something: a plain document, so that it works from every page and without script."""

from kamagaya_match.follows.views import FollowView
from kamagaya_match.web import el
from kamagaya_match.web.el import Node
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.links import button_link, link, out_button_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, narrow, page_head, section
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.say import t

from .ways import ways


def follow_page(view: FollowView, problem: str = "") -> Node:
    """What it is, the button, and the ways that need no account."""
    return layout(
        narrow(
            page_head(t("follows.page_title"), el.p(tag(view.kind_text), " ", el.b(view.title))),
            notice("error", problem) if problem else el.fragment(),
            _decision(view),
            section(t("follows.without_account"), el.p(t("follows.without_account_lead")), ways(view)),
            el.p(link(t("follows.back"), to=view.back)),
        )
    )


def _decision(view: FollowView) -> Node:
    if view.state == "there":
        mine = button_link(t("follows.to_mine"), "/me/follows/")
        return notice("success", t("follows.there"), el.p(t("follows.there_next")), actions(mine))
    if view.state == "full":
        return notice("warning", t("follows.full"), actions(button_link(t("follows.to_mine"), "/me/follows/")))
    if view.state == "visitor":
        return el.fragment(el.p(t("follows.visitor")), actions(out_button_link(t("follows.sign_in"), view.sign_in, "filled")))
    return el.fragment(el.p(t("follows.decide")), form(submit(t("follows.follow")), action=view.action))


def stop_page(stopped: bool, action: str) -> Node:
    """End all mails, or say that they have ended."""
    mine = actions(button_link(t("follows.to_mine"), "/me/follows/"))
    if stopped:
        return layout(narrow(page_head(t("follows.end.done")), notice("success", t("follows.end.done_lead")), mine))
    asked = form(submit(t("follows.end.button")), action=action)
    return layout(narrow(page_head(t("follows.end.title"), el.p(t("follows.end.lead"), class_name="km-lead")), asked, mine))
