"""What is a person's own among the sign-ups: to take along, and to be forgotten."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import col

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration, RegistrationLink
from kamagaya_match.registrations.rules import Reason, RegistrationState, is_alive, may_cancel
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import say

from .events_read import Telling, locked
from .moving import move, settle

MOST = 10_000
EVER = datetime(2000, 1, 1, tzinfo=clock.TOKYO)


def records_of(who: Who) -> list[dict[str, object]]:
    """What this person gave at each sign-up of theirs, the latest first."""
    if who.person_id is None:
        return []
    with reading() as tx:
        return [_record(tx, party, who) for party in queries.of_person(tx, who.person_id, who.email, EVER, MOST)]


def _record(tx: Tx, party: Registration, who: Who) -> dict[str, object]:
    event = Telling(tx, events.slug_of(tx, party.event_id), lang=who.lang).plain
    given = ("code", "state", "size", "name", "kana", "companions", "email", "phone", "answers")
    signed_up = party.created_at.isoformat(timespec="seconds")
    return {"event": event.title, "when": event.when, "at": signed_up} | {name: getattr(party, name) for name in given}


def forget(tx: Tx, person_id: int, address: str) -> None:
    """Give up the person's seats and places in line, and take what names them out of every sign-up; the numbers stay."""
    for party in sorted(queries.of_person(tx, person_id, address, EVER, MOST), key=lambda one: one.event_id):
        if is_alive(RegistrationState(party.state)):
            _give_up(tx, party, person_id)
        _blank(tx, party)


def _give_up(tx: Tx, party: Registration, person_id: int) -> None:
    telling = locked(tx, party.event_id)
    party = queries.registration(tx, party.id or 0)
    if clock.now() >= telling.plain.ends_at or not may_cancel(RegistrationState(party.state)):
        return
    move(tx, party, RegistrationState.CANCELLED, Reason.CANCELLED, person_id)
    settle(tx, telling, Reason.SEATS_FREED)


def _blank(tx: Tx, party: Registration) -> None:
    party.name = say("ja", "people.left")
    party.kana = party.email = party.email_key = party.phone = party.note = ""
    party.companions, party.answers, party.person_id = [], {}, None
    tx.execute(delete(RegistrationLink).where(col(RegistrationLink.registration_id) == party.id))
