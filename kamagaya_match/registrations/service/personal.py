"""What a person gave at each sign-up, to take along."""

from datetime import datetime

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who

from .events_read import Telling

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
    given = ("code", "state", "size", "name", "kana", "companions", "email", "phone", "kinds", "actor", "answers", "photo_consent")
    signed_up = party.created_at.isoformat(timespec="seconds")
    guardian = queries.guardian_of(tx, party)
    kept = ("name", "email", "on_paper", "emergency_name", "emergency_phone", "version")
    children = {"guardian": {name: getattr(guardian, name) for name in kept}} if guardian else {}
    return children | {"event": event.title, "when": event.when, "at": signed_up} | {name: getattr(party, name) for name in given}
