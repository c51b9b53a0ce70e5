"""Its owner withdraws a record, or the office does, or a group takes hours in it back, with a reason that the owner is told."""

from kamagaya_match import clock
from kamagaya_match.certificates.rules import LONGEST_REASON, plain_number, shown_number
from kamagaya_match.engagements.service import TakenBack
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.people import service as people
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.records import queries
from kamagaya_match.records.models import HoursRecord
from kamagaya_match.records.rules import RecordState
from kamagaya_match.settings import settings
from kamagaya_match.storage import audit, outbox
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.contacts import Until, without_contacts

from .issuing import KIND
from .works import works_in


def withdraw(who: Who, number: str) -> None:
    """Take one's own record back: its number and its credential say so from now on. Errors: NotFound, Refused when it was before."""
    with transaction() as tx:
        row = _held(tx, number)
        if who.person_id is None or row.person_id != who.person_id:
            raise NotFound
        _end(tx, who, row)


def take_back(who: Who, number: str, reason: str) -> None:
    """The office withdraws what should not have been confirmed. Errors: NotFound, Invalid without a reason, Refused."""
    reason = reason.strip()
    if not who.is_office:
        raise NotFound
    with transaction() as tx:
        row = _held(tx, number)
        if not reason or len(reason) > LONGEST_REASON:
            raise Invalid({"reason": "certificate_desk.errors.reason" if not reason else "certificate_desk.errors.reason_long"})
        row.reason = reason
        _end(tx, who, row)
        _tell(tx, row)


def end_with(tx: Tx, who: Who, hours: TakenBack) -> None:
    """A group has taken back hours: what proves them since ends in the same transaction, and its owner is told why."""
    for row in queries.of_person(tx, hours.person_id) if hours.person_id is not None else ():
        if row.state == RecordState.VALID and row.issued_at >= hours.confirmed_at and _proves(row, hours):
            lang = _lang(tx, row)
            reason = without_contacts(hours.reason, Until.EVER, lang)
            row.reason = say(lang, "records.group_took_back", group=hours.group_name, reason=reason)[:LONGEST_REASON]
            _end(tx, who, row)
            _tell(tx, row)


def _proves(row: HoursRecord, hours: TakenBack) -> bool:
    return any(work.engagement == hours.engagement and work.first <= hours.day <= work.last for work in works_in(row))


def _lang(tx: Tx, row: HoursRecord) -> Lang:
    who = people.who_is(tx, row.person_id or 0)
    return who.lang if who else "ja"


def _held(tx: Tx, number: str) -> HoursRecord:
    row = queries.locked(tx, plain_number(number))
    if row is None:
        raise NotFound
    return row


def _end(tx: Tx, who: Who, row: HoursRecord) -> None:
    if row.state != RecordState.VALID:
        raise Refused("records.refused.withdrawn")
    row.state, row.ended_at = RecordState.WITHDRAWN.value, clock.now()
    audit.record(tx, who.person_id, "hours_record_withdrawn", KIND, row.number)


def _tell(tx: Tx, row: HoursRecord) -> None:
    who = people.who_is(tx, row.person_id) if row.person_id is not None else None
    if who is None:
        return
    facts = {"number": shown_number(row.number), "reason": row.reason, "address": f"{settings().base_url}/me/hours/"}
    subject, text = (say(who.lang, f"records.mail.{part}", **facts) for part in ("subject", "text"))
    text, about = signed(text, who.lang), f"{KIND}:{row.number}"
    mail = outbox.Mail(
        to=who.email, subject=subject, text=text, html=html_of(text, who.lang), lang=who.lang, person_id=who.person_id, about=about
    )
    outbox.post(tx, mail)
