"""Whether a party still comes: one question, two buttons."""

from kamagaya_match.notices.views import ComingPage
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, painted, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.facts import fact
from kamagaya_match.web.parts.fields import hidden
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, narrow, page_head
from kamagaya_match.web.say import t


def coming_page(view: ComingPage) -> Node:
    """The question first, then what it is about."""
    return layout(
        narrow(page_head(view.title, el.p(view.lead)), when(view.open, lambda: _asking(view), lambda: _closed(view)), _facts(view)),
        here="/me/",
    )


def _asking(view: ComingPage) -> Node:
    if view.answer:
        return el.fragment(
            notice("success", t("notices.coming.thanks")),
            el.div(
                disclosure(t("notices.coming.changed"), el.p(t("notices.coming.no_help")), _answer(view, "no", "danger")),
                class_name="km-field",
            ),
        )
    return el.fragment(
        _answer(view, "yes", "filled"), _answer(view, "no", "outline"), el.p(t("notices.coming.no_help"), class_name="km-small")
    )


def _answer(view: ComingPage, answer: str, kind: str) -> Node:
    ask = form(hidden("answer", answer), submit(t(f"notices.coming.{answer}"), kind=kind), action=_spoken(view.path))
    return el.div(ask, class_name="km-field")


def _closed(view: ComingPage) -> Node:
    return actions(button_link(t("notices.coming.to_party"), _spoken(view.manage_href)))


def _facts(view: ComingPage) -> Node:
    event = view.event
    return el.dl(
        fact(t("registrations.facts.event"), link(event.title, to=event.href), icon="calendar"),
        fact(t("registrations.facts.when"), event.when, icon="clock"),
        when(event.place, lambda: fact(t("registrations.facts.place"), event.place, icon="pin")),
        when(event.bring, lambda: fact(t("registrations.facts.bring"), event.bring, icon="check")),
        fact(t("registrations.facts.people"), view.people, icon="people"),
        fact(t("registrations.facts.group"), link(event.group_name, to=event.group_href)),
        when(event.contact, lambda: fact(t("registrations.facts.contact"), event.contact)),
        class_name="km-facts",
    )


def _spoken(path: str) -> Text:
    now = painted()
    return path if now is None or now.lang == "ja" else f"{path}?lang={now.lang}"
