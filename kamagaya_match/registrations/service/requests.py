"""A group that decides who comes hears by mail of those who ask, and once more of those it leaves without an answer."""

from datetime import datetime, timedelta

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.events.rules import Admission
from kamagaya_match.groups import service as groups
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import Reason, RegistrationState, asked_long_ago
from kamagaya_match.registrations.views.addresses import desk_path, whole
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .events_read import Telling, locked
from .moving import note

EVERY = timedelta(hours=1)


def tell_editors(tx: Tx, telling: Telling, party: Registration) -> None:
    """Somebody asks to come: say to everyone who may answer how many wait; each gets at most one mail an hour about an event."""
    if telling.plain.admission is Admission.APPROVAL and party.state == RegistrationState.WAITLISTED:
        tx.flush()
        _tell(tx, telling, "requested", len(queries.waiting(tx, telling.event_id)))


def ask_again() -> int:
    """Bring the parties that a group has left without an answer for long to its mind, each once; how many they were."""
    with reading() as tx:
        due = sorted({event_id for event_id, _ in _unanswered(tx)})
    return sum(_ask_again(event_id) for event_id in due)


def _unanswered(tx: Tx) -> list[tuple[int, int]]:
    now = clock.now()
    return list(queries.unanswered(tx, events.asked_for(tx, now), asked_long_ago(now)))


def _ask_again(event_id: int) -> int:
    with transaction() as tx:
        telling = locked(tx, event_id)
        found = {party_id for event, party_id in _unanswered(tx) if event == event_id}
        for party in queries.with_ids(tx, sorted(found)):
            note(tx, party, party.state, Reason.ASKED_AGAIN)
        if found:
            _tell(tx, telling, "unanswered_request", len(found))
        return len(found)


def _tell(tx: Tx, telling: Telling, name: str, waiting: int) -> None:
    for person_id, address, lang in groups.editors_mail(tx, telling.plain.group_id):
        outbox.post_digest(tx, _mail(telling, name, waiting, person_id, address, lang, clock.now()), EVERY)


def _mail(telling: Telling, name: str, waiting: int, person_id: int, address: str, lang: Lang, now: datetime) -> outbox.Mail:
    facts = telling.facts(lang)
    desk = whole(desk_path(facts.group_slug, facts.slug), lang)
    told = {"title": facts.title, "when": facts.when, "n": waiting, "desk": desk, "at": dates.stamp(now, lang)}
    subject, text = (say(lang, f"registrations.mail.{name}_{part}", **told) for part in ("subject", "text"))
    text = signed(text, lang)
    return outbox.Mail(
        to=address, subject=subject, text=text, html=html_of(text, lang), lang=lang, person_id=person_id, about=f"{name}:{facts.slug}"
    )
