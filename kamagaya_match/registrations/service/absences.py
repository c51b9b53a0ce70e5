"""A kind word after repeated absence: for the person and for the office, never for a group."""

from collections.abc import Sequence
from datetime import datetime

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.people.rules import known_lang
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import COUNTED_OVER, TOLD_AFTER, is_often
from kamagaya_match.registrations.views import OftenAbsent
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

Absence = tuple[Registration, datetime]


def absence_note(who: Who, lang: Lang) -> str:
    """What the signed-in person is told on their own page; empty for almost everyone."""
    with reading() as tx:
        return _note(queries.absences_of(tx, _since(), who), lang)


def note_at_address(tx: Tx, address: str, lang: Lang) -> str:
    """What the owner of a mail address is told on the page that only they can open."""
    return _note(queries.absences_of_address(tx, _since(), address), lang)


def often_absent(who: Who, lang: Lang) -> list[OftenAbsent]:
    """Everyone who was absent often, the office's to see and to ask after. Errors: NotFound for all others."""
    if not who.is_office:
        raise NotFound
    with reading() as tx:
        return [_row(tx, address, found, lang) for address, found in _by_address(tx).items() if is_often(len(found))]


def tell_absent() -> int:
    """Mail everyone whose absences have become often, once for each of them; how many people. Run once a day."""
    before = clock.now() - TOLD_AFTER
    with transaction() as tx:
        people = [_untold(found, before) for found in _by_address(tx).values()]
        told = [found for found in people if is_often(len(found))]
        for found in told:
            _tell(tx, found)
        return len(told)


def _untold(found: Sequence[Absence], before: datetime) -> list[Registration]:
    return [party for party, noted in found if party.absence_told_at is None and noted < before]


def _tell(tx: Tx, parties: Sequence[Registration]) -> None:
    party = parties[-1]
    lang = known_lang(party.lang)
    text = signed(say(lang, "registrations.absences.mail_text", name=party.name, n=len(parties)), lang)
    subject = say(lang, "registrations.absences.mail_subject")
    outbox.post(tx, outbox.Mail(party.email, subject, text, html_of(text, lang), lang, party.person_id, about="absences"))
    for one in parties:
        one.absence_told_at = clock.now()


def _by_address(tx: Tx) -> dict[str, list[Absence]]:
    found: dict[str, list[Absence]] = {}
    for party, noted in queries.absences(tx, _since()):
        if party.email_key:
            found.setdefault(party.email_key, []).append((party, noted))
    return found


def _row(tx: Tx, address: str, found: Sequence[Absence], lang: Lang) -> OftenAbsent:
    told = max((party.absence_told_at for party, _ in found if party.absence_told_at), default=None)
    titles = [
        say(lang, "registrations.absences.one", title=events.title_of(tx, party.event_id), when=dates.stamp(noted, lang))
        for party, noted in found
    ]
    return OftenAbsent(found[-1][0].name, address, len(found), titles, dates.stamp(told, lang) if told else "")


def _title(tx: Tx, party: Registration, noted: datetime, lang: Lang) -> str:
    title = events.title_of(tx, party.event_id)
    return say(lang, "registrations.absences.one", title=title, when=dates.stamp(noted, lang))


def _note(absences: int, lang: Lang) -> str:
    return say(lang, "registrations.absences.note", n=absences) if is_often(absences) else ""


def _since() -> datetime:
    return clock.now() - COUNTED_OVER
