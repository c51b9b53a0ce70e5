"""The story of an engagement on the desk of its two sides."""

from typing import Any

from kamagaya_match.engagements.rules import LONGEST as LONGEST_NAMES
from kamagaya_match.engagements.rules import ShownAs
from kamagaya_match.stories.rules import LONGEST
from kamagaya_match.stories.state import StoryOnDesk
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import confirm_button, submit
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.fields import check, hidden, select_field, text_field
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.name_fields import name_fields
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import narrow, page_head, panel, section
from kamagaya_match.web.say import t

from .reading import story_body

HERE: Any = StoryOnDesk


def desk_page() -> Node:
    """Write together, agree, take back."""
    missing = empty_state(t("engagements.missing"), t("engagements.missing_next"), button_link(t("engagements.back"), "/me/engagements/"))
    return layout(when(HERE.missing, missing, _body(HERE.view)), here="/me/")


def _body(view: Any) -> Node:
    there = view.number != "0"
    return narrow(
        page_head(t("stories.desk_title"), el.p(link(view.engagement, to="/engagements/" + view.slug + "/")), el.p(t("stories.desk_lead"))),
        el.div(when(HERE.done, notice("success", HERE.done)), when(HERE.problem, notice("error", HERE.problem)), role="status"),
        when(there, lambda: _present(view)),
        when(view.may_write, lambda: _writing(view, there), lambda: el.p(t("stories.refused.under_way"))),
    )


def _present(view: Any) -> Node:
    picture = when(view.picture, "/engagements/" + view.slug + "/story/picture?" + view.number, "")
    withdraw = confirm_button(
        "withdraw-story", t("stories.withdraw"), t("stories.withdraw_question"), t("stories.withdraw"), on_confirm=HERE.withdraw
    )
    return section(
        t("stories.present"),
        el.p(el.strong(view.state)),
        when(view.public_href, lambda: el.p(link(t("stories.see_public"), to=view.public_href))),
        panel(el.h3(view.title), story_body(view.story, picture)),
        el.div(when(view.mine, withdraw, lambda: _agreeing(view)), class_name="km-section"),
    )


def _agreeing(view: Any) -> Node:
    return form(
        hidden("number", view.number),
        when(view.giver, lambda: _names(view)),
        submit(t("stories.agree")),
        action="",
        on_submit=HERE.agree,
        key="agree" + HERE.filled.to_string(),
    )


def _names(view: Any) -> Node:
    return name_fields(ShownAs, LONGEST_NAMES["name"], view.shown_as, view.other_name, HERE.errors)


def _writing(view: Any, there: Any) -> Node:
    again = when(there, t("stories.write_again"), t("stories.write"))
    return el.div(disclosure(again, el.p(t("stories.write_lead")), _form(view), id_="write-story"), class_name="km-section")


def _form(view: Any) -> Node:
    def error(name: str) -> Any:
        return HERE.errors[name].to(str)

    return form(
        hidden("number", view.number),
        text_field("title", t("stories.fields.title"), value=view.title, required=True, max_length=LONGEST["title"], error=error("title")),
        text_field(
            "text",
            t("stories.fields.text"),
            value=view.text,
            help=t("stories.fields.text_help"),
            required=True,
            lines=10,
            max_length=LONGEST["text"],
            error=error("text"),
        ),
        select_field(
            "picture",
            t("stories.fields.picture"),
            view.pictures,
            view.picture,
            help=t("stories.fields.picture_help"),
            error=error("picture"),
        ),
        text_field(
            "picture_alt",
            t("stories.fields.picture_alt"),
            value=view.picture_alt,
            help=t("stories.fields.picture_alt_help"),
            max_length=LONGEST["picture_alt"],
            error=error("picture_alt"),
        ),
        check("picture_agreed", t("stories.fields.picture_agreed"), False, error=error("picture_agreed")),
        when(view.giver & ((view.number == "0") | view.mine), lambda: _names(view)),
        submit(t("stories.save")),
        action="",
        on_submit=HERE.save,
        key="story" + HERE.filled.to_string(),
    )
