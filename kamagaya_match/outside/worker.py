"""The worker that empties the outbox; several may run, each mail is claimed by one."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import closing
from datetime import date
from itertools import islice

from kamagaya_match.clock import today
from kamagaya_match.settings import settings
from kamagaya_match.storage import outbox
from kamagaya_match.storage.models import OutboxMail

from .letter import letter_of
from .mail import Door, NotTaken, NullDoor, SmtpDoor, Unreachable

BATCH = 50
PAUSE = 1.0
PAUSE_AFTER_TROUBLE = 60.0

log = logging.getLogger(__name__)


def own_door() -> Door | None:
    """The mail server of the settings; in a demo one that leads nowhere; else None, and mails wait."""
    chosen = settings()
    if chosen.smtp:
        return SmtpDoor(chosen.smtp, chosen.base_url.split("://")[-1].split(":")[0])
    return NullDoor() if chosen.demo else None


def send_due(limit: int = BATCH, door: Door | None = None) -> int:
    """Hand over at most `limit` mails that are due; gives how many were taken.

    A mail that was not taken waits or is given up. Errors: Unreachable, with the mail at hand put back.
    """
    way = door or own_door()
    if way is None:
        return 0
    with closing(way):
        return sum(_send(way, mail) for mail in islice(iter(outbox.claim, None), limit))


def _send(door: Door, mail: OutboxMail) -> bool:
    try:
        door.send(letter_of(mail, settings().mail_from, settings().base_url))
    except Unreachable as trouble:
        outbox.failed(mail.id or 0, str(trouble), tries=mail.tries)
        raise
    except NotTaken as refusal:
        return _note_failure(mail, str(refusal), refusal.for_good)
    except ValueError as error:
        return _note_failure(mail, f"cannot be written: {error}", for_good=True)
    outbox.sent(mail.id or 0)
    return True


def _note_failure(mail: OutboxMail, reason: str, for_good: bool) -> bool:
    log.warning("mail %s was not taken%s", mail.id, " and is given up" if for_good else "")
    outbox.failed(mail.id or 0, reason, for_good, mail.tries)
    return False


_daily: list[Callable[[], int]] = [outbox.forget_old]


def every_day(work: Callable[[], int]) -> None:
    """Have something done once a day beside the mails; for what deletes itself after its time."""
    if work not in _daily:
        _daily.append(work)


async def deliver_forever() -> None:
    """Send what is due as long as the process lives; a lifespan task."""
    swept: date | None = None
    while True:
        pause = await _survive(send_due)
        if swept != today():
            swept = today()
            for work in _daily:
                await _survive(work)
        await asyncio.sleep(pause)


async def _survive(work: Callable[[], int]) -> float:
    """Do it beside the event loop, whatever happens; the seconds to wait afterwards."""
    try:
        return 0 if await asyncio.to_thread(work) == BATCH else PAUSE
    except Unreachable as trouble:
        log.error("no mail can be sent, trying again in a minute: %s", trouble)
    except Exception:
        log.exception("the mail worker stumbled, trying again in a minute")
    return PAUSE_AFTER_TROUBLE
