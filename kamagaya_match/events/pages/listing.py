"""The list of events with its conditions."""

from typing import Any

from reflex.vars import Var

from kamagaya_match.city import AREAS, Field, Welcome
from kamagaya_match.events.rules import PUBLIC_KINDS
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.by_language import by_language
from kamagaya_match.web.parts.cards import card_list
from kamagaya_match.web.parts.dialogs import sheet
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.event_card import event_card
from kamagaya_match.web.parts.fields import check, date_field, hidden, select_field
from kamagaya_match.web.parts.follow import follow_links
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.near import near_chip
from kamagaya_match.web.parts.notices import status
from kamagaya_match.web.parts.page import day_heading, page_head
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.search import search_form
from kamagaya_match.web.parts.tags import chip, chips, removable_chip
from kamagaya_match.web.say import t

from .subscribe import subscribe

MARKS = ("beginner", "alone", "evening", "weekend", "free", "online")
OTHERS = tuple(one for one in Welcome if one not in (Welcome.BEGINNER, Welcome.ALONE))


def event_list(view: Any) -> Node:
    """The whole page for one view of the list."""
    return el.fragment(
        page_head(t("events.list_title"), status(view.total_text), _conditions(view)),
        _search(view),
        when(view.total > 0, lambda: each(view.days, _day), lambda: _nothing(view)),
        paging(view.page, view.pages, view.prefix),
        follow_links("events", view.query),
        subscribe("/calendar.ics", t("events.subscribe_all_lead")),
    )


def quick_chips() -> Node:
    """The questions that most people come with."""
    return chips(
        t("events.quick.label"),
        chip(t("events.quick.today"), "/events/?from=today"),
        chip(t("events.quick.weekend"), "/events/?from=weekend"),
        near_chip("/events/"),
        chip(t("events.quick.month"), "/events/?from=month"),
        chip(t("events.quick.online"), "/events/?online=1"),
        chip(t("events.quick.calendar"), "/events/calendar/", icon_name="calendar"),
    )


def _conditions(view: Any) -> Node:
    shown = each(view.chips, lambda one: removable_chip(one.text, one.href))
    return when(view.chips, lambda: chips(t("events.conditions"), shown, link(t("common.clear_all"), to="/events/")))


def _day(day: Any) -> Node:
    return el.section(day_heading(day.text), card_list(day.cards, event_card))


def _search(view: Any) -> Node:
    asked = view.asked
    name, show = t("common.filters"), submit(t("events.show_these"), data_count="/events/count")
    filters = sheet("event-filters", name, name, *_filters(asked), foot=show, icon="filter")
    place = when(asked.place, lambda: hidden("place", asked.place))
    return search_form("/events/", asked.q, t("events.search_label"), filters, quick_chips(), place, key=view.address)


def _filters(asked: Any) -> list[Node]:
    anything = ("", t("common.all"))
    areas = [anything, *((area.name, by_language(area.name_in)) for area in AREAS)]
    fields = [anything, *((field.value, t(f"fields.{field}")) for field in Field)]
    kinds = [anything, *((kind.value, t(f"event_kinds.{kind}")) for kind in PUBLIC_KINDS)]
    welcome = [anything, *((one.value, t(f"welcome.{one}")) for one in OTHERS)]
    return [
        date_field("from", t("events.ask.since"), value=asked.since, required=None),
        date_field("to", t("events.ask.until"), value=asked.until, required=None),
        select_field("area", t("events.ask.area"), areas, asked.area, required=None),
        select_field("field", t("events.ask.field"), fields, asked.field, required=None),
        el.div(*[check(name, t(f"events.chip.{name}"), _ticked(asked.flags, name)) for name in MARKS], class_name="km-group"),
        select_field("who", t("events.ask.who"), welcome, asked.who, required=None),
        select_field("kind", t("events.ask.kind"), kinds, asked.kind, required=None),
    ]


def _ticked(flags: Any, name: str) -> Any:
    return flags.to(list[str]).contains(name) if isinstance(flags, Var) else name in flags


def _nothing(view: Any) -> Node:
    none_yet = empty_state(t("events.yet_title"), t("events.yet_body"), button_link(t("home.all_groups"), "/groups/"))
    none_fits = empty_state(
        t("events.none_title"),
        t("events.none_body"),
        each(view.nearest, lambda one: button_link(one.text, one.href)),
        button_link(t("events.quick.calendar"), "/events/calendar/", "text", icon="calendar"),
    )
    return el.div(when(view.plain, none_yet, none_fits), class_name="km-section")
