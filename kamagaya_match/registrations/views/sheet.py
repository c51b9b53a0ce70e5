"""The list of parties as a spreadsheet."""

from collections.abc import Sequence

from kamagaya_match.clock import TOKYO
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.words import sheets
from kamagaya_match.words.catalogue import Lang, say

from .photos import asks_photo
from .rows import PartyFacts

COLUMNS = ("number", "code", "state", "size", "name", "kana", "companions", "email", "phone", "note", "when", "came")


def sheet(facts: SignUpFacts, parties: Sequence[PartyFacts], lang: Lang) -> bytes:
    """One line for each party; what only some events ask stands behind, the group's own questions last."""
    named = [say(lang, f"registrations.columns.{name}") for name in COLUMNS]
    head = [*named, *_asked(facts, lang), *(one.label for one in facts.questions)]
    return sheets.sheet([head, *(_row(facts, party, lang) for party in parties)])


def _asked(facts: SignUpFacts, lang: Lang) -> list[str]:
    """The headings of what only some events ask: pictures, the kind of actor, and what seats are kept for."""
    photo = [say(lang, "registrations.columns.photo")] if asks_photo(facts) else []
    actor = [say(lang, "registrations.columns.actor")] if facts.asks_actor else []
    return [*photo, *actor, *(say(lang, f"quotas.{kind}") for kind in facts.kinds_asked)]


def _answered(facts: SignUpFacts, party: PartyFacts, lang: Lang) -> list[str]:
    """What the party said to that, in the same order; nothing where it did not answer or tick."""
    photo = [say(lang, "registrations.photo.yes" if party.photo_consent else "registrations.photo.no")] if asks_photo(facts) else []
    actor = [say(lang, f"actor_kinds.{party.actor}") if party.actor else ""] if facts.asks_actor else []
    return [*photo, *actor, *(say(lang, "common.yes") if kind in party.kinds else "" for kind in facts.kinds_asked)]


def _row(facts: SignUpFacts, party: PartyFacts, lang: Lang) -> list[str | int]:
    own: list[str | int] = [
        party.number,
        party.code,
        say(lang, f"registration_states.{party.state}"),
        party.size,
        party.name,
        party.kana,
        say(lang, "common.separator").join(party.companions),
        party.email,
        party.phone,
        party.note,
        f"{party.created_at.astimezone(TOKYO):%Y-%m-%d %H:%M}",
        came_of(party),
    ]
    answers: list[str | int] = [party.answers.get(str(one.id), "") for one in facts.questions]
    return [*own, *_answered(facts, party, lang), *answers]


def came_of(party: PartyFacts) -> int | str:
    """How many came: 0 for a party noted as absent, nothing while nobody knows."""
    return party.came if party.state in (RegistrationState.ATTENDED, RegistrationState.ABSENT) else ""
