"""A group's public page."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, each, when
from kamagaya_match.web.parts.cards import card, card_list, card_marks, card_place, card_title, card_when
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.event_card import event_card
from kamagaya_match.web.parts.facts import fact
from kamagaya_match.web.parts.follow import follow_button
from kamagaya_match.web.parts.icons import icon
from kamagaya_match.web.parts.links import button_link, file_link, out_link
from kamagaya_match.web.parts.need_card import need_card
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, columns, page_head, section
from kamagaya_match.web.parts.story_card import story_card
from kamagaya_match.web.parts.tags import tag, tags
from kamagaya_match.web.parts.text import named, paragraphs
from kamagaya_match.web.say import t


def group_page(page: Any, events: Any, needs: Any, offers: Any, thanks: Any, stories: Any) -> Node:
    """The page of one group: `page` a view of it, the others lists of cards."""
    return when(page.gone, gone_page, lambda: _page(page, events, needs, offers, thanks, stories))


def gone_page() -> Node:
    """A suspended group."""
    return empty_state(t("groups.gone_title"), t("groups.gone_body"), button_link(t("groups.see_others"), "/groups/"))


def missing_page() -> Node:
    """No group at this address."""
    return el.fragment(
        page_head(t("groups.missing_title")),
        empty_state(t("groups.missing_title"), t("groups.missing_body"), button_link(t("groups.see_others"), "/groups/")),
    )


def _page(page: Any, events: Any, needs: Any, offers: Any, thanks: Any, stories: Any) -> Node:
    card = page.card
    return el.fragment(
        page_head(named(card.name, card.kana), _marks(card), el.p(card.summary, class_name="km-lead"), _follow(card)),
        when(page.unverified, lambda: notice("info", t("groups.unverified_title"), el.p(t("groups.unverified_body")))),
        when(page.may_edit, lambda: el.p(button_link(t("groups.to_desk"), page.desk_href, icon="edit"))),
        columns(_content(page, events, needs, offers, thanks, stories), section(t("groups.contact.title"), _contact(page))),
        el.p(page.updated, class_name="km-muted"),
    )


def _follow(card: Any) -> Node:
    return actions(follow_button("group", "slug=" + card.slug, "group"))


def _marks(card: Any) -> Node:
    return tags(
        when(card.verified, lambda: el.span(icon("verified"), card.verified_text, class_name="km-verified")),
        tag(card.kind_text, "outline"),
        each(card.field_names, lambda name: tag(name, "field")),
    )


def _content(page: Any, events: Any, needs: Any, offers: Any, thanks: Any, stories: Any) -> Node:
    about = when(page.about, lambda: section(t("groups.about"), paragraphs(page.about)))
    given = when(offers, lambda: section(t("groups.offers"), card_list(offers, _offer)))
    wanted = when(needs, lambda: section(t("groups.needs"), card_list(needs, _need)))
    all_of_them = {"more": t("stories.all"), "to": "/stories/"}
    told = when(stories, lambda: section(t("stories.list_title"), card_list(stories, story_card), **all_of_them))
    thanked = when(thanks, lambda: section(t("group_thanks.title"), el.div(each(thanks, _thanks))))
    return el.fragment(_facts(page), about, given, _events(page, events), wanted, told, thanked)


def _thanks(one: Any) -> Node:
    return el.div(
        el.p(one.words, class_name="km-letter"), el.p(one.name, class_name="km-small"), el.p(one.title, class_name="km-small km-muted")
    )


def _events(page: Any, events: Any) -> Node:
    """What comes, and the way to have it in one's own calendar."""
    coming = when(events, lambda: card_list(events, _event), lambda: el.p(t("groups.no_events")))
    calendar = file_link(t("groups.calendar"), page.calendar_href, "calendar")
    feed = file_link(t("parts.follow_feed"), "/feeds/group.atom?slug=" + page.card.slug, "open")
    return section(t("groups.events"), coming, actions(calendar, feed))


def _event(event: Any) -> Node:
    return event_card(event, with_group=False)


def _need(need: Any) -> Node:
    return need_card(need, with_group=False)


def _offer(offer: Any) -> Node:
    return card(card_when(offer.when), card_place(offer.place), card_title(offer.title), card_marks(tag(offer.kind_text)), to=offer.href)


def _facts(page: Any) -> Node:
    """What, where, when, who is welcome: only what the group told."""
    return el.dl(
        _fact("active_where", page.active_where, "pin"),
        _fact("active_when", page.active_when, "clock"),
        _fact("who_welcome", page.who_welcome, "heart"),
        _fact("area", page.card.area, "leaf"),
        _fact("members", page.members, "people"),
        _fact("founded", page.founded, "calendar"),
        when(
            page.website,
            lambda: fact(t("groups.facts.website"), out_link(page.website, href=page.website, rel="nofollow noopener"), "open"),
        ),
        class_name="km-facts",
    )


def _fact(name: str, text: Text, symbol: str) -> Node:
    return when(text, lambda: fact(t(f"groups.facts.{name}"), text, symbol))


def _contact(page: Any) -> Node:
    lines = el.dl(each(page.contacts, _contact_line), class_name="km-facts")
    return when(page.contacts, lambda: lines, lambda: el.p(t("groups.contact.none")))


def _contact_line(line: Any) -> Node:
    text = when(line.href, lambda: out_link(line.text, href=line.href), lambda: el.span(line.text))
    return fact(line.label, [text, when(line.note, lambda: el.p(line.note, class_name="km-muted"))])
