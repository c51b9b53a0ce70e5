"""Somebody without a name: the needs that fit best, and one of them to be proposed."""

from typing import Any

from kamagaya_match.coordination.state import ProposeToPerson
from kamagaya_match.web import el
from kamagaya_match.web.coordinator import PAGES, coordinator_layout
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.fields import error_of, error_summary, radio_field
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.need_card import need_card
from kamagaya_match.web.parts.page import page_head, section
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.parts.why import why
from kamagaya_match.web.say import t

from .words import told, words_field

HERE: Any = ProposeToPerson


def person_page() -> Node:
    """What groups may know of this person, the needs that fit, and the form."""
    card = HERE.view.card
    return coordinator_layout(
        "people",
        el.link(rel="stylesheet", href="/match.css"),
        el.p(link(t("coordination.person.back"), to=PAGES["people"])),
        page_head(card.title, el.p(card.times, "　", card.rhythm), el.p(card.near), _marks(card), el.p(t("coordination.person.lead"))),
        told(HERE),
        when(HERE.view.rows.length() > 0, _fitting(), _nothing()),
    )


def _marks(card: Any) -> Node:
    return el.p(each(card.skills, lambda name: tag(name)), each(card.fields, lambda name: tag(name, "field")), class_name="km-tags")


def _nothing() -> Node:
    needs = button_link(t("coordination.person.to_needs"), "/needs/")
    return empty_state(t("coordination.person.none"), t("coordination.person.none_next"), needs)


def _fitting() -> Node:
    need = t("coordination.person.need")
    proposing = form(
        error_summary(HERE.errors, [("need", need), ("message", t("coordination.message"))]),
        radio_field("need", need, HERE.view.options, required=True, error=error_of(HERE.errors, "need")),
        words_field(HERE),
        submit(t("coordination.person.send")),
        action="",
        on_submit=HERE.send,
        key="proposed-" + HERE.sent.to_string(),
    )
    return el.fragment(
        section(t("coordination.person.fitting"), el.div(each(HERE.view.rows, _need))), section(t("coordination.person.propose"), proposing)
    )


def _need(row: Any) -> Node:
    return el.article(need_card(row.card), why(row.why), class_name="km-suggested", key=row.card.slug)
