"""The page behind a question to a group: a plain document with one button that matters."""

from kamagaya_match.needs.views import RenewalPage
from kamagaya_match.web import el
from kamagaya_match.web.el import Node
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.links import button_link
from kamagaya_match.web.parts.need_card import need_card
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, narrow, page_head, section
from kamagaya_match.web.say import t


def renewal_page(view: RenewalPage, token: str, problem: str = "") -> Node:
    """Keep it up or end it; or what has become of it."""
    here = f"/needs/renewal/{token}"
    if view.state in ("asked", "stale"):
        return _asking(view, here)
    if view.state == "old":
        return narrow(page_head(t("needs.renewal.old_title")), notice("warning", problem or t("needs.renewal.old")), _sign_in())
    desk = actions(button_link(t("needs.renewal.to_desk"), view.desk_href))
    if view.state == "ended":
        return narrow(page_head(t("needs.renewal.ended_title")), notice("info", t("needs.renewal.ended")), _about(view), desk)
    kept = notice("success", t("needs.renewal.stands", until=view.card.until))
    return narrow(page_head(t("needs.renewal.stands_title")), kept, _about(view), desk)


def _asking(view: RenewalPage, here: str) -> Node:
    stale = view.state == "stale"
    said = t("needs.renewal.stale" if stale else "needs.renewal.asked", renewed=view.renewed)
    keep = form(submit(t("needs.renewal.again" if stale else "needs.renewal.keep")), action=here)
    end = [] if stale else [form(submit(t("needs.renewal.end"), kind="outline"), action=f"{here}/end")]
    return narrow(page_head(t("needs.renewal.title"), el.p(said, class_name="km-lead")), _about(view), keep, *end)


def _about(view: RenewalPage) -> Node:
    return section(t("needs.apply_page.about"), need_card(view.card))


def _sign_in() -> Node:
    return actions(button_link(t("needs.renewal.to_desk"), "/me/"))
