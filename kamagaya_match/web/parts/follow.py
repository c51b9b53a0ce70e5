"""Under what can be followed: the way to do so, and the addresses that need no account."""

from kamagaya_match.web.el import Node, Text
from kamagaya_match.web.say import t

from .links import file_link, out_button_link
from .page import actions


def follow_links(kind: str, query: Text, said: str = "search") -> Node:
    """`kind` is what is followed (all, events, needs); `query` its conditions as in the address, without question mark.

    `said` is what the button names: search or place.
    """
    return actions(
        follow_button(kind, query, said),
        file_link(t("parts.follow_feed"), f"/feeds/{kind}.atom?" + query, "open", rel="nofollow"),
        file_link(t("parts.follow_calendar"), f"/feeds/{kind}.ics?" + query, "calendar", rel="nofollow"),
    )


def follow_button(kind: str, query: Text, said: str) -> Node:
    """The way alone, to a document that asks once more and names the other ways; `said` may also be group."""
    return out_button_link(t(f"parts.follow_{said}"), f"/follow/{kind}?" + query, icon="heart", rel="nofollow")
