"""Mails leave through here: written in the transaction that causes them, sent afterwards by one worker at a time.

A mail is claimed by one UPDATE, so two workers never hold the same one; a worker that dies leaves a claim
that runs out. Only where the server took the mail and the worker died before noting it is it sent again.
"""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast

from sqlalchemy import CursorResult, update
from sqlmodel import col, or_, select

from kamagaya_match.clock import now

from .models import OutboxMail
from .transaction import Tx, transaction

CLAIM = timedelta(minutes=5)
MOST_TRIES = 8


@dataclass(frozen=True)
class Mail:
    """What a feature wants to be sent; `calendar` is an iCalendar part with its METHOD."""

    to: str
    subject: str
    text: str
    html: str = ""
    lang: str = "ja"
    person_id: int | None = None
    about: str = ""
    calendar: str = ""
    calendar_method: str = ""


def post(tx: Tx, mail: Mail) -> None:
    """Put a mail into the outbox in the caller's transaction."""
    tx.add(
        OutboxMail(
            message_id=secrets.token_hex(16),
            to_address=mail.to,
            person_id=mail.person_id,
            lang=mail.lang,
            subject=mail.subject,
            body_text=mail.text,
            body_html=mail.html,
            calendar=mail.calendar,
            calendar_method=mail.calendar_method,
            about=mail.about,
        )
    )


def claim() -> OutboxMail | None:
    """Take the oldest mail that is due, for CLAIM; None when there is none."""
    with transaction() as tx:
        due = tx.exec(
            select(OutboxMail.id)
            .where(col(OutboxMail.sent_at).is_(None), col(OutboxMail.failed_at).is_(None), OutboxMail.next_try_at <= now())
            .where(or_(col(OutboxMail.claimed_until).is_(None), col(OutboxMail.claimed_until) < now()))
            .order_by(col(OutboxMail.id))
            .limit(1)
        ).first()
        return _take(tx, due) if due is not None else None


def _take(tx: Tx, number: int) -> OutboxMail | None:
    free = or_(col(OutboxMail.claimed_until).is_(None), col(OutboxMail.claimed_until) < now())
    taken = cast(
        "CursorResult[Any]",
        tx.execute(update(OutboxMail).where(col(OutboxMail.id) == number, free).values(claimed_until=now() + CLAIM, tries=OutboxMail.tries + 1)),
    )
    return tx.get(OutboxMail, number) if taken.rowcount == 1 else None


def sent(number: int) -> None:
    """Note that the server took the mail."""
    with transaction() as tx:
        mail = tx.get_one(OutboxMail, number)
        mail.sent_at, mail.claimed_until, mail.last_error = now(), None, ""


def failed(number: int, reason: str, for_good: bool = False) -> None:
    """Note a failure: try again after 1, 2, 4 … minutes, or give up after MOST_TRIES."""
    with transaction() as tx:
        mail = tx.get_one(OutboxMail, number)
        mail.last_error, mail.claimed_until = reason[:500], None
        mail.next_try_at = now() + timedelta(minutes=2 ** max(0, mail.tries - 1))
        if for_good or mail.tries >= MOST_TRIES:
            mail.failed_at = now()
