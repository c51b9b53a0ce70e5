"""Answering a need, as the person sees it who answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kamagaya_match.groups.views import Contact
from kamagaya_match.needs.rules import ApplicationState, NeedStatus, is_listed, may_withdraw, reply_overdue
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .cards import NeedCard, card_of
from .rows import ApplicationRow, Told
from .wording import lines


class Step(StrEnum):
    """What the page of an answer shows."""

    SIGN_IN = "sign_in"
    OWN = "own"
    CLOSED = "closed"
    FORM = "form"
    SENT = "sent"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True)
class ApplyView:
    """What someone can do now about a need; contacts are there only once the group has accepted.

    `step` is a `Step`; `again` when one stepped back before; `others` are needs to look at when it takes long or did not work out.
    """

    card: NeedCard = field(default_factory=NeedCard)
    step: str = Step.SIGN_IN
    reason: str = ""
    again: bool = False
    name: str = ""
    message: list[str] = field(default_factory=list)
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
    sent: str = ""
    reply: list[str] = field(default_factory=list)
    contact: list[str] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    public: bool = False
    overdue: bool = False


def my_application(row: ApplicationRow, told: Told, contacts: Sequence[Contact], now: datetime, lang: Lang) -> MyApplication:
    """One answer as its sender sees it; `contacts` are the group's lines for people it has accepted."""
    state, card = ApplicationState(row.state), card_of(told, lang, now.date())
    known = state is ApplicationState.ACCEPTED
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
        reply=lines(row.reply),
        contact=lines(told.need.contact) if known else [],
        contacts=list(contacts) if known else [],
        public=is_listed(NeedStatus(told.need.status)),
        overdue=reply_overdue(now, row.created_at, state),
    )


def answered_view(
    row: ApplicationRow, told: Told, contacts: Sequence[Contact], others: Sequence[NeedCard], now: datetime, lang: Lang
) -> ApplyView:
    """The page of someone who has answered and did not step back."""
    mine, state = my_application(row, told, contacts, now, lang), ApplicationState(row.state)
    return ApplyView(
        card=card_of(told, lang, now.date()),
        step=Step(state.value).value,
        name=mine.name,
        message=mine.message,
        sent=mine.sent,
        reply=mine.reply,
        contact=mine.contact,
        contacts=mine.contacts,
        may_withdraw=may_withdraw(state),
        overdue=mine.overdue,
        others=list(others) if mine.overdue or state is ApplicationState.DECLINED else [],
    )
