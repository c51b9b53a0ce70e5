"""What people read of notices: the question whether they come, and the group's page of what goes out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from kamagaya_match.events.rules import Reminder
from kamagaya_match.events.views import Noticed, SignUpFacts
from kamagaya_match.registrations.views import EventBrief, Listener, brief_of
from kamagaya_match.registrations.views.addresses import coming_path, desk_path, manage_path, notices_path
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .rules import COMING, Audience, question_time, reminder_times

Counts = Mapping[tuple[str, datetime], tuple[int, datetime]]


@dataclass(frozen=True)
class ComingPage:
    """The question whether a party still comes; `answer` is `yes` or empty, `open` False when it has no seat or it is too late."""

    event: EventBrief = field(default_factory=EventBrief)
    path: str = ""
    manage_href: str = ""
    title: str = ""
    lead: str = ""
    people: str = ""
    answer: str = ""
    open: bool = False


@dataclass(frozen=True)
class PlanLine:
    """Something that goes out by itself: what, when, and what became of it."""

    what: str = ""
    when: str = ""
    state: str = ""


@dataclass(frozen=True)
class AnswerLine:
    """A party that was asked whether it comes."""

    name: str = ""
    people: str = ""
    answer: str = ""
    answer_text: str = ""


@dataclass(frozen=True)
class ChangeLine:
    """Changes that were told, or will be."""

    when: str = ""
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class MessageLine:
    """What the group wrote."""

    subject: str = ""
    text: str = ""
    when: str = ""
    audience: str = ""


@dataclass(frozen=True)
class Preview:
    """A message as it will be sent, before the one question; `without_mail` names those who must be called instead."""

    key: str = ""
    subject: str = ""
    text: str = ""
    audience: str = ""
    reply_to: str = ""
    question: str = ""
    count: int = 0
    without_mail: str = ""


@dataclass(frozen=True)
class NoticesDesk:
    """Everything that goes out to an event's parties, by itself and by hand; `parties` are pairs (number, name)."""

    event: EventBrief = field(default_factory=EventBrief)
    group: str = ""
    registrations_href: str = ""
    edit_href: str = ""
    path: str = ""
    plan: list[PlanLine] = field(default_factory=list)
    propose: bool = False
    asked: str = ""
    answers: list[AnswerLine] = field(default_factory=list)
    pending: ChangeLine = field(default_factory=ChangeLine)
    told: list[ChangeLine] = field(default_factory=list)
    messages: list[MessageLine] = field(default_factory=list)
    parties: list[list[str]] = field(default_factory=list)
    reply_to: str = ""
    may_write: bool = False


class MessageFacts(Protocol):
    """One message; a row of the table of messages has it all."""

    at: datetime
    audience: str
    subject: str
    text: str
    receivers: int
    without_mail: int


def coming_of(facts: SignUpFacts, party: Listener, answer: str, still: bool, key: str, lang: Lang) -> ComingPage:
    """The page for one party."""
    asks = still and party.seated
    name = ("yes" if answer == "yes" else "ask") if asks else "closed"
    return ComingPage(
        event=brief_of(facts, seated=party.seated),
        path=coming_path(key),
        manage_href=manage_path(key),
        title=say(lang, f"notices.coming.{name}_title"),
        lead=say(lang, f"notices.coming.{name}_lead", title=facts.title, when=facts.when),
        people=say(lang, "common.people", n=party.size),
        answer=answer if asks else "",
        open=asks,
    )


def change_lines(differences: Sequence[tuple[str, str, str]], lang: Lang) -> list[str]:
    """One line for each fact: from what, to what."""
    return [_change(name, before, after, lang) for name, before, after in differences]


def _change(name: str, before: str, after: str, lang: Lang) -> str:
    what, nothing = say(lang, f"notices.facts.{name}"), say(lang, "notices.nothing")
    return say(lang, "notices.from_to", what=what, before=before or nothing, after=after or nothing)


def desk_frame(facts: SignUpFacts, reply_to: str, may_write: bool) -> NoticesDesk:
    """The page without its lists."""
    path = notices_path(facts.group_slug, facts.slug)
    return NoticesDesk(
        event=brief_of(facts),
        group=facts.group_slug,
        registrations_href=desk_path(facts.group_slug, facts.slug),
        edit_href=f"/group-desk/{facts.group_slug}/events/{facts.slug}/edit/",
        path=path,
        reply_to=reply_to,
        may_write=may_write,
    )


def plan_of(event: Noticed, counts: Counts, now: datetime, lang: Lang) -> list[PlanLine]:
    """What goes out by itself before each meeting, by time."""
    planned = [(at, one.value, starts) for starts in event.starts for one, at in _reminders(event, starts)]
    if event.reconfirm:
        planned.append((question_time(event.reconfirm_days, event.starts[0]), COMING, event.starts[0]))
    return [_planned(name, at, counts.get((name, starts)), starts, now, lang) for at, name, starts in sorted(planned)]


def _reminders(event: Noticed, starts: datetime) -> list[tuple[Reminder, datetime]]:
    far = (Reminder.WEEK, Reminder.THREE_DAYS)
    chosen = [one for one in event.reminders if starts == event.starts[0] or one not in far]
    return reminder_times(chosen, starts)


def _planned(name: str, at: datetime, sent: tuple[int, datetime] | None, starts: datetime, now: datetime, lang: Lang) -> PlanLine:
    key = "notice_desk.asks_coming" if name == COMING else f"event_form.reminders.{name}"
    if sent is not None:
        state = say(lang, "notice_desk.sent", n=sent[0], when=dates.stamp(sent[1], lang))
    else:
        state = say(lang, "notice_desk.planned" if at > now else "notice_desk.not_sent")
    return PlanLine(say(lang, key), dates.stamp(at, lang), state)


def answer_line(name: str, size: int, answer: str, seated: bool, lang: Lang) -> AnswerLine:
    """One party that was asked; who said yes and left later has left."""
    said = answer or "none" if seated else "no" if answer == "no" else "left"
    people = say(lang, "common.people", n=size)
    return AnswerLine(name or say(lang, "registrations.forgotten"), people, said, say(lang, f"notice_desk.answers.{said}"))


def message_line(message: MessageFacts, lang: Lang) -> MessageLine:
    """One message that was sent."""
    to = say(lang, f"notice_desk.audiences.{Audience(message.audience)}")
    count = say(lang, "notice_desk.to_parties", to=to, n=message.receivers)
    return MessageLine(message.subject, message.text, dates.stamp(message.at, lang), count)
