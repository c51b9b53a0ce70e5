"""One's own suggestions, each with its reasons and the taps that correct them."""

from collections.abc import Callable
from typing import Any

from kamagaya_match.matching.rules.asks import Of
from kamagaya_match.matching.rules.corrections import Fix
from kamagaya_match.matching.state import Matches
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, either, when
from kamagaya_match.web.own import my_layout
from kamagaya_match.web.parts.buttons import button
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.event_card import event_card
from kamagaya_match.web.parts.links import button_link, out_link
from kamagaya_match.web.parts.need_card import need_card
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import page_head, section
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tabs import tabs
from kamagaya_match.web.parts.why import why
from kamagaya_match.web.say import t

MINE: Any = Matches


def matches_page() -> Node:
    """What fits; without an offer, the two ways to get there."""
    return my_layout(
        "matches",
        page_head(t("matching.title"), el.p(t("matching.lead"), class_name="km-lead"), how()),
        _two_lists(),
        when(MINE.view.no_offer, _no_offer(), _list()),
    )


def _two_lists() -> Node:
    """Needs, or events: each has an address of its own."""
    items = [(t(f"matching.of.{of}"), _address(of), MINE.view.of == of.value) for of in Of]
    return tabs(t("matching.of.label"), *items)


def _address(of: Of) -> str:
    return "/me/matches/" if of is Of.NEEDS else f"/me/matches/?of={of}"


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
        el.div(when(MINE.problem, notice("error", MINE.problem)), when(MINE.done, el.p(MINE.done, class_name="km-status")), role="status"),
        el.h2(view.total_text),
        either(
            view.of == Of.EVENTS.value,
            _shown(view.events, _suggested_event, "events", "/me/matches/?of=events&page="),
            _shown(view.rows, _suggested, "needs", "/me/matches/?page="),
        ),
        when(view.corrections.length() > 0, section(t("matching.corrections"), el.ul(each(view.corrections, _corrected)))),
        el.p(t("matching.version", version=view.version), class_name="km-small km-muted"),
    )


def _shown(rows: Any, row: Callable[[Any], Node], of: str, pages: str) -> Node:
    """One page of needs or events."""
    nothing = empty_state(t(f"matching.none_{of}"), t(f"matching.none_{of}_next"), *_onward(of))
    return el.fragment(when(rows.length() > 0, el.div(each(rows, row)), nothing), paging(MINE.view.page, MINE.view.pages, pages))


def _onward(of: str) -> list[Node]:
    return [button_link(t(f"matching.all_{of}"), f"/{of}/"), button_link(t("matching.to_offer"), "/me/offer/")]


def _suggested(row: Any) -> Node:
    return el.article(need_card(row.card), why(row.why, _tap), _not_for_me(row), class_name="km-suggested", key=row.card.slug)


def _suggested_event(row: Any) -> Node:
    return el.article(event_card(row.card), why(row.why, _tap), _not_for_me(row), class_name="km-suggested", key=row.card.slug)


def _not_for_me(row: Any) -> Node:
    return button(t("matching.taps.need"), kind="text", on_click=Matches.correct(row.card.slug, Fix.NEED.value, ""))  # type: ignore[operator]


def _tap(tap: Any) -> Node:
    return button(tap.text, kind="text", on_click=Matches.correct(tap.slug, tap.kind, tap.value))  # type: ignore[operator]


def _corrected(row: Any) -> Node:
    undo = button(t("matching.undo"), kind="text", on_click=Matches.undo(row.id))  # type: ignore[operator]
    return el.li(row.text, " ", undo, key=row.id)
