"""Four questions and their first answer: a document of its own, which leaves nothing behind."""

from typing import Any

from kamagaya_match.city import AREAS, Field
from kamagaya_match.matching.rules.quiz import WHEN
from kamagaya_match.matching.views import QuizPage
from kamagaya_match.needs.rules import Skill
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.by_language import by_language
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.event_card import event_card
from kamagaya_match.web.parts.fields import check, checks_field, hidden, select_field
from kamagaya_match.web.parts.links import button_link
from kamagaya_match.web.parts.need_card import need_card
from kamagaya_match.web.parts.notices import status
from kamagaya_match.web.parts.page import actions, narrow, page_head, section
from kamagaya_match.web.parts.why import why
from kamagaya_match.web.say import t

from .mine import how

PATH = "/match/"


def quiz_page(view: QuizPage) -> Node:
    """The answer first where there is one, then the questions with what was answered."""
    found = [section(t("matching.quiz.answer"), *_found(view))] if view.asked else []
    head = page_head(t("matching.quiz.title"), el.p(t("matching.quiz.lead"), class_name="km-lead"), el.p(t("matching.quiz.nothing_kept")))
    return layout(narrow(head, *found, section(t("matching.quiz.questions"), _form(view))), here="/needs/")


def _found(view: QuizPage) -> list[Node]:
    if not view.rows:
        nothing = empty_state(t("matching.none_needs"), t("matching.none_needs_next"), button_link(t("matching.all_needs"), "/needs/"))
        return [nothing, *_events(view)]
    onward = actions(button_link(t("matching.quiz.onward"), "/me/offer/"), button_link(t("matching.all_needs"), "/needs/"))
    return [status(view.total_text), how(), el.div(each(view.rows, _row)), *_events(view), el.p(t("matching.quiz.keep")), onward]


def _row(row: Any) -> Node:
    return el.article(need_card(row.card), why(row.why), class_name="km-suggested")


def _events(view: QuizPage) -> list[Node]:
    """A few events; the list of all of them finds the others."""
    if not view.events:
        return []
    return [el.h3(t("matching.quiz.events")), el.div(each(view.events, _event)), el.p(button_link(t("matching.all_events"), "/events/"))]


def _event(row: Any) -> Node:
    return el.article(event_card(row.card), why(row.why), class_name="km-suggested")


def _form(view: QuizPage) -> Node:
    answers = view.answers
    places = [
        ("", t("matching.quiz.anywhere")),
        ("online", t("matching.quiz.online")),
        *((one.name, by_language(one.name_in)) for one in AREAS),
    ]
    return form(
        checks_field(
            "fields", t("matching.quiz.fields"), [(one.value, t(f"fields.{one}")) for one in Field], answers.fields, required=None
        ),
        checks_field("times", t("matching.quiz.times"), [(one, t(f"matching.when.{one}")) for one in WHEN], answers.times, required=None),
        select_field("place", t("matching.quiz.place"), places, answers.place, required=None),
        checks_field(
            "skills", t("matching.quiz.skills"), [(one.value, t(f"skills.{one}")) for one in Skill], answers.skills, required=None
        ),
        check("beginner", t("matching.quiz.beginner"), answers.beginner),
        hidden("show", "1"),
        submit(t("matching.quiz.show")),
        action=PATH,
        method="get",
    )
