"""Under what can be followed: the way to do so, and the addresses that need no account."""

from kamagaya_match.web.el import Node, Text
from kamagaya_match.web.say import t

from .links import file_link, out_button_link
from .page import actions


def follow_links(kind: str, query: Text, said: str = "search") -> Node:
    """`kind` is what is followed (group, all, events, needs); `query` its conditions as in the address, without question mark.

    `said` is what the button names: search, group or place.
    """
    calendar = file_link(t("parts.follow_calendar"), f"/feeds/{kind}.ics?" + query, "calendar") if kind != "group" else ""
    return actions(
        out_button_link(t(f"parts.follow_{said}"), f"/follow/{kind}?" + query, icon="heart"),
        file_link(t("parts.follow_feed"), f"/feeds/{kind}.atom?" + query, "open"),
        *([calendar] if calendar else []),
    )
