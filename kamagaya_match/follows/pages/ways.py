"""The addresses under which anyone gets the same, without an account."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node
from kamagaya_match.web.parts.links import out_link
from kamagaya_match.web.say import t


def ways(row: Any) -> Node:
    """Feed and calendar, by the links that programmes take."""
    return el.ul(
        el.li(out_link(t("follows.feed"), href=row.feed)),
        el.li(out_link(t("follows.calendar"), href=row.webcal)),
        el.li(out_link(t("follows.google"), href=row.google, rel="noopener")),
        el.li(out_link(t("follows.calendar_file"), href=row.calendar)),
    )
