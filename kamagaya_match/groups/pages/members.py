"""The members of a group on its desk."""

from typing import Any

from kamagaya_match.groups.rules import GroupRole
from kamagaya_match.groups.state.members import Members
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import button, confirm_button, submit
from kamagaya_match.web.parts.fields import error_of, radio_field, select_field, text_field
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, page_head, section
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.parts.text import hidden_text
from kamagaya_match.web.say import t
from kamagaya_match.words.catalogue import LANGS

MEMBERS: Any = Members


def members_page() -> Node:
    """Who belongs to the group; owners may change it."""
    view = Members.view
    return desk_layout(
        view.slug,
        "members",
        page_head(t("groups.members.title"), el.p(t("groups.members.lead"))),
        el.div(
            when(Members.done, notice("success", Members.done)),
            when(Members.problem, notice("error", Members.problem)),
            role="status",
        ),
        _members(view),
        when(view.may_manage, el.fragment(_invited(view), _inviting())),
        when(view.owns, _handing_over(view)),
        section(t("groups.history.title"), el.p(t("groups.history.lead")), _history(view)),
        when(view.may_leave, section(t("groups.members.leave_title"), el.p(t("groups.members.leave_lead")), _leaving())),
        name=view.name,
    )


def _members(view: Any) -> Node:
    headings = [t(f"groups.members.{name}") for name in ("name", "role", "since", "acts")]
    return table(hidden_text(t("groups.members.title")), headings, view.members, _member)


def _member(row: Any) -> list[Node]:
    name = el.span(row.name, when(row.me, el.span(t("groups.members.me"))), when(row.email, el.p(row.email, class_name="km-muted")))
    return [name, tag(row.role_text, "outline"), row.since, when(row.may_change, _acts(row))]


def _acts(row: Any) -> Node:
    promote, demote = t("groups.members.make_owner"), t("groups.members.make_editor")
    change = when(row.other_role == GroupRole.OWNER.value, promote, demote)
    return el.div(
        button(change, kind="text", on_click=MEMBERS.change_role(row.person_id, row.other_role)),
        confirm_button(
            "remove-" + row.person_id.to_string(),
            t("common.remove"),
            t("groups.members.remove_question", name=row.name),
            t("groups.members.remove_now"),
            on_confirm=MEMBERS.remove(row.person_id),
            kind="text",
        ),
        class_name="km-row-acts",
    )


def _invited(view: Any) -> Node:
    headings = [t(f"groups.members.{name}") for name in ("email", "role", "sent", "until", "acts")]
    rows = table(hidden_text(t("groups.members.invited_title")), headings, view.invited, _invitation)
    return section(t("groups.members.invited_title"), when(view.invited, rows, el.p(t("groups.members.none_invited"))))


def _invitation(row: Any) -> list[Node]:
    revoke = confirm_button(
        "revoke-" + row.id.to_string(),
        t("groups.members.revoke"),
        t("groups.members.revoke_question", email=row.email),
        t("groups.members.revoke"),
        on_confirm=MEMBERS.revoke(row.id),
        kind="text",
    )
    return [row.email, row.role_text, row.sent, row.until, revoke]


def _inviting() -> Node:
    roles = [
        (role.value, el.span(el.strong(t(f"group_roles.{role}")), " ", t(f"groups.about_role.{role}"))) for role in reversed(GroupRole)
    ]
    langs = [(lang, t(f"common.languages.{lang}")) for lang in LANGS]
    return section(
        t("groups.members.invite_title"),
        el.p(t("groups.members.invite_lead")),
        form(
            text_field(
                "email",
                t("groups.members.email"),
                kind="email",
                auto_complete="off",
                required=True,
                error=error_of(Members.errors, "email"),
            ),
            radio_field("role", t("groups.members.role"), roles, "editor", required=True, error=error_of(Members.errors, "role")),
            select_field("lang", t("groups.members.lang"), langs, "ja", required=None),
            actions(submit(t("groups.members.invite_now"), icon="mail")),
            action="",
            on_submit=Members.invite,
            key=MEMBERS.invites.to_string(),
        ),
    )


def _handing_over(view: Any) -> Node:
    """To another member, who accepts by mail."""
    choose = form(
        select_field("heir", t("groups.hand_over.heir"), view.heirs, required=True),
        submit(t("groups.hand_over.ask"), kind="outline", icon="mail"),
        action="",
        on_submit=Members.hand_over,
    )
    waiting = el.fragment(
        notice("info", t("groups.hand_over.waiting", name=view.offered.to_name, until=view.offered.until)),
        button(t("groups.hand_over.take_back"), kind="outline", on_click=Members.take_back),
    )
    offer = when(view.heirs.length() > 0, choose, el.p(t("groups.hand_over.nobody")))
    return section(t("groups.hand_over.section"), el.p(t("groups.hand_over.explain")), when(view.offered.to_name, waiting, offer))


def _history(view: Any) -> Node:
    headings = [t(f"groups.history.{name}") for name in ("at", "what", "who", "reason")]
    rows = table(hidden_text(t("groups.history.title")), headings, view.history, _happened)
    return when(view.history.length() > 0, rows, el.p(t("groups.history.nothing")))


def _happened(row: Any) -> list[Node]:
    return [row.at, el.span(row.what, when(row.about, el.span("：", row.about))), row.who, row.reason]


def _leaving() -> Node:
    return confirm_button(
        "leave-group",
        t("groups.members.leave"),
        t("groups.members.leave_question"),
        t("groups.members.leave"),
        on_confirm=Members.leave,
    )
