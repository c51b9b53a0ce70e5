"""People and their roles at the office."""

from typing import Any

from kamagaya_match.people.rules import Role
from kamagaya_match.people.state import OfficePeople
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.office import office_layout
from kamagaya_match.web.parts.buttons import confirm_button, submit
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.fields import hidden, select_field, text_field
from kamagaya_match.web.parts.links import link
from kamagaya_match.web.parts.notices import notice, status
from kamagaya_match.web.parts.page import page_head
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.parts.text import named
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

PEOPLE: Any = OfficePeople
COLUMNS = ("name", "email", "roles", "since", "give")


def people_page() -> Node:
    """Everybody with an account, to be looked for and given roles."""
    view: Any = OfficePeople.listing
    return office_layout(
        "people",
        page_head(t("people.title"), el.p(t("people.lead"))),
        _search(view),
        el.div(
            when(OfficePeople.done, notice("success", OfficePeople.done)),
            when(OfficePeople.problem, notice("error", OfficePeople.problem)),
            role="status",
        ),
        status(t("people.found", n=view.total.to_string())),
        when(view.total > 0, _table(view), _nobody()),
        paging(view.page, view.pages, view.prefix),
    )


def _search(view: Any) -> Node:
    roles = [("", t("common.all")), *((role.value, t(f"roles.{role}")) for role in Role)]
    return form(
        text_field("q", t("people.search"), value=view.q, kind="search", required=None),
        select_field("role", t("people.columns.roles"), roles, view.role, required=None),
        submit(t("common.search"), icon="search"),
        action="/office/people/",
        method="get",
        key=view.prefix,
    )


def _nobody() -> Node:
    return empty_state(t("people.nobody"), t("people.nobody_next"), link(t("people.all"), to="/office/people/"))


def _table(view: Any) -> Node:
    headings = [t(f"people.columns.{column}") for column in COLUMNS]
    return table(t("people.title"), headings, view.rows, lambda row: _cells(row, view.choices))


def _cells(row: Any, choices: Any) -> list[Node]:
    name = when(row.name, named(row.name, row.kana), el.span(row.email))
    roles = el.div(each(row.roles, _held), class_name="km-row-acts")
    return [name, row.email, roles, row.since, _give(row, choices)]


def _held(role: Any) -> Node:
    # A list inside a list sees only its own item, so the role knows whose it is.
    take = confirm_button(
        "take-" + role.person.to_string() + "-" + role.code,
        t("people.take", role=role.text),
        t("people.take_question", who=role.who, role=role.text),
        t("people.take_now"),
        on_confirm=PEOPLE.take(role.person, role.code),
        kind="text",
    )
    return el.span(tag(role.text, "state"), when(role.may_take, take))


def _give(row: Any, choices: Any) -> Node:
    options = each(choices, lambda choice: el.option(choice.text, value=choice.code))
    choice = el.select(options, name="role", class_name="km-input km-select")
    asking = form(
        hidden("person", row.id.to_string()),
        el.label(t("people.role_to_give", who=row.called), choice, class_name="km-label"),
        el.p(t("people.give_lead"), class_name="km-small"),
        submit(t("people.give_now")),
        action="",
        on_submit=OfficePeople.give,
    )
    return disclosure(t("people.give"), asking)


PAGES = [LivePage("/office/people", people_page, t("people.title"), [OfficePeople.load], OfficePeople.loaded)]
