"""The event as people see it while they sign up, and afterwards."""

from dataclasses import dataclass

from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.registrations.rules import Question, QuestionKind, RegistrationState
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .mail import wanted
from .rows import PartyFacts


@dataclass(frozen=True)
class EventBrief:
    """What a party must know of its event; `online_url` only for those with seats."""

    slug: str = ""
    href: str = ""
    title: str = ""
    when: str = ""
    place: str = ""
    way: str = ""
    place_note: str = ""
    online_url: str = ""
    fee: str = ""
    bring: str = ""
    contact: str = ""
    group_name: str = ""
    group_href: str = ""


def brief_of(facts: SignUpFacts, *, seated: bool = False) -> EventBrief:
    """The event for one reader."""
    return EventBrief(
        slug=facts.slug,
        href=f"/events/{facts.slug}",
        title=facts.title,
        when=facts.when,
        place=facts.place,
        way=facts.way,
        place_note=facts.place_note,
        online_url=facts.online_url if seated and facts.online else "",
        fee=" ".join(part for part in (facts.fee, facts.fee_note) if part),
        bring=facts.bring,
        contact=facts.contact,
        group_name=facts.group_name,
        group_href=f"/groups/{facts.group_slug}",
    )


def state_in(facts: SignUpFacts, state: str, lang: Lang) -> str:
    """Where a party stands, in a word or two; what it waits for where there is no line."""
    goal = wanted(facts, for_seat=False)
    if state == RegistrationState.WAITLISTED and goal != "place":
        return say(lang, f"registrations.waits.{goal}")
    return say(lang, f"registration_states.{state}")


def standing_of(facts: SignUpFacts, party: PartyFacts, place: int, lang: Lang) -> str:
    """Where a party stands, with its place in line, or until when it is to answer."""
    state = state_in(facts, party.state, lang)
    if party.state == RegistrationState.OFFERED and party.held_until is not None:
        return say(lang, "registrations.answer_until", state=state, until=dates.stamp(party.held_until, lang))
    return f"{state} {say(lang, 'registrations.place_in_line', place=place)}" if place else state


def questions_asked(facts: SignUpFacts) -> list[Question]:
    """The group's own questions as the rules check them, named by their ids."""
    return [
        Question(name=str(one.id), label=one.label, kind=QuestionKind(one.kind), required=one.required, choices=one.choices)
        for one in facts.questions
    ]
