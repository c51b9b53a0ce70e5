"""The first page: find something, see what is near, know whom to ask."""

from typing import Any

from kamagaya_match.city import OFFICE
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.by_language import by_language
from kamagaya_match.web.parts.cards import card_list
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.event_card import event_card
from kamagaya_match.web.parts.icons import icon
from kamagaya_match.web.parts.links import button_link, out_button_link, out_link
from kamagaya_match.web.parts.near import near_chip
from kamagaya_match.web.parts.need_card import need_card
from kamagaya_match.web.parts.page import actions
from kamagaya_match.web.parts.tags import chip, chips
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .state import Home

CHIPS = (
    ("today", "/events/?from=today"),
    ("weekend", "/events/?from=weekend"),
    ("online", "/events/?online=1"),
    ("free", "/events/?free=1"),
    ("beginner", "/events/?beginner=1"),
    ("evening", "/events/?evening=1"),
)


def home_page(view: Any) -> Node:
    """The whole page around a `HomeView`."""
    return layout(
        el.section(el.h1(t("home.title")), el.p(t("home.lead")), _search(), _chips(), class_name="km-hero"),
        _events(view),
        _needs(view),
        _first_steps(),
        _plan(),
        here="/",
    )


def _search() -> Node:
    words = el.input(type="search", name="q", id="home-q", class_name="km-input", aria_label=t("home.search_label"))
    return form(words, submit(t("common.search"), icon="search"), action="/events/", method="get", role="search", class_name="km-search")


def _chips() -> Node:
    links = [chip(t(f"home.chip.{name}"), to) for name, to in CHIPS]
    return chips(t("home.chips"), *links[:2], near_chip("/events/"), *links[2:])


def _events(view: Any) -> Node:
    nothing = empty_state(t("events.yet_title"), t("events.yet_body"), button_link(t("home.all_groups"), to="/groups/"))
    return el.section(
        el.h2(t("home.events")),
        when(view.events, card_list(view.events, event_card), nothing),
        actions(button_link(t("home.all_events"), to="/events/"), button_link(t("home.calendar"), to="/events/calendar/")),
    )


def _needs(view: Any) -> Node:
    nothing = empty_state(t("home.no_needs"), t("home.no_needs_body"))
    return el.section(
        el.h2(t("home.needs")),
        when(view.needs, card_list(view.needs, need_card), nothing),
        actions(button_link(t("home.all_needs"), to="/needs/"), out_button_link(t("matching.quiz.title"), href="/match/")),
    )


def _first_steps() -> Node:
    number = out_link(icon("phone"), el.span(OFFICE.phone), href="tel:" + OFFICE.phone.replace("-", ""), class_name="km-phone")
    return el.section(
        el.h2(t("home.first")),
        el.p(t("home.first_body")),
        el.p(by_language(OFFICE.name_in), " ", number),
        el.p(button_link(t("home.start_group"), to="/groups/new/"), class_name="km-actions"),
    )


def _plan() -> Node:
    return el.section(el.h2(t("home.plan")), el.p(t("home.plan_body")))


PAGES = [LivePage("/", lambda: home_page(Home.view), t("web.site_name"), [Home.load], Home.loaded)]
