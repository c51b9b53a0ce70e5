"""The page on which people sign up."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from kamagaya_match.events.rules import SignUpPhase
from kamagaya_match.events.views import SeatsView, SignUpFacts
from kamagaya_match.groups.rules import ActorKind
from kamagaya_match.registrations.rules import BELONGS, QUESTION, GuardianWish, SignUpWish
from kamagaya_match.who import Who
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .event import EventBrief, brief_of
from .mail import wanted


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
class KindField:
    """A box for those for whom seats are kept."""

    name: str = ""
    label: str = ""
    ticked: bool = False


@dataclass(frozen=True)
class SignUpPage:
    """The form with what stands in it at first, or why there is none.

    `actors` are pairs (value, label), none where nobody is asked, and `actor_kept` when boxes of `kinds` ask the same.
    `photo_use` is empty where no pictures are taken.
    `title` and `action` say for what one signs up, `next` what happens after that.
    """

    event: EventBrief = field(default_factory=EventBrief)
    open: bool = False
    title: str = ""
    action: str = ""
    next: str = ""
    seats: str = ""
    refused: str = ""
    size: str = "1"
    name: str = ""
    companions: str = ""
    email: str = ""
    consent: bool = False
    own_address: bool = False
    kinds: list[KindField] = field(default_factory=list)
    questions: list[QuestionField] = field(default_factory=list)
    ages: str = ""
    actors: list[list[str]] = field(default_factory=list)
    actor: str = ""
    actor_kept: bool = False
    photo_use: str = ""
    photo: bool = False
    takes_minors: bool = False
    minor: bool = False
    guardian_name: str = ""
    guardian_email: str = ""
    guardian_way: str = "link"
    emergency_name: str = ""
    emergency_phone: str = ""


def sign_up_of(facts: SignUpFacts, seats: SeatsView, who: Who, lang: Lang) -> SignUpPage:
    """The empty form; for someone who is signed in with their name and address."""
    goal = _goal(facts, seats)
    return SignUpPage(
        event=brief_of(facts),
        open=seats.may_sign_up,
        title=say(lang, f"registrations.{_TITLES.get(goal, 'title')}"),
        action=say(lang, f"registrations.{_ACTIONS.get(goal, 'sign_up')}"),
        next=say(lang, f"registrations.next.{goal}", draw=dates.stamp(facts.draws_at, lang) if facts.draws_at else ""),
        seats=seats.sentence,
        refused="" if seats.may_sign_up else say(lang, f"registrations.closed_next.{seats.phase}"),
        name=who.name,
        email=who.email,
        own_address=who.signed_in,
        kinds=[KindField(f"{BELONGS}{kind}", say(lang, f"quotas.{kind}")) for kind in facts.quotas],
        questions=question_fields(facts, lang),
        actors=actor_choices(facts, lang),
        actor_kept=not set(ActorKind).isdisjoint(facts.quotas),
        photo_use=facts.photo_use if facts.takes_photos else "",
        ages=facts.ages,
        takes_minors=facts.minors_alone,
    )


_TITLES = {"place": "title_waiting", "draw": "title_draw"}
_ACTIONS = {"place": "wait", "draw": "enter_draw"}


def _goal(facts: SignUpFacts, seats: SeatsView) -> str:
    """What most people get now: seats by `first_come`, a `place` in line, or what a draw or the group gives."""
    if not facts.chosen_later:
        return "place" if seats.phase == SignUpPhase.WAITING else "first_come"
    return wanted(facts, for_seat=False)


def actor_choices(facts: SignUpFacts, lang: Lang) -> list[list[str]]:
    """The kinds of actors to choose from, no answer first; empty where the event does not ask."""
    if not facts.asks_actor:
        return []
    return [["", say(lang, "registrations.no_answer")], *([kind.value, say(lang, f"actor_kinds.{kind}")] for kind in ActorKind)]


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
        actor=wish.actor,
        photo=wish.photo,
        kinds=[replace(one, ticked=one.name.removeprefix(BELONGS) in wish.kinds) for one in page.kinds],
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
