"""The facts of an event that decide whether one goes."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.facts import fact
from kamagaya_match.web.parts.icons import icon
from kamagaya_match.web.parts.links import file_link, link, out_link
from kamagaya_match.web.parts.text import named
from kamagaya_match.web.say import t


def event_facts(view: Any, seats: Any) -> Node:
    """When, where, fee, who, what to bring, and how one gets in."""
    card = view.card
    return el.dl(
        fact(t("events.facts.when"), _when(view), icon="clock"),
        when(card.place, lambda: fact(t("events.facts.where"), _where(view), icon="pin")),
        when(view.online_text, lambda: fact(t("common.online"), _online(view), icon="open")),
        fact(t("events.facts.fee"), [card.fee, _note(view.fee_note)], icon="yen"),
        when(view.who_welcome, lambda: fact(t("events.facts.who"), view.who_welcome, icon="people")),
        when(view.ages, lambda: fact(t("events.facts.ages"), view.ages, icon="people")),
        when(view.bring, lambda: fact(t("events.facts.bring"), view.bring, icon="check")),
        when(view.photos, lambda: fact(t("events.facts.photos"), view.photos)),
        fact(t("events.facts.seats"), _seats(view, seats), icon="person"),
        class_name="km-facts",
    )


def _draw(view: Any) -> Node:
    return el.p(out_link(t("events.see_draw"), href=view.draw_href))


def _when(view: Any) -> list[Node]:
    card = view.card
    return [
        el.p(el.time(card.when, date_time=card.when_iso)),
        when(view.next_text, lambda: el.p(view.next_text)),
        disclosure(
            t("events.add_to_calendar"), _ways(view.links), el.p(t("events.add_note"), class_name="km-small"), id_="add-to-calendar"
        ),
    ]


def _ways(links: Any) -> Node:
    return el.ul(
        when(links.google, lambda: el.li(out_link(t("events.add_google"), href=links.google, rel="noopener"))),
        when(links.outlook, lambda: el.li(out_link(t("events.add_outlook"), href=links.outlook, rel="noopener"))),
        el.li(out_link(t("events.add_iphone"), href=links.webcal)),
        el.li(file_link(t("events.add_file"), links.file)),
    )


def _where(view: Any) -> list[Node]:
    card = view.card
    name = named(card.place, card.place_kana)
    return [
        el.p(when(card.place_href, lambda: link(name, to=card.place_href), lambda: el.span(name)), " ", view.address),
        when(card.station, lambda: el.p(icon("train"), el.span(card.station))),
        when(view.map_href, lambda: el.p(out_link(t("events.map"), href=view.map_href, rel="noopener"))),
        _note(view.place_note),
    ]


def _online(view: Any) -> list[Node]:
    there = out_link(t("events.join_online"), href=view.online_url, rel="nofollow noopener")
    return [el.span(view.online_text), when(view.online_url, lambda: el.p(there))]


def _seats(view: Any, seats: Any) -> list[Node]:
    """How one gets in, what happens when it is full, and the record of the draw."""
    rule = when(seats.rule, lambda: el.p(seats.rule, class_name="km-small"))
    return [el.p(seats.sentence), rule, when(view.draw_href, lambda: _draw(view))]


def _note(text: Any) -> Node:
    return when(text, lambda: el.p(text))
