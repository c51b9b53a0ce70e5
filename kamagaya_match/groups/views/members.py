"""Who belongs to a group, and who is invited."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from kamagaya_match.groups.rules import GroupRole
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.dates import day

from .hand_over import HandOverOffer, HistoryRow


class MembershipRow(Protocol):
    """Somebody's part in a group."""

    person_id: int
    role: str
    acting: bool
    created_at: datetime


class InvitationRow(Protocol):
    """A mail that asks somebody to join."""

    id: int | None
    email: str
    role: str
    created_at: datetime
    expires_at: datetime


@dataclass(frozen=True)
class MemberRow:
    """One member as another member sees them; `may_change` when the reader may change the part or take them out."""

    person_id: int = 0
    name: str = ""
    email: str = ""
    role: str = ""
    role_text: str = ""
    other_role: str = ""
    since: str = ""
    me: bool = False
    may_change: bool = False


@dataclass(frozen=True)
class InvitedRow:
    """One invitation that is not answered yet."""

    id: int = 0
    email: str = ""
    role_text: str = ""
    sent: str = ""
    until: str = ""


@dataclass(frozen=True)
class MembersView:
    """The members' page; only owners see invitations and may change anything.

    `heirs` are pairs (person's id, name) of those to whom an owner may hand the group over.
    """

    slug: str = ""
    name: str = ""
    members: list[MemberRow] = field(default_factory=list)
    invited: list[InvitedRow] = field(default_factory=list)
    may_manage: bool = False
    may_leave: bool = False
    owns: bool = False
    heirs: list[list[str]] = field(default_factory=list)
    offered: HandOverOffer = field(default_factory=HandOverOffer)
    history: list[HistoryRow] = field(default_factory=list)


@dataclass(frozen=True)
class InvitationView:
    """What the mail's link shows; `state` is open, mine (open, and for who reads), used or over."""

    state: str = "over"
    group_name: str = ""
    group_kana: str = ""
    group_href: str = ""
    role_text: str = ""
    about_role: str = ""
    email: str = ""
    until: str = ""


def member_rows(
    rows: Iterable[MembershipRow], people: Mapping[int, tuple[str, str]], me: int | None, may_manage: bool, lang: Lang
) -> list[MemberRow]:
    """The members; `people` holds name and address by id."""
    return [_member(row, *people.get(row.person_id, ("", "")), me, may_manage, lang) for row in rows]


def _member(row: MembershipRow, name: str, email: str, me: int | None, may_manage: bool, lang: Lang) -> MemberRow:
    role = GroupRole(row.role)
    other = GroupRole.EDITOR if role is GroupRole.OWNER else GroupRole.OWNER
    return MemberRow(
        person_id=row.person_id,
        name=name or email.split("@")[0],
        email=email if may_manage else "",
        role=role,
        role_text=say(lang, "groups.members.acting") if row.acting else say(lang, f"group_roles.{role}"),
        other_role=other,
        since=day(row.created_at, lang),
        me=row.person_id == me,
        may_change=may_manage and row.person_id != me,
    )


def invited_rows(rows: Iterable[InvitationRow], lang: Lang) -> list[InvitedRow]:
    return [
        InvitedRow(row.id or 0, row.email, say(lang, f"group_roles.{row.role}"), day(row.created_at, lang), day(row.expires_at, lang))
        for row in rows
    ]


def masked(email: str) -> str:
    """An address that its owner recognises and others do not: a•••@example.jp."""
    local, _, host = email.partition("@")
    return f"{local[:1]}•••@{host}"
