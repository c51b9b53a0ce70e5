"""What one follows: how one hears of it, the addresses for feed and calendar, and suggestions."""

from typing import Any

from kamagaya_match.city import AREAS, Field
from kamagaya_match.follows.rules import Every
from kamagaya_match.follows.state import Follows
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.own import my_layout
from kamagaya_match.web.parts.buttons import button, confirm_button, submit
from kamagaya_match.web.parts.by_language import by_language
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.fields import check, hidden, select_field
from kamagaya_match.web.parts.links import button_link, link, out_link
from kamagaya_match.web.parts.notices import notice, status
from kamagaya_match.web.parts.page import actions, page_head, panel, section
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.say import t

from .ways import ways

MINE: Any = Follows  # its attributes are Vars here


def follows_page() -> Node:
    """What one follows comes first, then more to follow, then suggestions."""
    view = MINE.view
    return my_layout(
        "follows",
        page_head(t("follows.title"), el.p(t("follows.lead"), class_name="km-lead")),
        el.div(when(MINE.problem, notice("error", MINE.problem)), when(MINE.done, notice("success", MINE.done)), role="status"),
        when(view.rows.length() > 0, _list(), _none()),
        section(t("follows.add.title"), when(view.full, el.p(t("follows.full")), _add())),
        section(t("follows.suggest.title"), _suggesting()),
    )


def _none() -> Node:
    events, needs = button_link(t("follows.to_events"), "/events/", "filled"), button_link(t("follows.to_needs"), "/needs/")
    return empty_state(t("follows.none"), t("follows.none_next"), events, needs)


def _list() -> Node:
    view = MINE.view
    rows = el.div(each(view.rows, _row))
    return el.fragment(el.div(status(view.total_text), class_name="km-head"), rows, paging(view.page, view.pages, "/me/follows/?page="))


def _row(row: Any) -> Node:
    stop = Follows.stop(row.id)  # type: ignore[operator]
    return el.article(
        el.h2(link(row.title, to=row.href)),
        el.p(tag(row.kind_text), " ", tag(row.every_text, "state"), " ", each(row.by, lambda one: tag(one, "outline"))),
        disclosure(t("follows.how"), _how(row), id_="how-" + row.id.to_string()),
        disclosure(t("follows.elsewhere"), ways(row), id_="ways-" + row.id.to_string()),
        confirm_button(row.stop_id, t("follows.stop"), row.question, t("follows.stop_yes"), on_confirm=stop, kind="text"),
        class_name="km-panel",
        key=row.id,
    )


def _how(row: Any) -> Node:
    """How often, and by which ways; both at once, so that nothing is half changed."""
    number = row.id.to_string()
    often = [(one.value, t(f"follows.every.{one}")) for one in Every]
    return form(
        hidden("number", number),
        select_field("every-" + number, t("follows.every_label"), often, row.every, required=None),
        check("mail-" + number, t("follows.by_mail"), row.by_mail),
        check("push-" + number, t("follows.by_push"), row.by_push),
        el.p(t("follows.push_help"), " ", link(t("follows.to_settings"), to="/me/settings/"), class_name="km-small"),
        submit(t("follows.change"), kind="outline"),
        action="",
        on_submit=Follows.change,
    )


def _add() -> Node:
    nothing = ("", t("follows.add.none"))
    fields = [nothing, *((one.value, t(f"fields.{one}")) for one in Field)]
    areas = [nothing, *((area.name, by_language(area.name_in)) for area in AREAS)]
    return el.fragment(
        el.p(t("follows.add.lead")),
        form(
            select_field("field", t("follows.add.field"), fields, required=None),
            select_field("area", t("follows.add.area"), areas, required=None),
            submit(t("follows.follow")),
            action="",
            on_submit=Follows.add,
        ),
        el.h3(t("follows.add.place_title")),
        form(
            select_field("place", t("follows.add.place"), MINE.places, required=None),
            submit(t("follows.follow_place"), kind="outline"),
            action="",
            on_submit=Follows.add,
        ),
    )


def _suggesting() -> Node:
    view = MINE.view
    on = button(t("follows.suggest.on"), kind="outline", on_click=Follows.want(True))  # type: ignore[operator]
    off = button(t("follows.suggest.off"), kind="outline", on_click=Follows.want(False))  # type: ignore[operator]
    offer = notice("info", t("follows.suggest.no_offer"), el.p(out_link(t("matching.to_offer"), href="/me/offer/")))
    return el.fragment(
        el.p(t("follows.suggest.lead")),
        when(view.stopped, notice("info", view.stopped)),
        when(view.no_offer, offer),
        when(view.suggestions.length() > 0, el.div(each(view.suggestions, _suggestion))),
        actions(when(view.wanted, off, on), button_link(t("matching.title"), "/me/matches/", "text")),
    )


def _suggestion(row: Any) -> Node:
    no = button(t("follows.suggest.no"), kind="text", on_click=Follows.decline(row.slug))  # type: ignore[operator]
    return panel(el.h3(out_link(row.title, href=row.href)), when(row.when, el.p(row.when)), el.p(row.why), no)
