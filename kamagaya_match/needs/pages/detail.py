"""One need's page."""

from typing import Any

from kamagaya_match.needs.rules import ProBonoShape
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, each, either, when
from kamagaya_match.web.parts.absent import absent
from kamagaya_match.web.parts.cards import card_list, verified_mark
from kamagaya_match.web.parts.facts import fact
from kamagaya_match.web.parts.icons import icon
from kamagaya_match.web.parts.links import button_link, link, out_link
from kamagaya_match.web.parts.need_card import need_card
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import columns, page_head, panel, section, sticky_action
from kamagaya_match.web.parts.tags import tag, tags
from kamagaya_match.web.parts.text import named, paragraphs
from kamagaya_match.web.say import t

SCOPE = ("background", "goal", "deliverable", "stages", "outside", "questions")
NUMBERED = ("stages", "questions")


def need_page(view: Any) -> Node:
    """The page of one need; what is over is the first thing said."""
    return when(view.gone, gone_page, lambda: _page(view))


def _page(view: Any) -> Node:
    card = view.card
    return el.fragment(
        when(view.over_title, lambda: notice("warning", view.over_title, el.p(view.over_text))),
        page_head(card.title, _marks(card), when(card.summary, lambda: el.p(card.summary, class_name="km-lead"))),
        need_body(view),
        when(view.others, lambda: section(t("needs.others"), card_list(view.others, need_card))),
        el.div(el.p(card.published, "　", view.updated, class_name="km-muted"), class_name="km-section"),
        _action(view),
    )


def need_body(view: Any) -> Node:
    """Facts, what is asked for, who asks: also what a group sees before it publishes."""
    return columns(
        el.fragment(
            need_facts(view),
            when(view.shifts, lambda: section(t("needs.shifts_title"), el.ul(each(view.shifts, _shift), class_name="km-lines"))),
            _listed("tasks", view.tasks),
            when(view.description, lambda: section(t("needs.about"), paragraphs(view.description))),
            _scope(view),
            _listed("learning", view.learning),
            _listed("prerequisites", view.prerequisites),
            when(view.conditions, lambda: section(t("needs.conditions_title"), paragraphs(view.conditions))),
            when(view.actions, lambda: section(t("needs.plan"), el.ul(each(view.actions, el.li)))),
        ),
        _group(view),
    )


def missing_page() -> Node:
    """No need at this address."""
    return _absent("missing")


def gone_page() -> Node:
    """A need that was public and is not any more."""
    return _absent("gone")


def _absent(why: str) -> Node:
    return absent("needs", why, button_link(t("needs.see_all"), "/needs/"))


def _marks(card: Any) -> Node:
    return tags(
        tag(card.kind_text, "outline"),
        each(card.field_names, lambda name: tag(name, "field")),
        each(card.welcome_names, lambda name: tag(name, "welcome")),
    )


def need_facts(view: Any) -> Node:
    """What decides whether one answers."""
    card = view.card
    return el.dl(
        _fact("when", view.when, "clock"),
        _fact("rhythm", view.rhythm, "calendar"),
        _fact("times", view.times, "clock"),
        _fact("hours", view.hours, "bell"),
        _fact("since", view.since, "calendar"),
        when(card.place, lambda: fact(t("needs.facts.where"), _where(view), icon="pin")),
        _fact("people", card.people, "people"),
        _fact("for_whom", view.for_whom, "people"),
        when(view.ages, lambda: fact(t("needs.facts.ages"), _noted(view.ages, view.ages_note), icon="people")),
        _fact("languages", view.languages, "check"),
        _fact("skills", view.skills_text, "check"),
        fact(
            t("needs.facts.until"),
            [el.span(card.until), " ", when(view.until_note, lambda: tag(view.until_note, "welcome"))],
            icon="calendar",
        ),
        when(view.insurance, lambda: fact(t("needs.facts.insurance"), _noted(view.insurance, view.insurance_note), icon="check")),
        _fact("expenses", view.expenses, "check"),
        _fact("contact", t("needs.facts.contact_after"), "mail"),
        when(view.answering, lambda: fact(t("needs.answering_title"), view.answering, icon="mail")),
        class_name="km-facts",
    )


def _shift(one: Any) -> Node:
    left = tag(one.left, either(one.full, "plain", "welcome"))
    return el.li(el.strong(one.when), " ", when(one.note, lambda: el.span(one.note, " ")), left)


def _fact(name: str, text: Text, symbol: str) -> Node:
    return when(text, lambda: fact(t(f"needs.facts.{name}"), text, icon=symbol))


def _noted(said: Text, note: Text) -> list[Node]:
    return [el.span(said), when(note, lambda: el.p(note, class_name="km-small"))]


def _listed(name: str, lines: Any) -> Node:
    return when(lines, lambda: section(t(f"needs.{name}"), el.ul(each(lines, el.li))))


def _scope(view: Any) -> Node:
    """The sheet of a pro bono need: where the group stands, what it wants, how, and what is not part of it."""
    shown = [_part(name, getattr(view, name)) for name in SCOPE]
    title = either(view.card.shape == ProBonoShape.SESSION.value, t("needs.scope_session"), t("needs.scope"))
    return when(view.scoped, lambda: section(title, *shown))


def _part(name: str, lines: Any) -> Node:
    def rows() -> Node:
        return el.ol(each(lines, el.li)) if name in NUMBERED else paragraphs(lines)

    return when(lines, lambda: el.div(el.h3(t(f"needs.scope_parts.{name}")), rows()))


def _where(view: Any) -> list[Node]:
    card = view.card
    name = named(card.place, card.place_kana)
    return [
        when(card.place_href, lambda: link(name, to=card.place_href), lambda: el.span(name)),
        when(view.address, lambda: el.p(view.address)),
        when(card.station, lambda: el.p(icon("train"), el.span(card.station))),
        when(view.map_href, lambda: el.p(out_link(t("needs.map"), href=view.map_href, rel="noopener"))),
    ]


def _group(view: Any) -> Node:
    card = view.card
    return panel(
        el.h2(t("needs.group")),
        el.p(named(card.group_name, card.group_kana), " ", when(card.group_verified, verified_mark)),
        when(view.group_summary, lambda: el.p(view.group_summary)),
        button_link(t("needs.see_group"), card.group_href, icon="people"),
    )


def _action(view: Any) -> Node:
    """What can be done now, or why nothing can."""
    return when(
        view.may_apply,
        lambda: sticky_action(el.p(t("needs.apply_note")), button_link(t("needs.apply"), view.apply_href, "filled")),
        lambda: when(view.may_stand_by, lambda: _standby(view), lambda: _over(view)),
    )


def _standby(view: Any) -> Node:
    return sticky_action(el.p(t("needs.stand_by_note")), button_link(t("needs.stand_by"), view.apply_href, "filled"))


def _over(view: Any) -> Node:
    return sticky_action(el.p(view.over_text), button_link(t("needs.see_all"), "/needs/"))
