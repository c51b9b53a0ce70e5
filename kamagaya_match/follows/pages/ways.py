"""The addresses under which anyone gets the same, without an account."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node
from kamagaya_match.web.parts.links import file_link, out_link
from kamagaya_match.web.say import t


def ways(row: Any) -> Node:
    """Feed and calendar, as links that programmes take and as one to copy."""
    return el.ul(
        el.li(file_link(t("follows.feed"), row.feed, "open")),
        el.li(file_link(t("follows.calendar"), row.webcal, "calendar")),
        el.li(out_link(t("follows.google"), href=row.google, rel="noopener")),
        el.li(file_link(t("follows.calendar_file"), row.calendar, "download")),
    )
