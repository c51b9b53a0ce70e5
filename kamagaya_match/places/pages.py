"""A place's page."""

from typing import Any

from kamagaya_match.places.state import OnePlace
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.cards import card_list
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.event_card import event_card
from kamagaya_match.web.parts.facts import fact
from kamagaya_match.web.parts.follow import follow_links
from kamagaya_match.web.parts.links import button_link, out_link
from kamagaya_match.web.parts.page import page_head, section
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.parts.text import named
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t


def place_page(page: Any, events: Any) -> Node:
    """A place, the way there, and what happens there."""
    place = page.place
    return el.fragment(
        page_head(named(place.name, place.kana)),
        el.dl(
            fact(t("places.address"), place.address, "pin"),
            when(
                place.access,
                lambda: fact(t("places.access"), [el.p(place.access), el.p(t("places.straight"), class_name="km-muted")], "train"),
            ),
            when(
                page.barrier_free, lambda: fact(t("places.barrier_free"), each(page.barrier_free, lambda one: tag(one, "welcome")), "heart")
            ),
            when(page.map_href, lambda: fact(t("places.map"), _maps(page), "open")),
            class_name="km-facts",
        ),
        section(t("places.events"), when(events, lambda: card_list(events, event_card), _no_events)),
        follow_links("events", "place=" + place.slug, "place"),
        when(page.source, lambda: el.p(t("places.source", source=page.source), class_name="km-muted")),
    )


def _maps(page: Any) -> list[Node]:
    rough = when(page.place.approximate, lambda: el.p(t("places.approximate"), class_name="km-muted"))
    maps = [(page.map_gsi_href, "places.map_gsi"), (page.map_href, "places.map_osm")]
    return [*[el.p(out_link(t(key), href=href, rel="noopener")) for href, key in maps], rough]


def _no_events() -> Node:
    return el.div(el.p(t("places.no_events")), button_link(t("places.all_events"), "/events/"))


def missing_page() -> Node:
    """No place at this address."""
    return el.fragment(
        page_head(t("places.missing_title")),
        empty_state(t("places.missing_title"), t("places.missing_body"), button_link(t("places.all_events"), "/events/")),
    )


def _live() -> Node:
    return layout(when(OnePlace.missing, missing_page(), place_page(OnePlace.page, OnePlace.events)))


PAGES = [LivePage("/places/[slug]", _live, OnePlace.title, [OnePlace.load], OnePlace.loaded)]
