"""The page on which people sign up."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from kamagaya_match.events.rules import SignUpPhase
from kamagaya_match.events.views import SeatsView, SignUpFacts
from kamagaya_match.registrations.rules import QUESTION, GuardianWish, SignUpWish
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say

from .event import EventBrief, brief_of


@dataclass(frozen=True)
class QuestionField:
    """A question of the group's own as a field of the form; `choices` are pairs (value, label)."""

    name: str = ""
    label: str = ""
    choice: bool = False
    required: bool = False
    choices: list[list[str]] = field(default_factory=list)
    value: str = ""
    error: str = ""


@dataclass(frozen=True)
class SignUpPage:
    """The form with what stands in it at first, or why there is none; `largest` is the greatest number of people."""

    event: EventBrief = field(default_factory=EventBrief)
    open: bool = False
    waiting: bool = False
    seats: str = ""
    refused: str = ""
    size: str = "1"
    name: str = ""
    companions: str = ""
    email: str = ""
    consent: bool = False
    own_address: bool = False
    questions: list[QuestionField] = field(default_factory=list)
    ages: str = ""
    takes_minors: bool = False
    minor: bool = False
    guardian_name: str = ""
    guardian_email: str = ""
    guardian_way: str = "link"
    emergency_name: str = ""
    emergency_phone: str = ""


def sign_up_of(facts: SignUpFacts, seats: SeatsView, who: Who, lang: Lang) -> SignUpPage:
    """The empty form; for someone who is signed in with their name and address."""
    return SignUpPage(
        event=brief_of(facts),
        open=seats.may_sign_up,
        waiting=seats.phase == SignUpPhase.WAITING,
        seats=seats.sentence,
        refused="" if seats.may_sign_up else say(lang, f"registrations.closed_next.{seats.phase}"),
        name=who.name,
        email=who.email,
        own_address=who.signed_in,
        questions=question_fields(facts, lang),
        ages=facts.ages,
        takes_minors=facts.minors_alone,
    )


def question_fields(facts: SignUpFacts, lang: Lang) -> list[QuestionField]:
    """The group's own questions as empty fields."""
    return [
        QuestionField(
            name=f"{QUESTION}{one.id}",
            label=one.label,
            choice=one.kind == "choice",
            required=one.required,
            choices=[["", say(lang, "common.choose")], *([choice, choice] for choice in one.choices)] if one.choices else [],
        )
        for one in facts.questions
    ]


def with_errors(page: SignUpPage, errors: Mapping[str, str], wish: SignUpWish | None = None) -> SignUpPage:
    """The page with the errors at the group's questions; given a wish also with everything that was typed."""
    answers = wish.answers if wish else {}
    asked = [replace(one, error=errors.get(one.name, ""), value=answers.get(one.name.removeprefix(QUESTION), "")) for one in page.questions]
    if wish is None:
        return replace(page, questions=asked)
    return replace(
        page,
        questions=asked,
        size=str(wish.size or 1),
        name=wish.name,
        companions="\n".join(wish.companions),
        email=wish.email,
        consent=wish.consent,
        **_guardian_typed(wish.guardian),
    )


def _guardian_typed(guardian: GuardianWish | None) -> dict[str, Any]:
    if guardian is None:
        return {}
    return {
        "minor": True,
        "guardian_name": guardian.name,
        "guardian_email": guardian.email,
        "guardian_way": "paper" if guardian.on_paper else "link",
        "emergency_name": guardian.emergency_name,
        "emergency_phone": guardian.emergency_phone,
    }
