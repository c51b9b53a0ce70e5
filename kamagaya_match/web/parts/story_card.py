"""A story in a list, wherever the list stands."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node
from kamagaya_match.web.parts.cards import card, card_group, card_picture, card_title


def story_card(story: Any) -> Node:
    """Picture, day, title, how it begins, and the group."""
    return card(
        card_picture(story.picture, story.picture_alt),
        el.p(story.at, class_name="km-small km-muted"),
        card_title(story.title),
        el.p(story.excerpt),
        card_group(story.group),
        to=story.href,
        name=story.title,
    )
