"""What one signed up for, what one answered, one's groups; each empty list says what one could do."""

from typing import Any

from kamagaya_match.my_page.state import Overview
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, either, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.own import my_layout
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.cards import card, card_group, card_list, card_marks, card_place, card_title, card_when
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.links import button_link, out_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, page_head, section
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.parts.text import named, paragraphs
from kamagaya_match.web.say import t
from kamagaya_match.web.visitor import Visitor

MINE: Any = Overview


def overview_page() -> Node:
    """For people of a group the way to its desk stands first, then what is coming."""
    return my_layout(
        "overview",
        page_head(either(MINE.called, t("my_page.title_of", name=MINE.called), t("my_page.title"))),
        when(MINE.called, el.fragment(), _ask_name()),
        when(MINE.absence_note, notice("info", t("registrations.absences.title"), el.p(MINE.absence_note))),
        when(MINE.groups.length() > 0, section(t("my_page.groups.title"), _groups())),
        _part("coming", MINE.coming, card_list(MINE.coming, _registration), "/events/"),
        when(MINE.past.length() > 0, _past()),
        _part("applications", MINE.applications, el.div(each(MINE.applications, _application)), "/needs/"),
        when(MINE.groups.length() > 0, el.fragment(), section(t("my_page.groups.title"), _none("groups", "/groups/new/"))),
        when(Visitor.office, section(t("my_page.office"), el.p(button_link(t("my_page.to_office"), "/office/")))),
        when(Visitor.centre, section(t("my_page.centre"), _centre())),
        when(Visitor.coordinator, section(t("my_page.coordinator"), el.p(button_link(t("my_page.to_coordinator"), "/coordinator/")))),
        section(t("my_page.done"), form(submit(t("common.sign_out"), kind="outline"), action="/sign-out")),
    )


def _centre() -> Node:
    talks = button_link(t("my_page.to_talks"), "/centre/conversations/")
    return actions(button_link(t("my_page.to_centre"), "/centre/"), talks)


def _part(name: str, rows: Any, shown: Node, to: str) -> Node:
    """One list under its heading."""
    return section(t(f"my_page.{name}.title"), when(rows.length() > 0, shown, _none(name, to)))


def _none(name: str, to: str) -> Node:
    """What one could do where there is nothing yet."""
    go = button_link(t(f"my_page.{name}.go"), to)
    return empty_state(t(f"my_page.{name}.none"), t(f"my_page.{name}.none_next"), go)


def _past() -> Node:
    count = MINE.past.length().to_string()
    return section(t("my_page.past.title"), disclosure(t("my_page.past.count", n=count), card_list(MINE.past, _registration)))


def _ask_name() -> Node:
    return notice("info", t("my_page.name_first"), el.p(t("my_page.name_why")), el.p(button_link(t("my_page.give_name"), "/me/settings/")))


def _registration(row: Any) -> Node:
    return card(
        card_when(row.when),
        card_title(row.title),
        when(row.place_name, card_place(row.place_name)),
        card_marks(tag(row.state_text, "state"), tag(row.people), when(row.off, tag(row.off, "warning"))),
        card_group(row.group_name),
        to=row.href,
    )


def _application(row: Any) -> Node:
    return el.div(
        el.h3(when(row.public, out_link(row.title, href=row.href), el.span(row.title))),
        el.p(tag(row.state_text, "state"), " ", row.group_name),
        when(row.when, el.p(row.when)),
        el.p(t("my_page.applications.sent", when=row.sent), class_name="km-small km-muted"),
        when(row.overdue, _overdue(row)),
        when(row.reply.length() > 0, el.div(el.p(t("my_page.applications.reply"), class_name="km-small"), paragraphs(row.reply))),
        class_name="km-panel",
    )


def _overdue(row: Any) -> Node:
    return el.p(t("my_page.applications.overdue"), " ", out_link(t("my_page.applications.others"), href=row.href))


def _groups() -> Node:
    return el.div(card_list(MINE.groups, _group), el.p(button_link(t("my_page.groups.go"), "/groups/new/", "text", icon="plus")))


def _group(row: Any) -> Node:
    return card(card_title(named(row.name, row.kana)), card_marks(tag(row.role, "state"), tag(row.kind)), to=row.href)
