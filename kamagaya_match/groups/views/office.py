"""What the office sees of groups and of the trail."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from urllib.parse import urlencode

from kamagaya_match.groups.rules import GroupStatus
from kamagaya_match.paging import Paged
from kamagaya_match.words.catalogue import Lang, keys, say
from kamagaya_match.words.dates import stamp

from .cards import GroupFacts, card_of
from .members import MemberRow
from .page import GroupPage, GroupRow, Reader, page_of


class AuditRow(Protocol):
    """One entry of the trail."""

    id: int | None
    at: datetime
    person_id: int | None
    verb: str
    subject_kind: str
    subject_id: str
    facts: dict[str, str]


@dataclass(frozen=True)
class WaitingGroup:
    """A group that the office has not looked at; `age_days` counts whole days since it was founded here."""

    slug: str = ""
    name: str = ""
    kana: str = ""
    kind_text: str = ""
    summary: str = ""
    href: str = ""
    since: str = ""
    age_text: str = ""
    age_days: int = 0


@dataclass(frozen=True)
class TrailRow:
    """One entry of the trail, worded."""

    id: int = 0
    at: str = ""
    who: str = ""
    what: str = ""
    about: str = ""
    about_href: str = ""
    facts: str = ""


@dataclass(frozen=True)
class Trail:
    """One page of the trail."""

    rows: list[TrailRow] = field(default_factory=list)
    about: str = ""
    total: int = 0
    page: int = 1
    pages: int = 1
    page_prefix: str = "/office/audit/?page="


@dataclass(frozen=True)
class OfficeGroup:
    """One group as the office sees it: all contacts, the members, what was done, and what can be done now."""

    page: GroupPage = field(default_factory=GroupPage)
    status: str = ""
    status_text: str = ""
    since: str = ""
    members: list[MemberRow] = field(default_factory=list)
    trail: list[TrailRow] = field(default_factory=list)
    trail_href: str = ""


@dataclass(frozen=True)
class OfficeGroupRow:
    """One line of the office's list of groups."""

    href: str = ""
    name: str = ""
    kind_text: str = ""
    status: str = ""
    status_text: str = ""
    since: str = ""


@dataclass(frozen=True)
class OfficeGroups:
    """One page of the office's list of groups."""

    rows: list[OfficeGroupRow] = field(default_factory=list)
    q: str = ""
    status: str = ""
    total: int = 0
    page: int = 1
    pages: int = 1
    page_prefix: str = "/office/groups/?page="


class DatedGroup(GroupFacts, Protocol):
    """A group with the day on which it came."""

    created_at: datetime


class FullGroup(GroupRow, Protocol):
    """A whole group with the day on which it came."""

    created_at: datetime


def waiting_group(group: DatedGroup, now: datetime, lang: Lang) -> WaitingGroup:
    """One line of the queue."""
    card, days = card_of(group, lang), age_days(group.created_at, now)
    return WaitingGroup(
        slug=card.slug,
        name=card.name,
        kana=card.kana,
        kind_text=card.kind_text,
        summary=card.summary,
        href=f"/office/groups/{card.slug}/",
        since=stamp(group.created_at, lang),
        age_text=age_text(days, lang),
        age_days=days,
    )


def office_row(group: DatedGroup, lang: Lang) -> OfficeGroupRow:
    """One line of the list."""
    card = card_of(group, lang)
    return OfficeGroupRow(
        href=f"/office/groups/{card.slug}/",
        name=card.name,
        kind_text=card.kind_text,
        status=group.status,
        status_text=status_text(group.status, lang),
        since=stamp(group.created_at, lang),
    )


def office_group_of(group: FullGroup, reader: Reader, members: list[MemberRow], trail: list[TrailRow], lang: Lang) -> OfficeGroup:
    """One group with its members and the newest entries of its trail."""
    page = page_of(group, reader, lang)
    return OfficeGroup(
        page=page,
        status=group.status,
        status_text=status_text(group.status, lang),
        since=stamp(group.created_at, lang),
        members=members,
        trail=trail,
        trail_href=f"/office/audit/?about={group.slug}",
    )


def office_groups_of(found: Paged[DatedGroup], q: str, status: str, lang: Lang) -> OfficeGroups:
    """One page of the list."""
    query = urlencode({name: value for name, value in (("q", q), ("status", status), ("page", "")) if value or name == "page"})
    return OfficeGroups(
        rows=[office_row(group, lang) for group in found.rows],
        q=q,
        status=status,
        total=found.total,
        page=found.page,
        pages=found.pages,
        page_prefix=f"/office/groups/?{query}",
    )


def trail_of(rows: list[TrailRow], about: str, total: int, page: int, pages: int) -> Trail:
    """One page of the trail."""
    query = urlencode({name: value for name, value in (("about", about), ("page", "")) if value or name == "page"})
    return Trail(rows=rows, about=about, total=total, page=page, pages=pages, page_prefix=f"/office/audit/?{query}")


def status_text(status: str, lang: Lang) -> str:
    return say(lang, f"group_statuses.{GroupStatus(status)}")


def age_days(since: datetime, now: datetime) -> int:
    """Whole days since then, by Tokyo's calendar."""
    return (now.date() - since.astimezone(now.tzinfo).date()).days


def age_text(days: int, lang: Lang) -> str:
    """今日, or 3日前."""
    return say(lang, "office.age_days", n=days) if days > 0 else say(lang, "common.today")


def trail_rows(rows: Iterable[AuditRow], names: Mapping[int, str], lang: Lang) -> list[TrailRow]:
    """Entries of the trail; `names` holds the names of who did it."""
    return [_trail_row(row, names.get(row.person_id or 0, ""), lang) for row in rows]


def _trail_row(row: AuditRow, name: str, lang: Lang) -> TrailRow:
    return TrailRow(
        id=row.id or 0,
        at=stamp(row.at, lang),
        who=name or say(lang, "office.person" if row.person_id else "office.machine", id=row.person_id or 0),
        what=_worded(f"office.verbs.{row.verb}", row.verb, lang),
        about=f"{_worded(f'office.subjects.{row.subject_kind}', row.subject_kind, lang)} {row.subject_id}",
        about_href=_href(row.subject_kind, row.subject_id),
        facts=say(lang, "common.separator").join(_fact(name, value, lang) for name, value in row.facts.items() if value),
    )


def _fact(name: str, value: str, lang: Lang) -> str:
    """題名：落ち葉かき."""
    return f"{_worded(f'office.trail_facts.{name}', name, lang)}{say(lang, 'parts.colon')}{value}"


def _worded(key: str, otherwise: str, lang: Lang) -> str:
    return say(lang, key) if key in keys() else otherwise


def _href(kind: str, subject: str) -> str:
    paths = {"group": "/office/groups/{}/", "event": "/events/{}", "need": "/needs/{}"}
    return paths[kind].format(subject) if kind in paths else ""
