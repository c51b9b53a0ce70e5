"""One event's page."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.parts.absent import absent
from kamagaya_match.web.parts.cards import card_list, card_picture, verified_mark
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.need_card import need_card
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import page_head, section, sticky_action
from kamagaya_match.web.parts.tags import field_tag, tag, tags
from kamagaya_match.web.parts.text import named
from kamagaya_match.web.say import t

from .facts import event_facts
from .prose import prose
from .share import share


def event_page(view: Any, seats: Any) -> Node:
    """The page of one event; `seats` are its seats at this moment."""
    card = view.card
    return el.fragment(
        when(view.state_title, lambda: notice("warning", view.state_title, el.p(view.state_body))),
        page_head(card.title, _marks(card), when(card.summary, lambda: el.p(card.summary, class_name="km-lead"))),
        card_picture(card.picture, card.picture_alt),
        event_facts(view, seats),
        when(view.prose, lambda: section(t("events.about"), prose(view.prose))),
        when(view.sessions, lambda: _sessions(view)),
        when(view.access, lambda: section(t("events.access"), tags(each(view.access, lambda name: tag(name, "outline"))))),
        _group(view),
        when(view.contact, lambda: section(t("events.contact"), prose(view.contact))),
        when(view.needs, lambda: section(t("events.needs"), card_list(view.needs, need_card))),
        share(view),
        when(view.plan_actions, lambda: _plan(view)),
        when(view.changes, lambda: _changes(view)),
        el.p(view.updated, class_name="km-muted"),
        _action(view, seats),
    )


def missing_page() -> Node:
    """No event at this address."""
    return _absent("missing")


def gone_page() -> Node:
    """An event that was taken back."""
    return _absent("gone")


def _absent(why: str) -> Node:
    return absent("events", why, button_link(t("events.see_others"), "/events/"))


def _marks(card: Any) -> Node:
    return tags(
        tag(card.kind_text, "outline"),
        each(card.fields, lambda mark: field_tag(mark.text, mark.code)),
        each(card.welcome_names, lambda name: tag(name, "welcome")),
    )


def _sessions(view: Any) -> Node:
    lines = each(view.sessions, lambda one: el.li(el.time(one.when, date_time=one.when_iso), el.span("　", one.title)))
    return section(t("events.sessions"), el.p(view.card.sessions_text), el.ol(lines))


def _group(view: Any) -> Node:
    group = view.group
    return section(
        t("events.group"),
        el.p(link(named(group.name, group.kana), to=group.href), when(group.verified, verified_mark)),
        when(group.summary, lambda: el.p(group.summary)),
    )


def _plan(view: Any) -> Node:
    return section(t("events.plan"), el.ul(each(view.plan_actions, lambda one: el.li(one.text))))


def _changes(view: Any) -> Node:
    rows = each(view.changes, lambda one: el.li(one.at, el.ul(each(one.lines, lambda line: el.li(line)))))
    return section(t("events.changes_title"), el.ul(rows))


def _action(view: Any, seats: Any) -> Node:
    """What can be done now, or why nothing can."""
    return sticky_action(
        when(
            seats.action,
            lambda: el.fragment(el.p(seats.text), button_link(seats.action, view.sign_up_href, "filled")),
            lambda: el.p(seats.sentence),
        )
    )
