"""The public page of what a business or school gives."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, each, when
from kamagaya_match.web.parts.absent import absent
from kamagaya_match.web.parts.cards import card_list, verified_mark
from kamagaya_match.web.parts.facts import fact
from kamagaya_match.web.parts.links import button_link
from kamagaya_match.web.parts.page import columns, page_head, panel, section, sticky_action
from kamagaya_match.web.parts.tags import tag, tags
from kamagaya_match.web.parts.text import named, paragraphs
from kamagaya_match.web.say import t

from .card import offer_card


def offer_page(view: Any) -> Node:
    """The page of one offer."""
    return when(view.gone, gone_page, lambda: _page(view))


def _page(view: Any) -> Node:
    card = view.card
    asking = el.div(button_link(t("offers.ask"), view.ask_href, "filled"), el.p(t("offers.ask_note"), class_name="km-small"))
    return el.fragment(
        page_head(card.title, _marks(card), el.p(card.summary, class_name="km-lead")),
        offer_body(view),
        when(view.others, lambda: section(t("offers.others"), card_list(view.others, offer_card))),
        el.p(view.updated, class_name="km-muted"),
        sticky_action(asking),
    )


def _marks(card: Any) -> Node:
    return tags(tag(card.kind_text, "outline"), each(card.field_names, lambda name: tag(name, "field")))


def offer_body(view: Any) -> Node:
    """Facts, what is given and who gives: also what a business sees before it publishes."""
    return columns(
        el.fragment(
            _facts(view),
            when(view.description, lambda: section(t("offers.about"), paragraphs(view.description))),
            when(view.conditions, lambda: section(t("offers.conditions"), paragraphs(view.conditions))),
            when(view.contact, lambda: section(t("offers.contact"), paragraphs(view.contact))),
        ),
        _group(view),
    )


def _facts(view: Any) -> Node:
    card = view.card
    return el.dl(
        _fact("when", card.when, "clock"),
        _fact("where", card.place, "pin"),
        _fact("size", view.size, "people"),
        _fact("skills", view.skills_text, "check"),
        class_name="km-facts",
    )


def _fact(name: str, text: Text, symbol: str) -> Node:
    return when(text, lambda: fact(t(f"offers.facts.{name}"), text, icon=symbol))


def _group(view: Any) -> Node:
    card = view.card
    return panel(
        el.h2(t("offers.group")),
        el.p(named(card.group_name, card.group_kana), " ", when(card.group_verified, verified_mark)),
        el.p(view.group_kind, class_name="km-muted"),
        when(view.group_summary, lambda: el.p(view.group_summary)),
        button_link(t("needs.see_group"), card.group_href, icon="people"),
    )


def missing_page() -> Node:
    """No offer at this address."""
    return _absent("missing")


def gone_page() -> Node:
    """An offer that was public and is not any more."""
    return _absent("gone")


def _absent(why: str) -> Node:
    return absent("offers", why, button_link(t("offers.see_all"), "/offers/"))
