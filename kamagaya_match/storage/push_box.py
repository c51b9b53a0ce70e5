"""Short notices to the devices of people who want them: written in the transaction that causes them, like mails.

They say what a mail says as well, so one that cannot be delivered within LIFE is dropped.
"""

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast

from sqlalchemy import ColumnElement, CursorResult, delete, update
from sqlmodel import col, or_, select

from kamagaya_match.clock import now

from .models import PushMessage, PushSubscription
from .transaction import Tx, reading, transaction

CLAIM = timedelta(minutes=2)
LIFE = timedelta(days=1)
MOST_DEVICES = 10


@dataclass(frozen=True)
class Push:
    """What a device shows; a tap opens `path`. A later one with the same `tag` takes the place of an earlier one."""

    title: str
    body: str
    path: str
    tag: str


@dataclass(frozen=True)
class Device:
    """Where a browser takes notices: its address, and its two keys as base64url."""

    endpoint: str
    p256dh: str
    auth: str


def subscribe(tx: Tx, person_id: int, device: Device) -> None:
    """Send this person's notices to this browser from now on, and nobody else's; at most MOST_DEVICES, the latest ones."""
    unsubscribe(tx, device.endpoint)
    tx.add(PushSubscription(person_id=person_id, endpoint_hash=_hash(device.endpoint), **vars(device)))
    tx.flush()
    own = select(PushSubscription.id).where(PushSubscription.person_id == person_id).order_by(col(PushSubscription.id).desc())
    for old in tx.exec(own.offset(MOST_DEVICES)):
        _remove(tx, col(PushSubscription.id) == old)


def known(tx: Tx, person_id: int, endpoint: str) -> bool:
    """Whether this browser takes this person's notices."""
    wanted = select(PushSubscription.id).where(PushSubscription.endpoint_hash == _hash(endpoint))
    return tx.exec(wanted.where(PushSubscription.person_id == person_id)).first() is not None


def unsubscribe(tx: Tx, endpoint: str, person_id: int | None = None) -> None:
    """No more notices to this browser; with `person_id` only if they are that person's."""
    own = col(PushSubscription.endpoint_hash) == _hash(endpoint)
    _remove(tx, own if person_id is None else own & (col(PushSubscription.person_id) == person_id))


def forget_person(tx: Tx, person_id: int) -> None:
    """Someone leaves: none of their devices hears anything more."""
    _remove(tx, col(PushSubscription.person_id) == person_id)


def devices_of(person_id: int) -> list[PushSubscription]:
    """The devices of a person, the oldest first."""
    with reading() as tx:
        own = select(PushSubscription).where(PushSubscription.person_id == person_id)
        return list(tx.exec(own.order_by(col(PushSubscription.id))))


def push(tx: Tx, person_id: int, what: Push) -> None:
    """Put a notice to every device of this person into the caller's transaction."""
    for number in tx.exec(select(PushSubscription.id).where(PushSubscription.person_id == person_id)):
        tx.add(PushMessage(subscription_id=number or 0, **vars(what)))


def claim() -> tuple[PushMessage, Device] | None:
    """Take the oldest notice that is due, for CLAIM; None when there is none."""
    while (number := _oldest_due()) is not None:
        if (taken := _take(number)) is not None:
            return taken
    return None


def _oldest_due() -> int | None:
    with reading() as tx:
        return tx.exec(select(PushMessage.id).where(_waiting()).order_by(col(PushMessage.id)).limit(1)).first()


def _take(number: int) -> tuple[PushMessage, Device] | None:
    mine = update(PushMessage).where(col(PushMessage.id) == number, _waiting())
    with transaction() as tx:
        taken = cast("CursorResult[Any]", tx.execute(mine.values(claimed_until=now() + CLAIM, tries=PushMessage.tries + 1)))
        if taken.rowcount != 1:
            return None
        message = tx.get_one(PushMessage, number)
        row = tx.get_one(PushSubscription, message.subscription_id)
        return message, Device(row.endpoint, row.p256dh, row.auth)


def _waiting() -> ColumnElement[bool]:
    free = or_(col(PushMessage.claimed_until).is_(None), col(PushMessage.claimed_until) < now())
    return free & (col(PushMessage.next_try_at) <= now())


def done(number: int) -> None:
    """It was taken, or never will be: nothing of it is kept."""
    with transaction() as tx:
        tx.execute(delete(PushMessage).where(col(PushMessage.id) == number))


def later(number: int) -> None:
    """Try again after 1, 2, 4 … minutes, unless its LIFE is over by then."""
    with transaction() as tx:
        message = tx.get(PushMessage, number)
        if message is None:
            return
        message.claimed_until, message.next_try_at = None, now() + timedelta(minutes=2 ** min(message.tries - 1, 10))
        if message.next_try_at > message.created_at + LIFE:
            tx.delete(message)


def dead(endpoint: str) -> None:
    """The push service says that this browser is gone."""
    with transaction() as tx:
        unsubscribe(tx, endpoint)


def _remove(tx: Tx, which: ColumnElement[bool]) -> None:
    numbers = [number for number in tx.exec(select(PushSubscription.id).where(which)) if number is not None]
    if numbers:
        tx.execute(delete(PushMessage).where(col(PushMessage.subscription_id).in_(numbers)))
        tx.execute(delete(PushSubscription).where(col(PushSubscription.id).in_(numbers)))
        tx.flush()


def _hash(endpoint: str) -> str:
    return hashlib.sha256(endpoint.encode()).hexdigest()
