"""Who came to what is over, for the rooms that follow: inside their transactions, and only for the party's own people."""

from collections.abc import Sequence

from kamagaya_match import clock
from kamagaya_match.events.rules import EventPhase, phase
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Presence, Registration
from kamagaya_match.registrations.rules import LinkKind, RegistrationState
from kamagaya_match.registrations.views.came import Attendance, attendance_of
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .events_read import Telling, by_id
from .links import follow, new_link

MOST = 500
_MAY_HAVE_COME = (RegistrationState.ATTENDED, RegistrationState.CONFIRMED)


def attended_by(tx: Tx, who: Who, lang: Lang = "ja") -> list[Attendance]:
    """What the signed-in person may have come to, the latest sign-up first; who was noted as absent did not."""
    if who.person_id is None:
        return []
    found = queries.of_person(tx, who.person_id, who.email, clock.now(), MOST)
    presences = queries.presences_of(tx, [party.id for party in found if party.id is not None])
    told = (_attendance(by_id(tx, party.event_id, lang), party, presences) for party in found)
    return [one for one in told if one is not None]


def attended_with(tx: Tx, key: str, who: Who, lang: Lang = "ja") -> Attendance:
    """The coming of the party of a secret token, or of one's own code; NotFound where nothing can be said of it."""
    found = follow(tx, key, who)
    party = queries.registration(tx, found.party_id)
    presences = queries.presences_of(tx, [found.party_id])
    attendance = _attendance(by_id(tx, party.event_id, lang), party, presences) if found.kind.shows_party else None
    if attendance is None:
        raise NotFound
    return attendance


def new_key(tx: Tx, party_id: int) -> str:
    """A new secret for a party's page, for a mail to its own address."""
    return new_link(tx, queries.registration(tx, party_id), LinkKind.MAIL)


def _attendance(telling: Telling, party: Registration, presences: Sequence[Presence]) -> Attendance | None:
    facts = telling.plain
    over = phase(clock.now(), facts.status, facts.starts_at, facts.ends_at) is EventPhase.OVER
    if not over or party.id is None or not party.name or RegistrationState(party.state) not in _MAY_HAVE_COME:
        return None
    return attendance_of(facts, party, party.id, {one.session_id: one.people for one in presences if one.registration_id == party.id})
