"""The list of parties on a group's desk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kamagaya_match import clock
from kamagaya_match.events.rules import Admission
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.registrations.rules import BELONGS, RegistrationState, is_alive, may_cancel
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .addresses import csv_path, desk_path, door_path, notices_path
from .event import EventBrief, brief_of, standing_of, state_in
from .photos import asks_photo, keeps_out
from .rows import PartyFacts
from .sign_up import KindField, actor_choices

FOR_GUARDIAN = "guardian"  # a pending party that only lacks a guardian's consent: its address is known
DESK_STATES = [RegistrationState.PENDING.value, FOR_GUARDIAN, *(state.value for state in RegistrationState if state != "pending")]


@dataclass(frozen=True)
class Answer:
    """A question of the group's and what the party said."""

    label: str = ""
    text: str = ""


@dataclass(frozen=True)
class PartyRow:
    """One party as its group sees it; `place` is 0 unless it waits."""

    code: str = ""
    number: int = 0
    name: str = ""
    kana: str = ""
    size: int = 0
    people: str = ""
    companions: str = ""
    state: str = ""
    state_text: str = ""
    place: int = 0
    email: str = ""
    phone: str = ""
    note: str = ""
    answers: list[Answer] = field(default_factory=list)
    when: str = ""
    minor: bool = False
    guardian: str = ""
    emergency: str = ""
    photo: str = ""
    no_photo: str = ""
    actor: str = ""
    alive: bool = False
    may_cancel: bool = False
    asks: bool = False
    offered: bool = False
    kinds: str = ""


@dataclass(frozen=True)
class Count:
    """How many parties and people stand in one state; `address` shows only them."""

    state: str = ""
    text: str = ""
    parties: int = 0
    people: int = 0
    address: str = ""
    chosen: bool = False


@dataclass(frozen=True)
class DeskList:
    """One page of an event's parties."""

    event: EventBrief = field(default_factory=EventBrief)
    group: str = ""
    path: str = ""
    csv_href: str = ""
    notices_href: str = ""
    door_href: str = ""
    seats: str = ""
    counts: list[Count] = field(default_factory=list)
    rows: list[PartyRow] = field(default_factory=list)
    total: int = 0
    page: int = 1
    pages: int = 1
    q: str = ""
    state: str = ""
    address_prefix: str = ""
    may_add: bool = False
    may_name: bool = False
    asking: int = 0
    kinds: list[KindField] = field(default_factory=list)
    actors: list[list[str]] = field(default_factory=list)
    photo_use: str = ""


def desk_list(facts: SignUpFacts, seats: str, lang: Lang) -> DeskList:
    """The frame of the list, without rows."""
    path = desk_path(facts.group_slug, facts.slug)
    kinds = [KindField(f"{BELONGS}{kind}", say(lang, f"quotas.{kind}")) for kind in facts.quotas]
    open_still = facts.closes is None or clock.now() < facts.closes
    return DeskList(
        brief_of(facts),
        facts.group_slug,
        path,
        csv_path(facts.group_slug, facts.slug),
        notices_path(facts.group_slug, facts.slug),
        door_path(facts.group_slug, facts.slug),
        seats,
        may_name=facts.admission is Admission.LOTTERY and facts.chosen_later and open_still,
        kinds=kinds,
        actors=actor_choices(facts, lang),
        photo_use=facts.photo_use if facts.takes_photos else "",
    )


def row_of(facts: SignUpFacts, party: PartyFacts, places: Mapping[int, int], lang: Lang) -> PartyRow:
    """One party in words; `places` holds the places in line by number."""
    state, place = RegistrationState(party.state), places.get(party.number, 0)
    in_line = place > 0 and state is RegistrationState.WAITLISTED and not facts.chosen_later
    return PartyRow(
        code=party.code,
        number=party.number,
        name=party.name or say(lang, "registrations.forgotten"),
        kana=party.kana,
        size=party.size,
        people=say(lang, "common.people", n=party.size),
        companions=say(lang, "common.separator").join(party.companions),
        state=state.value,
        state_text=" ".join(part for part in (standing_of(facts, party, place if in_line else 0, lang), _came(party, lang)) if part),
        place=place,
        email=party.email,
        phone=party.phone,
        note=party.note,
        answers=answers_of(facts, party.answers),
        when=dates.stamp(party.created_at, lang),
        photo=say(lang, "guardians.photo_yes" if party.photo_consent else "guardians.photo_no") if asks_photo(facts) else "",
        no_photo=say(lang, "registrations.photo.mark") if keeps_out(facts, party) else "",
        actor=say(lang, f"actor_kinds.{party.actor}") if party.actor else "",
        alive=is_alive(state),
        may_cancel=may_cancel(state),
        asks=facts.admission is Admission.APPROVAL and state is RegistrationState.WAITLISTED,
        offered=state is RegistrationState.OFFERED,
        kinds=say(lang, "common.separator").join(say(lang, f"quotas.{kind}") for kind in party.kinds),
    )


def _came(party: PartyFacts, lang: Lang) -> str:
    return say(lang, "registrations.came", n=party.came, size=party.size) if party.state == RegistrationState.ATTENDED else ""


def answers_of(facts: SignUpFacts, answers: Mapping[str, str]) -> list[Answer]:
    """What a party said to the questions, in their order."""
    return [Answer(one.label, answers[str(one.id)]) for one in facts.questions if answers.get(str(one.id))]


def counts_of(facts: SignUpFacts, parties: Sequence[tuple[str, int]], path: str, chosen: str, lang: Lang) -> list[Count]:
    """The states that occur, with everyone first; each party as its state in the list and its size."""
    states = [state for state in DESK_STATES if any(one == state for one, _ in parties)]
    counted = [_count(facts, [size for one, size in parties if one == state], state, path, chosen, lang) for state in states]
    return [Count("", say(lang, "common.all"), len(parties), sum(size for _, size in parties), path, not chosen), *counted]


def _count(facts: SignUpFacts, sizes: Sequence[int], state: str, path: str, chosen: str, lang: Lang) -> Count:
    text = say(lang, "guardians.state") if state == FOR_GUARDIAN else state_in(facts, state, lang)
    return Count(state, text, len(sizes), sum(sizes), f"{path}?state={state}", chosen == state)
