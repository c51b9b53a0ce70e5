"""Events and needs on pages of groups; their cards come from the services of events and needs."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, either
from kamagaya_match.web.parts.cards import card, card_marks, card_place, card_title, card_when
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.parts.text import named


def event_card(event: Any) -> Node:
    """Day, time and seats; place; title; marks. The group is known from the page."""
    return card(
        card_when(event.day + " " + event.time, either(event.state_text, event.state_text, event.seats.text)),
        card_place(named(event.place, event.place_kana), event.station),
        card_title(named(event.title, event.title_kana)),
        card_marks(
            each(event.field_names, lambda name: tag(name, "field")),
            each(event.welcome_names, lambda name: tag(name, "welcome")),
            el.span(event.fee),
        ),
        to=event.href,
        name=event.label,
    )
