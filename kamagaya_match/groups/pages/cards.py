"""A group in a list."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.parts.cards import card, card_group, card_marks, card_place, card_title
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.parts.text import named


def group_card(group: Any) -> Node:
    """Name, what it does, fields and kind, where; the whole is one link."""
    return card(
        card_title(named(group.name, group.kana)),
        el.p(group.summary),
        card_marks(each(group.field_names, lambda name: tag(name, "field")), tag(group.kind_text, "outline")),
        when(group.area, lambda: card_place(group.area)),
        when(group.verified, lambda: card_group(group.verified_text, group.verified)),
        to=group.href,
    )
