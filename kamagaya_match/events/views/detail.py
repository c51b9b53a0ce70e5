"""An event's own page."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kamagaya_match.city import action
from kamagaya_match.events.rules import Admission, EventStatus
from kamagaya_match.feeds.links import google_add_url, line_share_url, outlook_add_url, webcal_url
from kamagaya_match.groups.views import GroupCard
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .beside import NeedBeside
from .cards import EventHead, head_of
from .changes import ChangeLine, change_lines
from .entries import entries_of, page_url, whole_entry
from .places import address, map_href
from .prose import Paragraph, paragraphs
from .rows import ChangeRow, EventRow, SessionRow, Told
from .times import iso, next_session
from .wording import ages_in, labels


@dataclass(frozen=True)
class SessionLine:
    """One meeting of several."""

    title: str = ""
    when: str = ""
    when_iso: str = ""


@dataclass(frozen=True)
class PlanAction:
    """An action of the city's plan that the event serves."""

    href: str = ""
    text: str = ""


@dataclass(frozen=True)
class AddLinks:
    """Ways into calendars and chats; the first three are empty for a course, whose dates only its file can hold."""

    google: str = ""
    outlook: str = ""
    webcal: str = ""
    file: str = ""
    line: str = ""
    page: str = ""


@dataclass(frozen=True)
class EventView:
    """Everything an event's page says; `state_title` comes first when something must be known before all else."""

    card: EventHead = field(default_factory=EventHead)
    group: GroupCard = field(default_factory=GroupCard)
    end_iso: str = ""
    next_text: str = ""
    sessions: list[SessionLine] = field(default_factory=list)
    address: str = ""
    place_note: str = ""
    map_href: str = ""
    online_text: str = ""
    online_url: str = ""
    fee_note: str = ""
    bring: str = ""
    who_welcome: str = ""
    ages: str = ""
    photos: str = ""
    access: list[str] = field(default_factory=list)
    prose: list[Paragraph] = field(default_factory=list)
    contact: list[Paragraph] = field(default_factory=list)
    needs: list[NeedBeside] = field(default_factory=list)
    plan_actions: list[PlanAction] = field(default_factory=list)
    changes: list[ChangeLine] = field(default_factory=list)
    links: AddLinks = field(default_factory=AddLinks)
    sign_up_href: str = ""
    draw_href: str = ""
    state_title: str = ""
    state_body: str = ""
    updated: str = ""


def view_of(told: Told, changes: Sequence[ChangeRow], needs: Sequence[NeedBeside], lang: Lang, now: datetime) -> EventView:
    """The page of one event as it stands at `now`, with the needs beside it."""
    event, card = told.event, head_of(told, lang, now)
    title, body = _state(card, event.cancel_reason, event.status, lang)
    return EventView(
        card=card,
        group=told.group,
        next_text=next_session(told, lang, now),
        end_iso=iso(event.ends_at, event.all_day),
        sessions=[_session(one, number, event.all_day, lang) for number, one in enumerate(told.sessions, 1)]
        if told.several_sessions
        else [],
        address=address(told),
        place_note=event.place_note,
        map_href=map_href(told),
        online_text=_online(told, lang),
        online_url="" if event.sign_up else event.online_url,
        fee_note=event.fee_note,
        bring=event.bring,
        who_welcome=event.who_welcome,
        ages=ages_in(event, lang),
        photos=say(lang, "events.photos", use=event.photo_use) if event.takes_photos else "",
        access=labels("access", event.access, lang),
        prose=paragraphs(event.description),
        contact=paragraphs(event.contact),
        needs=list(needs),
        plan_actions=_plan(event.actions, lang),
        changes=change_lines(changes, lang),
        links=_links(told, lang),
        sign_up_href=f"/events/{event.slug}/sign-up",
        draw_href=_draw(event),
        state_title=title,
        state_body=body,
        updated=say(lang, "common.updated_at", when=dates.stamp(event.updated_at, lang)),
    )


def _session(session: SessionRow, number: int, all_day: bool, lang: Lang) -> SessionLine:
    title = session.title or say(lang, "events.session_number", number=number)
    return SessionLine(title, dates.when(session.starts_at, session.ends_at, all_day, lang), iso(session.starts_at, all_day))


def _state(card: EventHead, reason: str, status: str, lang: Lang) -> tuple[str, str]:
    """What must be said before all else, and more about it; empty when nothing must."""
    if card.cancelled:
        return say(lang, "events.cancelled_title"), reason or say(lang, "events.cancelled_body")
    if card.over:
        return say(lang, "events.over_title"), say(lang, "events.over_body")
    if status != EventStatus.PUBLISHED:
        return say(lang, f"event_statuses.{status}"), say(lang, "events.not_public_body")
    return "", ""


def _online(told: Told, lang: Lang) -> str:
    if not told.event.online:
        return ""
    return say(lang, "events.online_after_sign_up" if told.event.sign_up else "events.online_open")


def _plan(numbers: Sequence[int], lang: Lang) -> list[PlanAction]:
    found = [one for number in numbers if (one := action(number))]
    return [
        PlanAction(f"/plan/actions/{one.number}", say(lang, "events.plan_action", number=one.number, title=one.title_in(lang)))
        for one in found
    ]


def _links(told: Told, lang: Lang) -> AddLinks:
    page, entries = page_url(told.event.slug), entries_of(told, lang)
    single = whole_entry(told, lang) if len(entries) == 1 else None
    return AddLinks(
        google=google_add_url(single) if single else "",
        outlook=outlook_add_url(single) if single else "",
        webcal=webcal_url(f"{page}.ics"),
        file=f"/events/{told.event.slug}.ics",
        line=line_share_url(page, entries[0].summary if single else told.event.title),
        page=page,
    )


def _draw(event: EventRow) -> str:
    """The page of a lottery's draw, which was promised when the event was published."""
    return f"/draws/{event.slug}" if event.admission == Admission.LOTTERY and event.status == EventStatus.PUBLISHED else ""
