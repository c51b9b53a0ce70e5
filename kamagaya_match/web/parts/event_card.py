"""An event in a list, wherever the list stands."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.live_seats import seats_now
from kamagaya_match.web.parts.cards import card, card_group, card_marks, card_picture, card_place, card_title, card_when
from kamagaya_match.web.parts.tags import field_tag, tag
from kamagaya_match.web.parts.text import named_in_list


def event_card(event: Any, *, with_group: bool = True) -> Node:
    """Day, time and seats; place and way; title; field, welcome marks and fee; the group. `event` is a card of the events' views."""
    seats = seats_now(event.slug, event.seats)
    group = card_group(named_in_list(event.group_name, event.group_kana), event.group_verified) if with_group else el.fragment()
    return card(
        card_when(event.when, seats[0], seats[1]),
        card_place(named_in_list(event.place, event.place_kana), event.station),
        card_title(event.title),
        card_marks(
            when(event.sessions_text, lambda: tag(event.sessions_text, "outline")),
            each(event.fields, lambda mark: field_tag(mark.text, mark.code)),
            each(event.welcome_names, lambda name: tag(name, "welcome")),
            el.span(event.fee),
        ),
        when(event.group_name, group),
        card_picture(event.picture, event.picture_alt),
        to="/events/" + event.slug,
    )
