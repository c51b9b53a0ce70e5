"""An offer in a list."""

from typing import Any

from kamagaya_match.web.el import Node, each
from kamagaya_match.web.parts.cards import card, card_group, card_marks, card_place, card_title, card_when
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.parts.text import named_in_list


def offer_card(offer: Any) -> Node:
    """When, where, what, of which kind, and who gives it."""
    return card(
        card_when(offer.when),
        card_place(offer.place),
        card_title(offer.title),
        card_marks(
            tag(offer.kind_text, "outline"),
            each(offer.field_names, lambda name: tag(name, "field")),
            each(offer.skill_names, lambda name: tag(name, "plain")),
        ),
        card_group(named_in_list(offer.group_name, offer.group_kana), offer.group_verified),
        to=offer.href,
        name=offer.label,
    )
