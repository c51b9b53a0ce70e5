"""Stories as everyone reads them."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.parts.cards import card_list
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.page import narrow, page_head
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.story_card import story_card
from kamagaya_match.web.parts.text import hidden_text, paragraphs
from kamagaya_match.web.say import t


def story_list(view: Any) -> Node:
    """The public stories, the latest first."""
    nothing = empty_state(
        t("stories.none"),
        t("stories.none_next"),
        button_link(t("stories.see_needs"), "/needs/"),
        button_link(t("stories.see_groups"), "/groups/"),
    )
    return el.fragment(
        page_head(t("stories.list_title"), el.p(t("stories.list_lead"))),
        el.section(
            el.h2(hidden_text(t("stories.list_title"))),
            when(view.total > 0, lambda: card_list(view.cards, story_card), lambda: nothing),
            paging(view.page, view.pages, "/stories/?page="),
            class_name="km-section",
        ),
    )


def story_page(page: Any) -> Node:
    """One story."""
    back = el.p(link(t("stories.to_list"), to="/stories/"))
    return narrow(page_head(page.card.title, el.p(page.card.at, class_name="km-muted")), story_body(page, page.card.picture), back)


def story_body(page: Any, picture: Any) -> Node:
    """Picture, words and names, wherever a story is read."""
    return el.fragment(
        el.link(rel="stylesheet", href="/story.css"),
        when(picture, lambda: el.img(src=picture, alt=page.card.picture_alt, class_name="km-story-picture")),
        paragraphs(page.text),
        el.p(t("stories.by_group"), link(page.card.group, to=page.group_href)),
        el.p(t("stories.by_giver"), page.card.giver),
    )


def missing_page() -> Node:
    """No story at this address, or none any more."""
    return el.fragment(
        page_head(t("stories.missing")),
        empty_state(t("stories.missing"), t("stories.missing_next"), button_link(t("stories.to_list"), "/stories/")),
    )
