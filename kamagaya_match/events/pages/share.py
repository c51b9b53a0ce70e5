"""Telling others of an event."""

from typing import Any

from kamagaya_match.web.el import Node
from kamagaya_match.web.parts.buttons import button
from kamagaya_match.web.parts.links import out_button_link
from kamagaya_match.web.parts.page import actions, section
from kamagaya_match.web.say import t


def share(view: Any) -> Node:
    """LINE, the phone's own way, the address itself, paper."""
    return section(
        t("events.share_title"),
        actions(
            out_button_link(t("events.share_line"), view.links.line, icon="chat", rel="noopener"),
            button(t("events.share_other"), kind="outline", icon="share", data_share=view.card.href),
            button(t("events.share_copy"), kind="outline", icon="open", data_copy=view.links.page),
            button(t("common.print"), kind="text", icon="print", data_print=""),
        ),
    )
