"""A guardian's page and paper: plain documents that need no script."""

from collections.abc import Mapping

from kamagaya_match.people.rules import LONGEST_NAME
from kamagaya_match.registrations.views import GuardianPage
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, painted, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.facts import fact
from kamagaya_match.web.parts.fields import check, error_of, hidden, text_field
from kamagaya_match.web.parts.links import button_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, narrow, page_head, panel, section
from kamagaya_match.web.parts.paper import paper
from kamagaya_match.web.say import t


def guardian_page(view: GuardianPage, errors: Mapping[str, str]) -> Node:
    """Who wants to go where, the text, and the two answers; or that the answer is there, or too late."""
    if view.state != "open":
        kind = "success" if view.state == "given" else "warning"
        see = actions(button_link(t("guardians.see_event"), view.event.href))
        photo = when(view.may_answer_photo, lambda: _photo_again(view))
        body = notice(kind, view.given or t("guardians.over_body"))
        return layout(narrow(page_head(t(f"guardians.{view.state}_title")), body, photo, see))
    return layout(
        narrow(
            page_head(t("guardians.title"), el.p(t("guardians.page_lead", child=view.child, title=view.event.title), class_name="km-lead")),
            when(error_of(errors, ""), lambda: notice("error", error_of(errors, ""))),
            _facts(view),
            _agreeing(view, errors),
            el.div(disclosure(t("guardians.refuse"), el.p(t("guardians.refuse_lead")), _refusing(view)), class_name="km-section"),
            el.p(t("guardians.until", until=view.until), class_name="km-small"),
        )
    )


def _facts(view: GuardianPage) -> Node:
    event = view.event
    return el.dl(
        fact(t("guardians.child"), el.span(view.child, "　", view.people), icon="people"),
        fact(t("registrations.facts.event"), event.title, icon="calendar"),
        fact(t("registrations.facts.when"), event.when, icon="clock"),
        when(event.place, lambda: fact(t("registrations.facts.place"), [el.p(event.place), el.p(event.way)], icon="pin")),
        fact(t("registrations.facts.group"), event.group_name),
        when(event.contact, lambda: fact(t("registrations.facts.contact"), event.contact)),
        when(view.ages, lambda: fact(t("events.facts.ages"), view.ages)),
        class_name="km-facts",
    )


def _agreeing(view: GuardianPage, errors: Mapping[str, str]) -> Node:
    name = text_field(
        "name",
        t("guardians.own_name"),
        value=view.name,
        required=True,
        auto_complete="name",
        max_length=LONGEST_NAME,
        error=error_of(errors, "name"),
    )
    version = el.p(t("guardians.version", version=view.version), class_name="km-small")
    return form(
        el.div(panel(el.h2(t("guardians.text_title")), *_text(view), version), class_name="km-field"),
        hidden("version", view.version),
        name,
        check("agree", t("guardians.agree_box"), False, required=True, error=error_of(errors, "agree")),
        *_photo(view),
        submit(t("guardians.agree_now"), icon="check"),
        action=_spoken(view.path),
    )


def _photo(view: GuardianPage) -> list[Node]:
    """What pictures are used for, where the event says it, and the box about them."""
    box = check("photo", t("guardians.photo_box"), view.photo, help=t("guardians.photo_help"))
    return [when(view.photo_use, lambda: el.p(t("registrations.photo.use", use=view.photo_use))), box]


def _photo_again(view: GuardianPage) -> Node:
    """The answer about pictures can change at any time."""
    asking = form(*_photo(view), submit(t("guardians.photo_save"), kind="outline"), action=_spoken(f"{view.path}/photo"))
    return section(t("registrations.photo.title"), asking)


def _text(view: GuardianPage) -> list[Node]:
    return [el.p(line) for line in view.text if line]


def _refusing(view: GuardianPage) -> Node:
    return form(submit(t("guardians.refuse_now"), kind="danger"), action=_spoken(f"{view.path}/refusal"))


def refused_page() -> Node:
    """The guardian has said no."""
    return layout(narrow(page_head(t("guardians.refused_title")), notice("info", t("guardians.refused_body"))))


def paper_page(view: GuardianPage) -> Node:
    """The consent on A4, to be signed and brought to the centre."""
    event = view.event
    lines = ("paper_name", "paper_phone", "paper_date", "paper_signature")
    return layout(
        paper(
            el.h1(t("guardians.paper_title")),
            el.p(event.title, el.br(), event.when, el.br(), event.place, class_name="km-paper-when"),
            el.p(t("guardians.child"), t("parts.colon"), view.child, "　", view.people),
            el.p(t("registrations.facts.code"), t("parts.colon"), el.span(view.code, class_name="km-paper-code")),
            *_text(view),
            each(lines, lambda line: el.p(t(f"guardians.{line}"), class_name="km-paper-line")),
            el.p("□ ", t("guardians.photo_box")),
            el.p(t("guardians.paper_where", until=view.until)),
            el.p(t("guardians.version", version=view.version), class_name="km-small"),
        )
    )


def _spoken(path: str) -> str:
    """The path, with the language in which the page around it was painted."""
    now = painted()
    return path if now is None or now.lang == "ja" else f"{path}?lang={now.lang}"
