"""The home of a group's desk."""

from typing import Any

from kamagaya_match.groups.state.desk import Desk
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout, desk_path
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.forms import draft_done
from kamagaya_match.web.parts.cards import card, card_list, card_title
from kamagaya_match.web.parts.facts import facts
from kamagaya_match.web.parts.icons import icon
from kamagaya_match.web.parts.links import button_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, page_head, section
from kamagaya_match.web.say import t

from .founding import DRAFT


def desk_page() -> Node:
    """Today's things first, then what the page lacks."""
    home = Desk.home
    slug = home.card.slug
    return desk_layout(
        slug,
        "overview",
        page_head(home.card.name),
        when(Desk.founded, el.div(notice("success", t("groups.founded_now")), draft_done(DRAFT), role="status")),
        _standing(home),
        actions(
            button_link(t("groups.desk.post_event"), desk_path(slug, "events") + "new/", "filled", "plus"),
            button_link(t("groups.desk.post_need"), desk_path(slug, "needs") + "new/", "outline", "plus"),
        ),
        section(t("groups.desk.today"), when(Desk.today, card_list(Desk.today, _item), el.p(t("groups.desk.nothing_today")))),
        when(home.missing, _missing(home)),
        section(
            t("groups.desk.group"),
            facts(
                (t("groups.desk.my_role"), when(home.role_text, home.role_text, t("groups.desk.as_office"))),
                (t("groups.facts.members"), home.members),
            ),
            actions(
                button_link(t("groups.see_page"), home.card.href),
                button_link(t("groups.tabs.profile"), desk_path(slug, "profile"), icon="edit"),
                button_link(t("groups.tabs.members"), desk_path(slug, "members"), icon="people"),
            ),
        ),
    )


def _standing(home: Any) -> Node:
    waiting = notice("info", t("groups.desk.unverified_title"), el.p(t("groups.desk.unverified_body")))
    stopped = notice(
        "warning", t("groups.desk.suspended_title"), el.p(t("groups.desk.suspended_body")), when(home.reason, el.p(home.reason))
    )
    return el.fragment(when(home.status == "unverified", waiting), when(home.status == "suspended", stopped))


def _item(item: Any) -> Node:
    return card(
        card_title(item.title),
        when(item.note, el.p(item.note, class_name="km-muted")),
        el.p(el.span(item.action), icon("arrow-right"), class_name="km-card-action"),
        to=item.href,
    )


def _missing(home: Any) -> Node:
    fill = button_link(t("groups.desk.fill_in"), desk_path(home.card.slug, "profile"))
    return section(t("groups.desk.missing_title"), el.p(t("groups.desk.missing_lead")), el.ul(each(home.missing, el.li)), fill)
