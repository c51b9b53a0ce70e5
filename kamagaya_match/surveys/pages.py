"""Questionnaires: the group's desk, and the document on which somebody answers."""

from collections.abc import Mapping
from typing import Any

from kamagaya_match.surveys.rules import LONGEST_LABEL, LONGEST_TEXT, MOST_ITEMS, ItemKind
from kamagaya_match.surveys.state import SurveyDesk
from kamagaya_match.surveys.views import AnswerPage, QuestionRow
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.fields import check, error_of, error_of_field, error_summary, radio_field, select_field, text_field
from kamagaya_match.web.parts.links import button_link, file_link, link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, narrow, page_head, panel, section
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

TAB: Any = SurveyDesk
ROUTE = "/group-desk/[slug]/events/[event_slug]/survey"


def desk_page() -> Node:
    """Results first once there are any, then the questions."""
    view = TAB.view
    return desk_layout(
        view.group,
        "events",
        page_head(t("survey_desk.title"), el.p(link(view.title, to=view.href))),
        el.div(when(TAB.done, notice("success", TAB.done)), role="status"),
        when(view.results.length() > 0, _results(view)),
        section(t("survey_desk.questions"), when(view.fixed, _fixed(view), _form(view))),
    )


def _fixed(view: Any) -> Node:
    return el.fragment(
        notice("info", t("survey_desk.fixed"), el.p(view.promise), when(view.results.length() == 0, el.p(view.replies))),
        el.ol(each(view.asked, lambda one: el.li(one.label, el.p(one.how, class_name="km-help")))),
    )


def _results(view: Any) -> Node:
    return section(
        t("survey_desk.results"),
        el.p(view.replies),
        each(view.results, _result),
        el.p(file_link(t("survey_desk.csv"), view.csv)),
    )


def _result(one: Any) -> Node:
    return panel(
        el.h3(one.label),
        when(one.hidden, el.p(t("survey_desk.few"))),
        when(one.counts.length() > 0, el.ul(each(one.counts, el.li))),
        when(one.texts.length() > 0, el.ul(each(one.texts, el.li))),
    )


def _form(view: Any) -> Node:
    order = [
        (f"{field}.{n}", t("survey_desk.numbered", n=n, field=t(f"survey_desk.{field}")))
        for n in range(1, MOST_ITEMS + 1)
        for field in ("label", "choices")
    ]
    return form(
        el.p(t("survey_desk.lead")),
        error_summary(TAB.errors, order),
        check("anonymous", t("survey_desk.anonymous"), view.anonymous, help=t("survey_desk.anonymous_help")),
        *[_item(view.questions[number], number + 1) for number in range(MOST_ITEMS)],
        submit(t("common.save")),
        action="",
        on_submit=TAB.save,
        key=view.event,
    )


def _item(one: Any, number: int) -> Node:
    kinds = [(kind.value, t(f"survey_desk.kinds.{kind}")) for kind in ItemKind]
    label, choices = f"label.{number}", f"choices.{number}"
    return el.fieldset(
        el.legend(t("survey_desk.item", n=number), class_name="km-label"),
        text_field(
            label, t("survey_desk.label"), value=one.label, required=None, max_length=LONGEST_LABEL, error=error_of(TAB.errors, label)
        ),
        select_field(f"kind.{number}", t("survey_desk.kind"), kinds, one.kind, required=None),
        text_field(
            choices,
            t("survey_desk.choices"),
            value=one.choices,
            required=None,
            lines=3,
            help=t("survey_desk.choices_help"),
            error=error_of(TAB.errors, choices),
        ),
        class_name="km-field",
    )


def answer_page(view: AnswerPage, errors: Mapping[str, str]) -> Node:
    """The questions on one screen; nothing has to be answered but one of them."""
    return layout(
        narrow(
            page_head(t("surveys.title"), el.p(view.title, "　", view.group)),
            when(view.answered, lambda: _thanks(view), lambda: _asking(view, errors)),
        ),
        here="/me/",
    )


def _thanks(view: AnswerPage) -> Node:
    return el.fragment(notice("success", t("surveys.thanks"), el.p(view.promise)), actions(button_link(t("surveys.back"), view.back)))


def _asking(view: AnswerPage, errors: Mapping[str, str]) -> Node:
    return form(
        error_summary(errors, [], each(view.questions, lambda one: error_of_field(one.name, one.label, one.error))),
        panel(el.p(view.promise)),
        *[_question(one) for one in view.questions],
        submit(t("surveys.send")),
        action=view.path,
    )


def _question(one: QuestionRow) -> Node:
    if one.choices:
        return radio_field(one.name, one.label, one.choices, one.value, error=one.error)
    return text_field(one.name, one.label, value=one.value, lines=4, max_length=LONGEST_TEXT, error=one.error)


PAGES = [LivePage(ROUTE, desk_page, t("survey_desk.title"), [SurveyDesk.load], SurveyDesk.loaded)]
