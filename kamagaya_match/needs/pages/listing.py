"""The list of needs with its conditions."""

from typing import Any

from kamagaya_match.city import AREAS, Field
from kamagaya_match.city.weekly import Rhythm
from kamagaya_match.needs.rules import NeedKind, Order, ProBonoShape, Skill
from kamagaya_match.needs.rules.filters import HOURS, PATH, TIMES
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.by_language import by_language
from kamagaya_match.web.parts.cards import card_list
from kamagaya_match.web.parts.dialogs import sheet
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.fields import check, select_field
from kamagaya_match.web.parts.follow import follow_links
from kamagaya_match.web.parts.links import button_link, link, out_link
from kamagaya_match.web.parts.near import near_chip
from kamagaya_match.web.parts.need_card import need_card
from kamagaya_match.web.parts.notices import status
from kamagaya_match.web.parts.page import page_head, section
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.search import search_form
from kamagaya_match.web.parts.tags import chip, chips, removable_chip
from kamagaya_match.web.say import t


def need_list(view: Any) -> Node:
    """The whole page for one view of the list."""
    return el.fragment(
        page_head(t("needs.list_title"), _lead(), status(view.total_text), _conditions(view)),
        _search(view),
        when(view.total > 0, lambda: _found(view), lambda: _nothing(view)),
        paging(view.page, view.pages, view.page_prefix),
        follow_links("needs", view.query),
    )


def _lead() -> Node:
    """What stands here, and the way to the four questions, a document of its own."""
    quiz = out_link(t("matching.quiz.title"), href="/match/")
    return el.fragment(el.p(t("needs.list_lead"), class_name="km-lead"), el.p(quiz))


def _conditions(view: Any) -> Node:
    shown = each(view.conditions, lambda one: removable_chip(one.text, one.href))
    return when(view.conditions, lambda: chips(t("needs.conditions"), shown, link(t("common.clear_all"), to=PATH)))


def _search(view: Any) -> Node:
    name, show = t("common.filters"), submit(t("needs.show_these"), data_count="/needs/count")
    filters = sheet("need-filters", name, name, *_filters(view.wish), foot=show, icon="filter")
    return search_form(PATH, view.wish.q, t("needs.search_label"), filters, _quick(view), key=view.page_prefix)


def _quick(view: Any) -> Node:
    return chips(t("needs.quick"), each(view.quick, lambda one: chip(one.text, one.href)), near_chip(PATH))


def _filters(wish: Any) -> list[Node]:
    anything = ("", t("common.all"))
    kinds = [anything, *((one.value, t(f"need_kinds.{one}")) for one in NeedKind)]
    shapes = [anything, *((one.value, t(f"pro_bono_shapes.{one}")) for one in ProBonoShape)]
    skills = [anything, *((one.value, t(f"skills.{one}")) for one in Skill)]
    fields = [anything, *((one.value, t(f"fields.{one}")) for one in Field)]
    areas = [anything, *((area.name, by_language(area.name_in)) for area in AREAS)]
    rhythms = [anything, *((one.value, t(f"rhythms.{one}")) for one in Rhythm)]
    times = [anything, *((one, t(f"needs.times_asked.{one}")) for one in TIMES)]
    hours = [anything, *((one, t("needs.at_most_hours", n=one)) for one in HOURS)]
    orders = [("", t(f"needs.orders.{Order.NEWEST}")), (Order.ENDING.value, t(f"needs.orders.{Order.ENDING}"))]
    return [
        select_field("kind", t("needs.ask_kind"), kinds, wish.kind, required=None),
        select_field("shape", t("needs.ask_shape"), shapes, wish.shape, required=None),
        select_field("skill", t("needs.ask_skill"), skills, wish.skill, required=None),
        select_field("field", t("needs.ask_field"), fields, wish.field, required=None),
        select_field("area", t("needs.ask_area"), areas, wish.area, required=None),
        select_field("rhythm", t("needs.ask_rhythm"), rhythms, wish.rhythm, required=None),
        select_field("times", t("needs.ask_times"), times, wish.times, required=None),
        select_field("hours", t("needs.ask_hours"), hours, wish.hours, required=None),
        check("minors", t("needs.minors"), wish.minors != ""),
        check("online", t("common.online"), wish.online != ""),
        check("beginner", t("welcome.beginner"), wish.beginner != ""),
        select_field("order", t("needs.order"), orders, wish.order, required=None),
    ]


def _found(view: Any) -> Node:
    """What was found, and in which order it stands."""
    said = when(view.wish.order == Order.ENDING.value, lambda: el.p(t("needs.ending_first")), lambda: el.p(t("needs.newest_first")))
    orders = chips(t("needs.order"), each(view.orders, lambda one: chip(one.text, one.href, one.selected)))
    return section(t("needs.results"), el.div(said, orders, class_name="km-head"), card_list(view.cards, need_card))


def _nothing(view: Any) -> Node:
    nearest = section(t("needs.nearest"), card_list(view.nearest, need_card))
    none_yet = empty_state(t("needs.yet_title"), t("needs.yet_body"), button_link(t("home.all_groups"), "/groups/"))
    none_fits = empty_state(t("needs.none_title"), t("needs.none_body"), button_link(t("needs.see_all"), PATH))
    return el.div(when(view.indexed, none_yet, none_fits), when(view.nearest, nearest), class_name="km-section")
