"""One's own suggestions, each with its reasons and the taps that correct them."""

from typing import Any

from kamagaya_match.matching.rules.corrections import Fix
from kamagaya_match.matching.state import Matches
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.own import my_layout
from kamagaya_match.web.parts.buttons import button
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.links import button_link, out_link
from kamagaya_match.web.parts.need_card import need_card
from kamagaya_match.web.parts.notices import notice, status
from kamagaya_match.web.parts.page import page_head, section
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.say import t

from .parts import why

MINE: Any = Matches


def matches_page() -> Node:
    """What fits; without an offer, the two ways to get there."""
    return my_layout(
        "matches",
        page_head(t("matching.title"), el.p(t("matching.lead"), class_name="km-lead"), how()),
        when(MINE.view.no_offer, _no_offer(), _list()),
    )


def how() -> Node:
    """The way to the public page of the ranking; the styles of reasons stand here once for all."""
    styles = el.link(rel="stylesheet", href="/match.css")
    return el.p(styles, t("matching.not_used"), " ", out_link(t("matching.how"), href="/about/ranking"), class_name="km-small")


def _no_offer() -> Node:
    offer, quiz = button_link(t("matching.to_offer"), "/me/offer/", kind="filled"), out_link(t("matching.quiz.title"), href="/match/")
    return empty_state(t("matching.no_offer"), t("matching.no_offer_next"), offer, quiz)


def _list() -> Node:
    view = MINE.view
    return el.fragment(
        el.div(when(MINE.problem, notice("error", MINE.problem)), when(MINE.done, status(MINE.done)), role="status"),
        el.h2(view.total_text),
        when(view.rows.length() > 0, el.div(each(view.rows, _suggested)), _nothing()),
        paging(view.page, view.pages, "/me/matches/?page="),
        when(view.corrections.length() > 0, section(t("matching.corrections"), el.ul(each(view.corrections, _corrected)))),
        el.p(t("matching.version", version=view.version), class_name="km-small km-muted"),
    )


def _nothing() -> Node:
    everything, offer = button_link(t("matching.all_needs"), "/needs/"), button_link(t("matching.to_offer"), "/me/offer/")
    return empty_state(t("matching.none"), t("matching.none_next"), everything, offer)


def _suggested(row: Any) -> Node:
    no = button(t("matching.taps.need"), kind="text", on_click=Matches.correct(row.card.slug, Fix.NEED.value, ""))  # type: ignore[operator]
    return el.article(need_card(row.card), why(row.why, _tap), no, class_name="km-suggested", key=row.card.slug)


def _tap(tap: Any) -> Node:
    return button(tap.text, kind="text", on_click=Matches.correct(tap.slug, tap.kind, tap.value))  # type: ignore[operator]


def _corrected(row: Any) -> Node:
    undo = button(t("matching.undo"), kind="text", on_click=Matches.undo(row.id))  # type: ignore[operator]
    return el.li(row.text, " ", undo, key=row.id)
