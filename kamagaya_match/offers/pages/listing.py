"""The list of what businesses and schools give, with its conditions."""

from typing import Any

from kamagaya_match.city import AREAS, Field
from kamagaya_match.needs.rules import Skill
from kamagaya_match.offers.rules import Gift
from kamagaya_match.offers.rules.filters import PATH
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.by_language import by_language
from kamagaya_match.web.parts.cards import card_list
from kamagaya_match.web.parts.dialogs import sheet
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.fields import check, select_field
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.notices import status
from kamagaya_match.web.parts.page import actions, page_head, section
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.search import search_form
from kamagaya_match.web.parts.tags import chip, chips, removable_chip
from kamagaya_match.web.say import t

from .card import offer_card


def offer_list(view: Any) -> Node:
    """The whole page for one view of the list."""
    return el.fragment(
        page_head(t("offers.list_title"), el.p(t("offers.list_lead"), class_name="km-lead"), status(view.total_text), _conditions(view)),
        _search(view),
        when(view.total > 0, lambda: section(t("offers.results"), card_list(view.cards, offer_card)), lambda: _nothing(view)),
        paging(view.page, view.pages, view.page_prefix),
        _yours(),
    )


def _conditions(view: Any) -> Node:
    shown = each(view.conditions, lambda one: removable_chip(one.text, one.href))
    return when(view.conditions, lambda: chips(t("needs.conditions"), shown, link(t("common.clear_all"), to=PATH)))


def _search(view: Any) -> Node:
    name, show = t("common.filters"), submit(t("offers.show_these"), data_count="/offers/count")
    filters = sheet("offer-filters", name, name, *_filters(view.wish), foot=show, icon="filter")
    quick = chips(t("needs.quick"), each(view.quick, lambda one: chip(one.text, one.href)))
    return search_form(PATH, view.wish.q, t("offers.search_label"), filters, quick, key=view.page_prefix)


def _filters(wish: Any) -> list[Node]:
    anything = ("", t("common.all"))
    gifts = [anything, *((one.value, t(f"offer_words.gifts.{one}")) for one in Gift)]
    skills = [anything, *((one.value, t(f"skills.{one}")) for one in Skill)]
    fields = [anything, *((one.value, t(f"fields.{one}")) for one in Field)]
    areas = [anything, *((area.name, by_language(area.name_in)) for area in AREAS)]
    return [
        select_field("kind", t("offers.ask_kind"), gifts, wish.kind, required=None),
        select_field("skill", t("offers.ask_skill"), skills, wish.skill, required=None),
        select_field("field", t("needs.ask_field"), fields, wish.field, required=None),
        select_field("area", t("needs.ask_area"), areas, wish.area, required=None),
        check("online", t("common.online"), wish.online != ""),
    ]


def _nothing(view: Any) -> Node:
    nearest = section(t("offers.nearest"), card_list(view.nearest, offer_card))
    needs = button_link(t("layout.needs"), "/needs/")
    none_yet = empty_state(t("offers.yet_title"), t("offers.yet_body"), needs)
    none_fits = empty_state(t("offers.none_title"), t("offers.none_body"), button_link(t("offers.see_all"), PATH), needs)
    return el.div(when(view.indexed, none_yet, none_fits), when(view.nearest, nearest), class_name="km-section")


def _yours() -> Node:
    """For readers who would give something themselves."""
    mine = button_link(t("offers.give_yours"), "/me/offer/", icon="heart")
    return section(
        t("offers.yours_title"), el.p(t("offers.yours_text")), actions(mine, button_link(t("offers.found_body"), "/groups/new/", "text"))
    )
