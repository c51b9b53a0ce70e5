"""Needs and the answers to them, as their group sees them on its desk."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from kamagaya_match.needs.rules import (
    ApplicationState,
    NeedKind,
    NeedPhase,
    NeedStatus,
    contacts_hidden,
    is_listed,
    may_answer,
    reply_overdue,
)
from kamagaya_match.needs.rules.standing import ClosedWhy, asks_to_renew, renewed_until
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, keys, say
from kamagaya_match.words.contacts import note_of, without_contacts

from .party import age_in, facts_of_application
from .places import place_name
from .rows import ApplicationRow, AuditRow, NeedRow, Told
from .standing import closed_text
from .wording import confirmed_day, kind_in, lines, people_in, phase_of, title_in, until_in


@dataclass(frozen=True)
class DeskNeed:
    """One row of the desk's table; `unanswered` counts the answers that wait for the group.

    `renew` says until when the need would stand after a tap; empty while nobody is asked.
    """

    slug: str = ""
    group_slug: str = ""
    title: str = ""
    kind_text: str = ""
    place: str = ""
    until: str = ""
    people: str = ""
    status: str = ""
    status_text: str = ""
    unanswered: int = 0
    accepted: int = 0
    public: bool = False
    draft: bool = False
    pending: bool = False
    can_close: bool = False
    can_reopen: bool = False
    can_delete: bool = False
    volunteer: bool = False
    sent_back: str = ""
    closed_why: str = ""
    renew: str = ""


@dataclass(frozen=True)
class DeskNeeds:
    """One page of the desk's table."""

    rows: list[DeskNeed] = field(default_factory=list)
    count: int = 0
    page: int = 1
    pages: int = 1


@dataclass(frozen=True)
class DeskApplication:
    """One answer as the group sees it; `email` is empty until the group has accepted. `key` names its form's fields.

    `reply_note` says what its sender does not see of the reply.
    """

    id: int = 0
    key: str = ""
    need_title: str = ""
    need_href: str = ""
    name: str = ""
    message: list[str] = field(default_factory=list)
    state: str = ""
    state_text: str = ""
    sent: str = ""
    overdue: bool = False
    reply: list[str] = field(default_factory=list)
    reply_note: str = ""
    email: str = ""
    mail_href: str = ""
    may_accept: bool = False
    may_decline: bool = False
    facts: list[str] = field(default_factory=list)
    minor: str = ""
    talk_href: str = ""
    may_ask: bool = False
    asked: bool = False
    settled: bool = False


@dataclass(frozen=True)
class Answers:
    """One page of the answers to a need."""

    rows: list[DeskApplication] = field(default_factory=list)
    count: int = 0
    page: int = 1
    pages: int = 1


@dataclass(frozen=True)
class Unanswered:
    """What waits for a group's answer: how many, and the oldest."""

    count: int = 0
    rows: list[DeskApplication] = field(default_factory=list)


@dataclass(frozen=True)
class HistoryRow:
    """What was done with a need, by whom, and when."""

    at: str = ""
    who: str = ""
    what: str = ""


@dataclass(frozen=True)
class WaitingNeed:
    """A post that waits for the office; `age` in words."""

    slug: str = ""
    title: str = ""
    group: str = ""
    group_slug: str = ""
    when: str = ""
    age: str = ""


def desk_need(told: Told, unanswered: int, now: datetime, lang: Lang, sent_back: str = "") -> DeskNeed:
    """One need for its group's desk; `sent_back` is what the office asked to mend."""
    need, status = told.need, NeedStatus(told.need.status)
    return DeskNeed(
        slug=need.slug,
        group_slug=told.group.slug,
        title=title_in(need, lang),
        kind_text=kind_in(need, lang),
        place=place_name(told, lang),
        until=until_in(need, lang),
        people=people_in(need, lang),
        status=status.value,
        status_text=_status_text(need, now, lang),
        unanswered=unanswered,
        accepted=need.accepted,
        public=is_listed(status),
        draft=status is NeedStatus.DRAFT,
        pending=status is NeedStatus.PENDING,
        can_close=status is NeedStatus.PUBLISHED,
        can_reopen=status is NeedStatus.CLOSED,
        can_delete=status is NeedStatus.DRAFT and need.published_at is None,
        volunteer=need.kind == NeedKind.VOLUNTEER,
        sent_back=sent_back if status is NeedStatus.DRAFT else "",
        closed_why=closed_text(need.closed_why, lang) if status is NeedStatus.CLOSED else "",
        renew=_renewal(need, now.date(), lang),
    )


def _renewal(need: NeedRow, today: date, lang: Lang) -> str:
    """The day until which one tap keeps the need up, where one is asked to."""
    stands = phase_of(need, today)
    stale = need.closed_why == ClosedWhy.STALE
    due = stands in (NeedPhase.OPEN, NeedPhase.PAST) and asks_to_renew(today, need.until or today, confirmed_day(need))
    return dates.day(renewed_until(today, need.until), lang) if due or stale else ""


def _status_text(need: NeedRow, now: datetime, lang: Lang) -> str:
    stands = phase_of(need, now.date())
    return say(lang, f"needs.phases.{stands}") if stands is not NeedPhase.OPEN else say(lang, f"need_statuses.{NeedStatus.PUBLISHED}")


def desk_application(
    row: ApplicationRow, need: NeedRow, group_slug: str, email: str, now: datetime, lang: Lang, shifts: Sequence[str] = ()
) -> DeskApplication:
    """One answer for the group; the address and contacts in the message are passed on only if it was accepted, those of a child never."""
    state = ApplicationState(row.state)
    hidden = contacts_hidden(state, minor=bool(row.age_band))
    known = email if hidden is None else ""
    return DeskApplication(
        id=row.id or 0,
        key=str(row.id or 0),
        need_title=title_in(need, lang),
        need_href=f"/group-desk/{group_slug}/needs/{need.slug}/",
        name=row.name,
        message=lines(without_contacts(row.message, hidden, lang)) if state is not ApplicationState.WITHDRAWN else [],
        state=state.value,
        state_text=say(lang, f"application_states.{state}"),
        sent=dates.stamp(row.created_at, lang),
        overdue=reply_overdue(now, row.created_at, state, row.replied_at),
        reply=lines(row.reply),
        reply_note=note_of(row.reply, hidden, lang),
        email=known,
        mail_href=f"mailto:{known}" if known else "",
        may_accept=may_answer(state, ApplicationState.ACCEPTED),
        may_decline=may_answer(state, ApplicationState.DECLINED),
        facts=facts_of_application(row, shifts, lang),
        minor=age_in(row, lang),
        talk_href=f"/conversations/{row.slug}",
        may_ask=state is ApplicationState.STANDBY and row.asked_at is None,
        asked=state is ApplicationState.STANDBY and row.asked_at is not None,
        settled=state not in (ApplicationState.SENT, ApplicationState.STANDBY),
    )


def reason_in(name: str, lang: Lang) -> str:
    """The text of a kind reason; the first one for a name that is none."""
    key = f"need_desk.reason_texts.{name}"
    return say(lang, key if key in keys() else "need_desk.reason_texts.decided")


def history_of(entries: Iterable[AuditRow], names: Mapping[int, str], lang: Lang) -> list[HistoryRow]:
    """The trail of a need; `names` holds the names of who did it."""
    return [HistoryRow(dates.stamp(entry.at, lang), names.get(entry.person_id or 0, ""), _what(entry, lang)) for entry in entries]


def _what(entry: AuditRow, lang: Lang) -> str:
    key = f"need_desk.verbs.{entry.verb}"
    what, reason = say(lang, key) if key in keys() else entry.verb, entry.facts.get("reason", "")
    return say(lang, "need_desk.with_reason", what=what, reason=reason) if reason else what


def waiting_need(told: Told, now: datetime, lang: Lang) -> WaitingNeed:
    """One line of the office's queue."""
    need = told.need
    days = max(0, (now - need.updated_at).days)
    return WaitingNeed(
        slug=need.slug,
        title=title_in(need, lang),
        group=told.group.name,
        group_slug=told.group.slug,
        when=say(lang, "common.separator").join(part for part in (kind_in(need, lang), until_in(need, lang)) if part),
        age=say(lang, "need_desk.age_days", n=days) if days else say(lang, "common.today"),
    )
