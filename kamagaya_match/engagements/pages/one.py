"""One engagement: where it stands, what comes next, what was given."""

from typing import Any

from kamagaya_match.engagements.rules import STAGES, Way
from kamagaya_match.engagements.state import OneEngagement
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import button
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.facts import facts
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, page_head, panel, section
from kamagaya_match.web.parts.steps import steps
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.say import t

from .files import files_part
from .hours import hours_part
from .meetings import meetings_part
from .standing_in import standing_in
from .thanks import thanks_part
from .words import end_form, finish_form, word_form

HERE: Any = OneEngagement


def one_page() -> Node:
    """For the two sides; the centre reads along."""
    back = button_link(t("engagements.back"), "/me/engagements/")
    missing = empty_state(t("engagements.missing"), t("engagements.missing_next"), back)
    return layout(when(HERE.missing, missing, _body(HERE.view)), here="/me/")


def _body(view: Any) -> Node:
    return el.fragment(
        page_head(view.title, el.p(tag(view.state_text, "state"))),
        el.div(when(HERE.done, notice("success", HERE.done)), when(HERE.problem, notice("error", HERE.problem)), role="status"),
        facts(
            (t("engagements.group"), link(view.group, to=view.group_href)),
            (t("engagements.person"), view.person),
            (t("engagements.need"), link(t("engagements.see_need"), to=view.need)),
        ),
        when(view.reason, lambda: notice("info", t("engagements.reason"), el.p(view.reason))),
        when(view.thanks, lambda: thanks_part(view)),
        when(view.story_href, lambda: _story(view.story_href)),
        section(t("engagements.way"), *[_steps(view, way) for way in Way], _acts(view)),
        standing_in(view),
        meetings_part(view),
        files_part(view),
        hours_part(view),
        _words(view),
    )


def _steps(view: Any, way: Way) -> Node:
    names = [t(f"engagements.stages.{way}.{stage}") for stage in STAGES[way]]
    return when(view.way == way.value, lambda: steps(names, view.step))


def _acts(view: Any) -> Node:
    """The one act that leads on stands open; the others are folded away."""
    others = [
        when(view.may_go_back, button(t("engagements.go_back"), kind="outline", on_click=HERE.go_back)),
        when(view.may_pause, button(t("engagements.pause"), kind="outline", on_click=HERE.pause)),
    ]
    return el.fragment(
        when(view.may_go_on, actions(button(t("engagements.go_on", stage=view.next_stage), on_click=HERE.go_on))),
        when(view.may_resume, actions(button(t("engagements.resume"), on_click=HERE.resume))),
        when(view.may_finish, finish_form()),
        when(view.may_act, lambda: _folded(disclosure(t("engagements.more"), actions(*others), end_form(), id_="more-acts"))),
    )


def _story(href: Any) -> Node:
    return section(t("stories.desk_title"), el.p(t("stories.desk_lead")), actions(button_link(t("stories.to_desk"), href)))


def _folded(what: Node) -> Node:
    return el.div(what, class_name="km-section")


def _words(view: Any) -> Node:
    said = each(
        view.words,
        lambda one: panel(el.h3(one.name), el.p(one.at, class_name="km-small km-muted"), el.p(one.words, class_name="km-letter")),
    )
    return section(
        t("engagements.words"),
        el.p(t("engagements.words_lead")),
        when(view.words.length() > 0, el.div(said)),
        when(view.may_act, lambda: word_form()),
    )
