"""Mails leave through here: written in the transaction that causes them, sent afterwards by one worker at a time.

A mail is claimed by one UPDATE, so two workers never hold the same one; a worker that dies leaves a claim
that runs out. Only where the server took the mail and the worker died before noting it is it sent again.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import ColumnElement, CursorResult, delete, update
from sqlmodel import col, func, or_, select

from kamagaya_match import chance
from kamagaya_match.clock import now
from kamagaya_match.words.text import fold_mail

from .models import OutboxMail
from .transaction import Tx, one_at_a_time, reading, transaction

CLAIM = timedelta(minutes=5)
LONGEST_WAIT = timedelta(hours=6)
MOST_TRIES = 16  # two days, so that a mail survives a weekend's repair of the mail server
KEPT = timedelta(days=365)


@dataclass(frozen=True)
class Mail:
    """What a feature wants to be sent; `calendar` is an iCalendar part with its METHOD, `reply_to` an address that is read.

    `unsubscribe` is the address that ends such mails at a POST, without signing in.
    """

    to: str
    subject: str
    text: str
    html: str = ""
    lang: str = "ja"
    person_id: int | None = None
    about: str = ""
    calendar: str = ""
    calendar_method: str = ""
    reply_to: str = ""
    unsubscribe: str = ""


def post(tx: Tx, mail: Mail) -> None:
    """Put a mail into the outbox in the caller's transaction."""
    tx.add(_row(mail))


def _row(mail: Mail) -> OutboxMail:
    return OutboxMail(
        message_id=chance.token_hex(16),
        to_address=fold_mail(mail.to),
        person_id=mail.person_id,
        lang=mail.lang,
        subject=mail.subject,
        body_text=mail.text,
        body_html=mail.html,
        calendar=mail.calendar,
        calendar_method=mail.calendar_method,
        reply_to=mail.reply_to,
        unsubscribe_url=mail.unsubscribe,
        about=mail.about,
    )


def post_digest(tx: Tx, mail: Mail, every: timedelta) -> None:
    """Post a mail of which the newest says all: to one address, at most one in `every` is about the same thing.

    It takes the place of one that has not left yet, and waits until `every` has passed since the one before.
    """
    one_at_a_time(tx, f"digest {mail.about} {fold_mail(mail.to)}")
    before = _last_alike(tx, mail)
    if before is not None and _not_left(before):
        before.lang, before.subject, before.body_text, before.body_html = mail.lang, mail.subject, mail.text, mail.html
        return
    row = _row(mail)
    if before is not None:
        row.next_try_at = max(now(), (before.sent_at or before.failed_at or before.next_try_at) + every)
    tx.add(row)


def _last_alike(tx: Tx, mail: Mail) -> OutboxMail | None:
    alike = (OutboxMail.to_address == fold_mail(mail.to), OutboxMail.about == mail.about)
    wanted = select(OutboxMail).where(*alike).order_by(col(OutboxMail.id).desc()).limit(1).with_for_update()
    return tx.exec(wanted.execution_options(populate_existing=True)).first()


def _not_left(mail: OutboxMail) -> bool:
    """Whether no worker has it: then what it says may still change."""
    return mail.sent_at is None and mail.failed_at is None and (mail.claimed_until is None or mail.claimed_until < now())


def claim() -> OutboxMail | None:
    """Take the oldest mail that is due, for CLAIM; None when there is none."""
    while (number := _oldest_due()) is not None:
        if (mail := _take(number)) is not None:
            return mail
    return None


def _oldest_due() -> int | None:
    # Read without the write lock: workers ask every second or two, and there is mostly nothing.
    with reading() as tx:
        return tx.exec(select(OutboxMail.id).where(_waiting(), _free()).order_by(col(OutboxMail.id)).limit(1)).first()


def _take(number: int) -> OutboxMail | None:
    """The mail, None when another worker was quicker."""
    mine = update(OutboxMail).where(col(OutboxMail.id) == number, _waiting(), _free())
    with transaction() as tx:
        taken = cast("CursorResult[Any]", tx.execute(mine.values(claimed_until=now() + CLAIM, tries=OutboxMail.tries + 1)))
        return tx.get(OutboxMail, number) if taken.rowcount == 1 else None


def _waiting() -> ColumnElement[bool]:
    return col(OutboxMail.sent_at).is_(None) & col(OutboxMail.failed_at).is_(None) & (col(OutboxMail.next_try_at) <= now())


def _free() -> ColumnElement[bool]:
    return or_(col(OutboxMail.claimed_until).is_(None), col(OutboxMail.claimed_until) < now())


def sent(number: int) -> None:
    """Note that the server took the mail."""
    with transaction() as tx:
        mail = tx.get_one(OutboxMail, number)
        mail.sent_at, mail.claimed_until, mail.last_error = now(), None, ""


def failed(number: int, reason: str, for_good: bool = False, tries: int | None = None) -> None:
    """Note a failure: try again after 1, 2, 4 … minutes, at most LONGEST_WAIT, or give up after MOST_TRIES.

    With the `tries` of the claim nothing is noted by a worker that slept until its claim had run out and another has the mail.
    """
    with transaction() as tx:
        mail = tx.get_one(OutboxMail, number)
        if mail.sent_at is not None or (tries is not None and tries != mail.tries):
            return
        mail.last_error, mail.claimed_until = reason[:500], None
        mail.next_try_at = now() + min(timedelta(minutes=2 ** max(0, mail.tries - 1)), LONGEST_WAIT)
        if for_good or mail.tries >= MOST_TRIES:
            mail.failed_at = now()


def forget_old() -> int:
    """Delete the mails that were sent or given up more than KEPT ago; how many they were."""
    done = or_(col(OutboxMail.sent_at) < now() - KEPT, col(OutboxMail.failed_at) < now() - KEPT)
    with transaction() as tx:
        return cast("CursorResult[Any]", tx.execute(delete(OutboxMail).where(done))).rowcount


def forget_address(tx: Tx, address: str) -> None:
    """Delete every mail to someone who leaves, also those not yet sent."""
    tx.execute(delete(OutboxMail).where(col(OutboxMail.to_address) == address))


def latest(first: int, most: int, address: str = "") -> tuple[int, list[OutboxMail]]:
    """How many mails there are, and `most` of them from `first`, newest first; only those to `address` if it is given."""
    condition = [col(OutboxMail.to_address) == address] if address else []
    with reading() as tx:
        total = tx.exec(select(func.count()).select_from(OutboxMail).where(*condition)).one()
        newest = (col(OutboxMail.created_at).desc(), col(OutboxMail.id).desc())
        found = tx.exec(select(OutboxMail).where(*condition).order_by(*newest).offset(first).limit(most))
        return total, list(found)


def told_about(tx: Tx, address: str, about: str, since: datetime, most: int) -> list[OutboxMail]:
    """The latest mails to an address about one thing since a moment, the newest first; none without an address."""
    if not address:
        return []
    same = (OutboxMail.to_address == address, OutboxMail.about == about, col(OutboxMail.created_at) >= since)
    return list(tx.exec(select(OutboxMail).where(*same).order_by(col(OutboxMail.id).desc()).limit(most)))
