"""Lists of engagements: one's own, and a group's."""

from typing import Any

from kamagaya_match.engagements.state import GroupEngagements, OwnEngagements
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout, desk_path
from kamagaya_match.web.el import Node, Text, when
from kamagaya_match.web.own import my_layout
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.facts import facts
from kamagaya_match.web.parts.links import button_link, file_link, link
from kamagaya_match.web.parts.page import actions, page_head
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.say import t

MINE: Any = OwnEngagements
THEIRS: Any = GroupEngagements
COLUMNS = ("title", "other", "stage", "state", "began")


def mine_page() -> Node:
    """What one gives, with the confirmed hours and the record to take along."""
    listing = MINE.listing
    nothing = empty_state(t("engagements.none"), t("engagements.none_next"), button_link(t("engagements.see_needs"), "/needs/"))
    take_along = actions(file_link(t("engagements.download"), "/me/hours.csv"), button_link(t("engagements.certify"), "/me/hours/"))
    hours = el.div(facts((t("engagements.confirmed"), listing.hours)), take_along)
    return my_layout(
        "engagements",
        page_head(t("engagements.title"), el.p(t("engagements.lead"))),
        when(listing.hours != "", hours),
        el.div(when(listing.total > 0, _table(listing, "/me/engagements/"), nothing), class_name="km-section"),
    )


def group_page() -> Node:
    """What people give to the group."""
    listing = THEIRS.listing
    own = desk_path(THEIRS.desk_slug, "engagements")
    return desk_layout(
        THEIRS.desk_slug,
        "engagements",
        page_head(t("engagements.group_title"), el.p(t("engagements.group_lead"))),
        when(listing.total > 0, _table(listing, own), empty_state(t("engagements.group_none"), t("engagements.group_none_next"))),
    )


def _table(listing: Any, path: Text) -> Node:
    headings = [t(f"engagements.columns.{name}") for name in COLUMNS]
    rows = table(t("engagements.list"), headings, listing.rows, _cells)
    return el.div(rows, paging(listing.page, listing.pages, path + "?page="))


def _cells(row: Any) -> list[Any]:
    return [link(row.title, to=row.href), row.other, row.stage, tag(row.state, "state"), row.began]
