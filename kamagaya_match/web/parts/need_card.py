"""A need in a list, wherever the list stands."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.parts.cards import card, card_group, card_marks, card_place, card_title, card_when
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.parts.text import named_in_list


def need_card(need: Any, *, with_group: bool = True) -> Node:
    """When, and until when one can apply; place; title; kind, field, skills and welcome marks; the group."""
    group = card_group(named_in_list(need.group_name, need.group_kana), need.group_verified) if with_group else el.fragment()
    return card(
        card_when(need.when, need.state_text, need.state_mark),
        card_place(named_in_list(need.place, need.place_kana), need.station),
        card_title(need.title),
        card_marks(
            tag(need.kind_text, "outline"),
            each(need.field_names, lambda name: tag(name, "field")),
            each(need.skill_names, lambda name: tag(name, "plain")),
            each(need.welcome_names, lambda name: tag(name, "welcome")),
        ),
        when(need.group_name != "", group),
        to=need.href,
        name=need.label,
    )
