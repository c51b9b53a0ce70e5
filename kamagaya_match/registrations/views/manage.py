"""A party's own page."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from urllib.parse import quote

from kamagaya_match.events.rules import EventPhase, phase
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.feeds.entries import CalendarEntry, EntryStatus
from kamagaya_match.feeds.links import google_add_url, line_share_url, outlook_add_url, webcal_url
from kamagaya_match.registrations.rules import PENDING_LASTS, Chance, Reason, RegistrationState, is_alive, may_cancel
from kamagaya_match.settings import settings
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .addresses import draw_path, ics_path, manage_path
from .event import EventBrief, brief_of, state_in
from .mail import wanted
from .rows import MoveFacts, PartyFacts
from .ticket import ticket_picture

_CALENDAR: dict[RegistrationState, EntryStatus] = {
    RegistrationState.CONFIRMED: "confirmed",
    RegistrationState.ATTENDED: "confirmed",
    RegistrationState.ABSENT: "confirmed",
    RegistrationState.PENDING: "tentative",
    RegistrationState.WAITLISTED: "tentative",
    RegistrationState.OFFERED: "tentative",
}


@dataclass(frozen=True)
class Standpoint:
    """From where a party is looked at: the key in the address, what it proves, the place in line, the moment, its chance,
    and its number in a draw."""

    key: str
    proves_address: bool
    place: int
    now: datetime
    chance: Chance | None = None
    draw_number: str = ""


@dataclass(frozen=True)
class CalendarLinks:
    """Ways into calendars; the first two are empty for a course, whose dates only its file can hold."""

    google: str = ""
    outlook: str = ""
    webcal: str = ""
    file: str = ""


@dataclass(frozen=True)
class ShareLinks:
    """Ways to tell the family, with the event's public address."""

    line: str = ""
    mail: str = ""


@dataclass(frozen=True)
class MoveLine:
    """One step of the party, and why."""

    when: str = ""
    text: str = ""


@dataclass(frozen=True)
class SentMail:
    """A mail that went to the party; `text` without the secrets of its links, and empty for who did not prove the address."""

    subject: str = ""
    when: str = ""
    text: str = ""


@dataclass(frozen=True)
class ManagePage:
    """Where the party stands, first of all in `title`; `kind` is that of a notice.

    `must_confirm` shows the button that the mail asks to press; `unproven` is the page of a browser that waits for it.
    `photo` is what it said about pictures, where they are taken, and `photo_next` ("yes" or "no") what it can say now.
    `must_answer` shows the buttons for seats that are offered, and `chance` how often others in this place got in.
    """

    event: EventBrief = field(default_factory=EventBrief)
    key: str = ""
    path: str = ""
    state: str = ""
    kind: str = "info"
    title: str = ""
    body: str = ""
    event_off: str = ""
    unproven: bool = False
    must_confirm: bool = False
    must_answer: bool = False
    chance: str = ""
    draw_number: str = ""
    draw_href: str = ""
    paper_href: str = ""
    may_cancel: bool = False
    code: str = ""
    people: str = ""
    names: str = ""
    calendar: CalendarLinks = field(default_factory=CalendarLinks)
    in_calendar: bool = False
    history: list[MoveLine] = field(default_factory=list)
    mails: list[SentMail] = field(default_factory=list)
    share: ShareLinks = field(default_factory=ShareLinks)
    sign_up_href: str = ""
    ticket: str = ""
    absence_note: str = ""
    photo_use: str = ""
    photo: str = ""
    photo_next: str = ""
    photo_note: str = ""
    certificate_href: str = ""
    survey_href: str = ""


def manage_of(facts: SignUpFacts, party: PartyFacts, moves: Sequence[MoveFacts], at: Standpoint, lang: Lang) -> ManagePage:
    """The page of a party for someone who may see it."""
    state = RegistrationState(party.state)
    stands = phase(at.now, facts.status, facts.starts_at, facts.ends_at)
    on = stands is EventPhase.PUBLISHED
    kind, title, body = _record(facts, state, lang) if _past(state, stands) else _headline(facts, party, moves, at, lang)
    seated = state in (RegistrationState.CONFIRMED, RegistrationState.ATTENDED)
    return ManagePage(
        event=brief_of(facts, seated=seated),
        key=at.key,
        path=manage_path(at.key),
        state=state.value,
        kind=kind,
        title=title,
        body=body,
        event_off="" if on else say(lang, f"registrations.event_off.{stands}", reason=facts.cancel_reason).strip(),
        must_confirm=state is RegistrationState.PENDING and at.proves_address and on,
        must_answer=state is RegistrationState.OFFERED and on,
        chance=_chance(at.chance, lang) if at.chance and state is RegistrationState.WAITLISTED and on else "",
        may_cancel=may_cancel(state) and state is not RegistrationState.OFFERED and at.now < facts.ends_at and on,
        draw_number=at.draw_number,
        draw_href=draw_path(facts.slug) if at.draw_number else "",
        code=party.code,
        people=say(lang, "common.people", n=party.size),
        names=say(lang, "common.separator").join([party.name, *party.companions]),
        calendar=_calendar(facts, at.key),
        in_calendar=state in (RegistrationState.CONFIRMED, RegistrationState.WAITLISTED) and on,
        history=[_line(move, lang) for move in moves],
        sign_up_href=_again(facts, state, on),
        certificate_href=f"{manage_path(at.key)}/certificate" if seated and stands is EventPhase.OVER else "",
        share=_share(facts, lang),
        **_photos(facts, party, lang),
        ticket=ticket_picture(party.code) if state is RegistrationState.CONFIRMED and on else "",
    )


def _photos(facts: SignUpFacts, party: PartyFacts, lang: Lang) -> dict[str, Any]:
    """What the party said about pictures, and the other answer; nothing where none are taken or it has left."""
    if not facts.takes_photos or not is_alive(RegistrationState(party.state)):
        return {}
    said, other = ("yes", "no") if party.photo_consent else ("no", "yes")
    return {"photo_use": facts.photo_use, "photo": say(lang, f"registrations.photo.said_{said}"), "photo_next": other}


def unproven_of(facts: SignUpFacts, for_seat: bool, since: datetime, at: Standpoint, lang: Lang) -> ManagePage:
    """The page of a browser whose mail was not opened yet: nothing of any party, the same for every address."""
    until = since + PENDING_LASTS
    waits = at.now < until
    name = f"pending_{wanted(facts, for_seat)}" if waits else "expired"
    until_text = dates.stamp(until, lang)
    stands = phase(at.now, facts.status, facts.starts_at, facts.ends_at)
    return ManagePage(
        event=brief_of(facts),
        key=at.key,
        path=manage_path(at.key),
        state="pending" if waits else "expired",
        kind="info" if waits else "warning",
        title=say(lang, f"registrations.states.{name}_title", until=until_text),
        body=say(lang, f"registrations.states.{name}_body", until=until_text),
        unproven=waits,
        sign_up_href="" if waits or stands is not EventPhase.PUBLISHED else f"/events/{facts.slug}/sign-up",
    )


def entry_status(state: str, event_status: EntryStatus) -> EntryStatus:
    """What a party's calendar says: the event's own end before everything else."""
    if event_status == "cancelled":
        return event_status
    return _CALENDAR.get(RegistrationState(state), "cancelled")


def entries_for(facts: SignUpFacts, party: PartyFacts, key: str, lang: Lang) -> list[CalendarEntry]:
    """The event in the party's own calendar, with the way to its page; waiting parties see that it is not certain."""
    own = say(lang, "registrations.mail.entry", manage=f"{settings().base_url}{manage_path(key)}")
    seated = party.state in (RegistrationState.CONFIRMED, RegistrationState.ATTENDED)
    title = _entry_title(facts, party.state, lang)
    return [
        replace(
            entry,
            summary=title.replace("{title}", entry.summary),
            status=entry_status(party.state, entry.status),
            changed=max(entry.changed, party.updated_at),
            description=f"{entry.description}\n\n{own}".strip(),
            online_url=entry.online_url if seated else "",
            blocks_time=seated,
            withdrawn=entry.status != "cancelled",
        )
        for entry in facts.entries
    ]


_KINDS = {RegistrationState.CONFIRMED: "success", RegistrationState.ATTENDED: "success", RegistrationState.OFFERED: "warning"}
_BY_REASON = {Reason.OFFER_EXPIRED: "offer_expired", Reason.LINE_CLOSED: "line_closed", Reason.UNANSWERED: "unanswered"}


def _entry_title(facts: SignUpFacts, state: str, lang: Lang) -> str:
    """The title in a calendar, with the place of the event's own: what the party waits for stands before it."""
    if state == RegistrationState.WAITLISTED and not facts.chosen_later:
        return say(lang, "registrations.entry_waiting", title="{title}")
    if state in (RegistrationState.WAITLISTED, RegistrationState.OFFERED):
        return say(lang, "registrations.entry_state", state=state_in(facts, state, lang), title="{title}")
    return "{title}"


def _standing(facts: SignUpFacts, state: RegistrationState, moves: Sequence[MoveFacts]) -> str:
    """The name of the texts that say where a party stands, where its state alone does not tell."""
    last = moves[-1].reason if moves else ""
    if state is RegistrationState.PENDING:
        return "pending_click"
    if state is RegistrationState.WAITLISTED:
        asked = "asked_again" if _asked_again(moves) else "asked"
        return {"draw": "entered", "approval": asked}.get(wanted(facts, for_seat=False), state.value)
    if state is RegistrationState.EXPIRED:
        return _BY_REASON.get(Reason(last), state.value) if last else state.value
    if state is RegistrationState.CANCELLED and last == Reason.OFFER_DECLINED:
        return "offer_declined"
    return "not_drawn" if state is RegistrationState.DECLINED and last == Reason.NOT_DRAWN else state.value


def _asked_again(moves: Sequence[MoveFacts]) -> datetime | None:
    """When the group, which had not answered, was reminded of the party."""
    return next((move.at for move in reversed(moves) if move.reason == Reason.ASKED_AGAIN), None)


def _headline(facts: SignUpFacts, party: PartyFacts, moves: Sequence[MoveFacts], at: Standpoint, lang: Lang) -> tuple[str, str, str]:
    state = RegistrationState(party.state)
    kind, name = _KINDS.get(state, "info"), _standing(facts, state, moves)
    until, draw = dates.stamp(party.held_until or at.now, lang), dates.stamp(facts.draws_at or facts.starts_at, lang)
    again = dates.stamp(_asked_again(moves) or at.now, lang)
    values = {"again": again, "place": at.place, "n": party.came or party.size, "until": until, "draw": draw}
    return kind, say(lang, f"registrations.states.{name}_title", **values), say(lang, f"registrations.states.{name}_body", **values)


_PROMISING = (RegistrationState.PENDING, RegistrationState.WAITLISTED, RegistrationState.OFFERED, RegistrationState.CONFIRMED)


def _past(state: RegistrationState, stands: EventPhase) -> bool:
    """Whether the texts of the state would promise a day that does not come any more."""
    return stands in (EventPhase.CANCELLED, EventPhase.OVER) and state in _PROMISING


def _record(facts: SignUpFacts, state: RegistrationState, lang: Lang) -> tuple[str, str, str]:
    body = say(lang, "registrations.record.body", state=state_in(facts, state, lang))
    return "info", say(lang, "registrations.record.title"), body


def _chance(chance: Chance, lang: Lang) -> str:
    first, last = chance.places
    if last is None:
        places = say(lang, "registrations.places_from", first=first)
    else:
        places = str(first) if first == last else say(lang, "registrations.places_from_to", first=first, last=last)
    return say(lang, "registrations.chance", places=places, of=chance.of, got=chance.got)


def _calendar(facts: SignUpFacts, key: str) -> CalendarLinks:
    single = facts.entries[0] if len(facts.entries) == 1 else None
    return CalendarLinks(
        google=google_add_url(single) if single else "",
        outlook=outlook_add_url(single) if single else "",
        webcal=webcal_url(f"{settings().base_url}{ics_path(key)}"),
        file=ics_path(key),
    )


def _line(move: MoveFacts, lang: Lang) -> MoveLine:
    text = say(lang, f"registrations.reasons.{move.reason}")
    if move.words:
        text = say(lang, "registrations.with_words", text=text, words=move.words)
    return MoveLine(dates.stamp(move.at, lang), text)


def _again(facts: SignUpFacts, state: RegistrationState, on: bool) -> str:
    left = state in (RegistrationState.CANCELLED, RegistrationState.EXPIRED)
    return f"/events/{facts.slug}/sign-up" if left and on else ""


def _share(facts: SignUpFacts, lang: Lang) -> ShareLinks:
    text = say(lang, "registrations.share_text", title=facts.title, when=facts.when, place=facts.place)
    mail = f"mailto:?subject={quote(facts.title)}&body={quote(text + chr(10) + facts.url)}"
    return ShareLinks(line_share_url(facts.url, text), mail)
