"""Lists of conversations: one's own, those with children for the centre, and a group's applications."""

from typing import Any

from kamagaya_match.conversations.state import CentreTalks, GroupApplications, OwnTalks
from kamagaya_match.needs.rules import AnswerTab
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout, desk_path
from kamagaya_match.web.el import Node, Text, each, when
from kamagaya_match.web.layout import layout
from kamagaya_match.web.own import my_layout
from kamagaya_match.web.parts.answer_forms import answer_facts
from kamagaya_match.web.parts.cards import card, card_group, card_list, card_marks, card_title, card_when
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.notices import status
from kamagaya_match.web.parts.page import page_head, panel, section
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tabs import tabs
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.parts.text import paragraphs
from kamagaya_match.web.say import t

MINE: Any = OwnTalks.listing
CHILDREN: Any = CentreTalks.listing
DESK: Any = GroupApplications


def mine_page() -> Node:
    """What one has sent, with a mark where the group has said something new."""
    go = button_link(t("conversations.see_needs"), "/needs/")
    return my_layout(
        "conversations",
        page_head(t("conversations.mine_title"), el.p(t("conversations.mine_lead"))),
        _talks(MINE, "/me/conversations/?page=", empty_state(t("conversations.mine_none"), t("conversations.mine_none_next"), go)),
    )


def centre_page() -> Node:
    """The talks in which one side is under 18."""
    return layout(
        el.p(link(t("conversations.to_centre"), to="/centre/")),
        page_head(t("conversations.centre_title"), el.p(t("conversations.centre_lead"))),
        _talks(CHILDREN, "/centre/conversations/?page=", empty_state(t("conversations.centre_none"), t("conversations.centre_none_next"))),
        here="/me/",
    )


def _talks(listing: Any, path: Text, nothing: Node) -> Node:
    return el.div(
        when(listing.count > 0, section(t("conversations.list"), card_list(listing.rows, _talk)), nothing),
        paging(listing.page, listing.pages, path),
    )


def _talk(row: Any) -> Node:
    return card(
        card_when(row.last),
        card_title(row.title),
        card_marks(
            tag(row.state_text, "state"),
            when(row.unread, tag(t("conversations.unread"), "warning")),
            when(row.minor, tag(t("conversations.minor"), "outline")),
        ),
        card_group(row.other),
        to=row.href,
    )


def applications_page() -> Node:
    """Over all needs: who waits longest comes first."""
    here, listing = desk_path(DESK.desk_slug, "applications"), DESK.listing
    parts = [(t(f"need_desk.answer_tabs.{tab}"), here + f"?tab={tab}", DESK.tab == tab.value) for tab in AnswerTab]
    nothing = empty_state(t("need_desk.all_none"), t("need_desk.all_none_next"))
    return desk_layout(
        DESK.desk_slug,
        "applications",
        page_head(t("need_desk.all_title"), el.p(t("need_desk.all_lead"))),
        tabs(t("need_desk.answer_tabs_label"), *parts),
        status(t("common.count", n=listing.count)),
        when(listing.count > 0, each(listing.rows, _application), nothing),
        paging(listing.page, listing.pages, here + "?tab=" + DESK.tab + "&page="),
    )


def _application(one: Any) -> Node:
    new = DESK.unread.to(list[str]).contains(one.talk_href)
    return panel(
        el.h2(link(one.name, to=one.talk_href)),
        el.p(
            tag(one.state_text, "state"),
            when(new, el.span(" ", tag(t("need_desk.unread"), "warning"))),
            when(one.overdue, el.span(" ", tag(t("need_desk.overdue"), "warning"))),
            when(one.minor, el.span(" ", tag(one.minor, "outline"))),
        ),
        el.p(t("need_desk.applied_for"), t("parts.colon"), link(one.need_title, to=one.need_href)),
        el.p(one.sent, class_name="km-small km-muted"),
        answer_facts(one),
        paragraphs(one.message),
        el.p(button_link(t("need_desk.open_talk"), one.talk_href, "outline", "mail")),
    )
