"""The list of groups with search and filters."""

from typing import Any

from kamagaya_match.city import AREAS, Field
from kamagaya_match.groups.rules import GROUP_KINDS
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.by_language import by_language
from kamagaya_match.web.parts.cards import card_list
from kamagaya_match.web.parts.dialogs import sheet
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.fields import check, select_field, text_field
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.notices import status
from kamagaya_match.web.parts.page import page_head, section
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tags import chips, removable_chip
from kamagaya_match.web.parts.text import hidden_text
from kamagaya_match.web.say import t

from .cards import group_card


def group_list(view: Any) -> Node:
    """The whole page for one view of the list."""
    return el.fragment(
        page_head(t("groups.list_title"), el.p(t("groups.list_lead")), status(view.total_text), _conditions(view)),
        _search(view),
        el.section(
            el.h2(hidden_text(t("groups.results"))),
            when(view.total > 0, lambda: card_list(view.cards, group_card), lambda: _nothing(view)),
            paging(view.page, view.pages, view.page_prefix),
            class_name="km-section",
        ),
        section(
            t("groups.found_own_title"), el.p(t("groups.found_own_lead")), button_link(t("groups.found_own"), "/groups/new/", icon="plus")
        ),
    )


def _conditions(view: Any) -> Node:
    shown = each(view.conditions, lambda one: removable_chip(one.text, one.href))
    return when(view.conditions, lambda: chips(t("groups.conditions"), shown, link(t("common.clear_all"), to="/groups/")))


def _search(view: Any) -> Node:
    """Words and filters in one form, which the browser itself sends: the address holds everything."""
    return form(
        text_field("q", t("groups.search_label"), value=view.q, kind="search", required=None),
        el.div(
            submit(t("common.search"), icon="search"),
            sheet(
                "group-filters", t("common.filters"), t("common.filters"), *_filters(view), foot=submit(t("common.apply")), icon="filter"
            ),
            class_name="km-actions",
        ),
        action="/groups/",
        method="get",
        role="search",
        key=view.page_prefix,
    )


def _filters(view: Any) -> list[Node]:
    anything = ("", t("common.all"))
    fields = [anything, *((field.value, t(f"fields.{field}")) for field in Field)]
    kinds = [anything, *((kind.value, t(f"actor_kinds.{kind}")) for kind in GROUP_KINDS)]
    areas = [anything, *((area.name, by_language(area.name_in)) for area in AREAS)]
    return [
        select_field("field", t("groups.fields.fields"), fields, view.field, required=None),
        select_field("kind", t("groups.fields.kind"), kinds, view.kind, required=None),
        select_field("area", t("groups.fields.area"), areas, view.area, required=None),
        check("verified", t("groups.verified_only"), view.verified != ""),
    ]


def _nothing(view: Any) -> Node:
    none_yet = empty_state(t("groups.yet_title"), t("groups.yet_body"), button_link(t("groups.found_own"), "/groups/new/"))
    none_fits = empty_state(t("groups.none_title"), t("groups.none_body"), button_link(t("common.clear_all"), "/groups/"))
    return el.fragment(
        when(view.plain, none_yet, none_fits),
        when(view.nearest, lambda: section(t("groups.nearest"), card_list(view.nearest, group_card))),
    )
