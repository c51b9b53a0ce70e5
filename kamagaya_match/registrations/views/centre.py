"""An event at the centre's desk, and the paper that somebody without a phone takes home."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kamagaya_match.city import OFFICE
from kamagaya_match.events.views import SeatsView, SignUpFacts
from kamagaya_match.groups.views import Contact
from kamagaya_match.registrations.rules import RegistrationState, may_cancel
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .event import EventBrief, brief_of
from .rows import PartyFacts
from .sign_up import QuestionField, actor_choices, question_fields


@dataclass(frozen=True)
class CentreRow:
    """One party that the centre works with; `entered` says who took it down, and when."""

    code: str = ""
    name: str = ""
    kana: str = ""
    people: str = ""
    phone: str = ""
    state: str = ""
    state_text: str = ""
    entered: str = ""
    slip_href: str = ""
    may_cancel: bool = False
    for_guardian: bool = False
    guardian_name: str = ""
    guardian_text: str = ""


@dataclass(frozen=True)
class CentreEvent:
    """One event at the desk: whether somebody can be entered, what is asked, and who was entered here."""

    event: EventBrief = field(default_factory=EventBrief)
    path: str = ""
    seats: str = ""
    may_add: bool = False
    refused: str = ""
    takes_minors: bool = False
    actors: list[list[str]] = field(default_factory=list)
    photo_use: str = ""
    questions: list[QuestionField] = field(default_factory=list)
    rows: list[CentreRow] = field(default_factory=list)
    q: str = ""


@dataclass(frozen=True)
class PhoneLine:
    """Whom to call."""

    label: str = ""
    text: str = ""


@dataclass(frozen=True)
class Slip:
    """The printed confirmation; `title` says in large type where the party stands."""

    event: EventBrief = field(default_factory=EventBrief)
    title: str = ""
    body: str = ""
    name: str = ""
    people: str = ""
    code: str = ""
    valid: bool = True
    phones: list[PhoneLine] = field(default_factory=list)
    printed: str = ""
    back: str = ""


def centre_path(slug: str) -> str:
    return f"/centre/events/{slug}/"


def slip_path(slug: str, code: str) -> str:
    return f"/centre/events/{slug}/parties/{code}"


def centre_event(facts: SignUpFacts, seats: SeatsView, may_add: bool, rows: list[CentreRow], q: str, lang: Lang) -> CentreEvent:
    """The desk's page of one event."""
    return CentreEvent(
        event=brief_of(facts),
        path=centre_path(facts.slug),
        takes_minors=facts.minors_alone,
        actors=actor_choices(facts, lang),
        photo_use=facts.photo_use if facts.takes_photos else "",
        seats=seats.sentence,
        may_add=may_add,
        refused="" if may_add else say(lang, "registrations.refused.not_on"),
        questions=question_fields(facts, lang),
        rows=rows,
        q=q,
    )


def centre_row(facts: SignUpFacts, party: PartyFacts, place: int, entered: tuple[str, datetime] | None, lang: Lang) -> CentreRow:
    """One party at the desk; `entered` is who took it down, and when."""
    state = RegistrationState(party.state)
    waits = say(lang, "registrations.place_in_line", place=place) if place else ""
    return CentreRow(
        code=party.code,
        name=party.name or say(lang, "registrations.forgotten"),
        kana=party.kana,
        people=say(lang, "common.people", n=party.size),
        phone=party.phone,
        state=state.value,
        state_text=" ".join(part for part in (say(lang, f"registration_states.{state}"), waits) if part),
        entered=say(lang, "centre.entered_by", name=entered[0], when=dates.stamp(entered[1], lang)) if entered else "",
        slip_href=slip_path(facts.slug, party.code),
        may_cancel=may_cancel(state),
    )


def slip_of(facts: SignUpFacts, party: PartyFacts, place: int, contacts: Sequence[Contact], now: datetime, lang: Lang) -> Slip:
    """The paper of one party, as it stands now."""
    state = RegistrationState(party.state)
    values = {"n": party.size, "place": place, "until": dates.stamp(party.held_until or now, lang)}
    name = state.value if state in _SAID else "other"
    return Slip(
        event=brief_of(facts),
        title=say(lang, f"centre.slip.{name}_title", **values),
        body=say(lang, f"centre.slip.{name}_body", **values),
        name=party.name,
        people=say(lang, "common.people", n=party.size),
        code=party.code,
        valid=state in _SAID,
        phones=_phones(facts, contacts, lang),
        printed=dates.stamp(now, lang),
        back=centre_path(facts.slug),
    )


_SAID = (RegistrationState.CONFIRMED, RegistrationState.WAITLISTED, RegistrationState.PENDING)


def _phones(facts: SignUpFacts, contacts: Sequence[Contact], lang: Lang) -> list[PhoneLine]:
    group = [PhoneLine(facts.group_name, one.text) for one in contacts if one.href.startswith("tel:")]
    said = [PhoneLine(facts.group_name, facts.contact)] if facts.contact and facts.contact not in [one.text for one in group] else []
    return [*said, *group, PhoneLine(OFFICE.name if lang != "en" else OFFICE.name_en, OFFICE.phone)]
