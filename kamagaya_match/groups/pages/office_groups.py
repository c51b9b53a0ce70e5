"""All groups at the office, and one of them with what can be done with it."""

from typing import Any

from kamagaya_match.groups.rules import GroupStatus
from kamagaya_match.groups.state.office import GroupAtOffice, GroupsAtOffice
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.office import office_layout
from kamagaya_match.web.parts.buttons import button, submit
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.facts import fact, facts
from kamagaya_match.web.parts.fields import error_of, select_field, text_field
from kamagaya_match.web.parts.links import button_link, link, out_link
from kamagaya_match.web.parts.notices import notice, status
from kamagaya_match.web.parts.page import actions, page_head, section
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.parts.text import hidden_text, named, paragraphs
from kamagaya_match.web.say import t

from .audit import trail_table


def groups_page() -> Node:
    """Every group, the newest first."""
    view: Any = GroupsAtOffice.listing
    headings = [t(f"office.columns.{name}") for name in ("name", "kind", "status", "since")]
    return office_layout(
        "groups",
        page_head(t("office.groups_title")),
        _search(view),
        status(t("groups.found", n=view.total.to_string())),
        when(view.total > 0, table(hidden_text(t("office.groups_title")), headings, view.rows, _row), el.p(t("groups.none_title"))),
        paging(view.page, view.pages, view.page_prefix),
    )


def _search(view: Any) -> Node:
    statuses = [("", t("common.all")), *((one.value, t(f"group_statuses.{one}")) for one in GroupStatus)]
    return form(
        text_field("q", t("common.search_words"), value=view.q, kind="search", required=None),
        select_field("status", t("office.columns.status"), statuses, view.status, required=None),
        submit(t("common.search"), icon="search"),
        action="/office/groups/",
        method="get",
        key=view.page_prefix,
    )


def _row(row: Any) -> list[Node]:
    return [link(row.name, to=row.href), row.kind_text, tag(row.status_text, "state"), row.since]


def group_page() -> Node:
    """One group with all its contacts and members."""
    view: Any = GroupAtOffice.view
    page = view.page
    return office_layout(
        "groups",
        page_head(named(page.card.name, page.card.kana), el.p(tag(view.status_text, "state"), " ", page.card.kind_text)),
        el.div(when(GroupAtOffice.done, notice("success", GroupAtOffice.done)), role="status"),
        when(error_of(GroupAtOffice.errors, ""), notice("error", error_of(GroupAtOffice.errors, ""))),
        el.p(page.card.summary, class_name="km-lead"),
        _now(view),
        section(t("office.facts"), _facts(view)),
        when(page.about, section(t("groups.about"), paragraphs(page.about))),
        section(t("groups.members.title"), _members(view)),
        section(t("office.decide"), *_with_reasons(view.status), _acting()),
        section(t("office.trail"), trail_table(view.trail), more=t("common.show_all"), to=view.trail_href),
    )


def _now(view: Any) -> Node:
    """What takes nothing away: one tap."""
    verify = button(t("office.verify"), on_click=GroupAtOffice.verify)
    see = button_link(t("groups.see_page"), view.page.card.href)
    desk = button_link(t("groups.to_desk"), "/group-desk/" + view.page.card.slug + "/", "text")
    return actions(when(view.status == "unverified", verify), when(view.status != "suspended", see), desk)


def _with_reasons(stands: Any) -> list[Node]:
    """What changes how a group stands asks for the reason first."""
    return [
        when(stands == "verified", _with_reason("withdraw", GroupAtOffice.withdraw)),
        when(stands != "suspended", _with_reason("suspend", GroupAtOffice.suspend)),
        when(stands == "suspended", _with_reason("reinstate", GroupAtOffice.reinstate)),
    ]


def _with_reason(verb: str, handler: Any) -> Node:
    asking = form(
        text_field(
            "reason",
            t("office.reason"),
            required=True,
            lines=3,
            help=t("office.reason_help"),
            error=error_of(GroupAtOffice.errors, "reason"),
        ),
        submit(t(f"office.{verb}_now"), kind="danger" if verb != "reinstate" else "filled"),
        action="",
        on_submit=handler,
    )
    return disclosure(t(f"office.{verb}"), el.p(t(f"office.{verb}_lead")), asking, id_=verb)


def _acting() -> Node:
    """Help for a group that does not answer: somebody who acts in its name."""
    errors = GroupAtOffice.errors
    why = text_field("why", t("office.reason"), required=True, lines=3, help=t("office.acting_help"), error=error_of(errors, "why"))
    asking = form(
        text_field("email", t("office.acting_email"), kind="email", required=True, auto_complete="off", error=error_of(errors, "email")),
        why,
        submit(t("office.acting_now")),
        action="",
        on_submit=GroupAtOffice.appoint,
    )
    return disclosure(t("office.acting"), el.p(t("office.acting_lead")), asking, id_="acting")


def _facts(view: Any) -> Node:
    page = view.page
    site = when(page.website, out_link(page.website, href=page.website, rel="nofollow noopener"), t("common.none"))
    return el.div(
        facts(
            (t("office.columns.since"), view.since),
            (t("groups.fields.fields"), page.card.fields_text),
            (t("groups.facts.website"), site),
        ),
        el.dl(each(page.contacts, _contact), class_name="km-facts"),
    )


def _contact(line: Any) -> Node:
    text = when(line.href, out_link(line.text, href=line.href), el.span(line.text))
    return fact(line.label, [text, when(line.note, el.p(line.note, class_name="km-muted"))])


def _members(view: Any) -> Node:
    caption, headings = hidden_text(t("groups.members.title")), [t(f"groups.members.{name}") for name in ("name", "email", "role", "since")]
    return table(caption, headings, view.members, lambda row: [row.name, row.email, row.role_text, row.since])
