"""Answering a need, as the person sees it who answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from kamagaya_match.groups.views import Contact
from kamagaya_match.needs.rules import ApplicationState, NeedStatus, contacts_hidden, is_listed, may_withdraw, reply_overdue
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.contacts import note_of, without_contacts

from .cards import NeedCard, card_of
from .party import facts_of_application
from .rows import ApplicationRow, Told
from .shifts import ShiftChoice
from .wording import lines


class Step(StrEnum):
    """What the page of an answer shows."""

    SIGN_IN = "sign_in"
    OWN = "own"
    CLOSED = "closed"
    FORM = "form"
    STANDBY = "standby"
    SENT = "sent"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True)
class ApplyView:
    """What someone can do now about a need; contacts are there only once the group has accepted.

    `step` is a `Step`; `again` when one stepped back before; `others` are needs to look at when it takes long or did not work out.
    `only_standby` when enough people were found, with the `reason`. What stands in the form at first: `name` and `typed` (the
    message, that of the last application at first), `party` and what follows. `facts` are lines about what was sent, `talk_href`
    is the conversation with the group, `asked` says that the group asks somebody who stands by. `message_note` says what the group does
    not see of the message.
    """

    card: NeedCard = field(default_factory=NeedCard)
    step: str = Step.SIGN_IN
    reason: str = ""
    again: bool = False
    only_standby: bool = False
    answering: str = ""
    name: str = ""
    typed: str = ""
    kept_message: bool = False
    party: str = "1"
    companions: str = ""
    age: str = ""
    guardian_knows: bool = False
    standby: bool = False
    minors: bool = False
    shifts: list[ShiftChoice] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    talk_href: str = ""
    asked: bool = False
    message: list[str] = field(default_factory=list)
    message_note: str = ""
    sent: str = ""
    reply: list[str] = field(default_factory=list)
    contact: list[str] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    may_withdraw: bool = False
    overdue: bool = False
    others: list[NeedCard] = field(default_factory=list)


@dataclass(frozen=True)
class MyApplication:
    """One of someone's own answers, in the list of all; contacts are there only once the group has accepted."""

    href: str = ""
    title: str = ""
    kind_text: str = ""
    when: str = ""
    group_name: str = ""
    group_href: str = ""
    state: str = ""
    state_text: str = ""
    name: str = ""
    message: list[str] = field(default_factory=list)
    message_note: str = ""
    sent: str = ""
    reply: list[str] = field(default_factory=list)
    contact: list[str] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    public: bool = False
    overdue: bool = False
    facts: list[str] = field(default_factory=list)
    talk_href: str = ""
    asked: bool = False


def my_application(row: ApplicationRow, told: Told, contacts: Sequence[Contact], now: datetime, lang: Lang) -> MyApplication:
    """One answer as its sender sees it; `contacts` are the group's lines for people it has accepted."""
    state, card = ApplicationState(row.state), card_of(told, lang, now.date())
    known, hidden = state is ApplicationState.ACCEPTED, contacts_hidden(state, minor=bool(row.age_band))
    return MyApplication(
        href=f"/needs/{told.need.slug}/apply",
        title=card.title,
        kind_text=card.kind_text,
        when=card.when,
        group_name=card.group_name,
        group_href=card.group_href,
        state=state.value,
        state_text=say(lang, f"application_states.{state}"),
        name=row.name,
        message=lines(row.message),
        sent=dates.stamp(row.created_at, lang),
        message_note=note_of(row.message, hidden, lang),
        reply=lines(without_contacts(row.reply, hidden, lang)),
        contact=lines(told.need.contact) if known else [],
        contacts=list(contacts) if known else [],
        public=is_listed(NeedStatus(told.need.status)),
        overdue=reply_overdue(now, row.created_at, state, row.replied_at),
        facts=facts_of_application(row, [], lang),
        talk_href=f"/conversations/{row.slug}",
        asked=state is ApplicationState.STANDBY and row.asked_at is not None,
    )


def answered_view(
    row: ApplicationRow, told: Told, contacts: Sequence[Contact], others: Sequence[NeedCard], now: datetime, lang: Lang
) -> ApplyView:
    """The page of someone who has answered and did not step back."""
    mine, state = my_application(row, told, contacts, now, lang), ApplicationState(row.state)
    return ApplyView(
        card=card_of(told, lang, now.date()),
        step=(Step.CLOSED if state is ApplicationState.WITHDRAWN else Step(state.value)).value,
        name=mine.name,
        message=mine.message,
        message_note=mine.message_note,
        sent=mine.sent,
        reply=mine.reply,
        contact=mine.contact,
        contacts=mine.contacts,
        may_withdraw=may_withdraw(state),
        overdue=mine.overdue,
        facts=mine.facts,
        talk_href=mine.talk_href,
        asked=mine.asked,
        others=list(others) if mine.overdue or state is ApplicationState.DECLINED else [],
    )


def retyped(view: ApplyView, values: Mapping[str, str]) -> ApplyView:
    """The form once more with what was typed into it."""
    return replace(
        view,
        name=values.get("name", ""),
        typed=values.get("message", ""),
        party=values.get("party", "") or "1",
        companions=values.get("companions", ""),
        age=values.get("age", ""),
        guardian_knows=values.get("guardian_knows") == "on",
        standby=view.only_standby or values.get("standby") == "on",
        shifts=[replace(one, chosen=values.get(f"shift.{one.key}") == "on") for one in view.shifts],
    )
