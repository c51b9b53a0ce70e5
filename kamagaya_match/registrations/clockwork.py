"""What happens by itself as time goes by."""

import asyncio
import logging
from collections.abc import Callable
from datetime import date

from kamagaya_match.clock import today
from kamagaya_match.registrations.service import expire_due, forget_contacts, forget_old, remind_guardians

EVERY = 20.0

log = logging.getLogger(__name__)


async def expire_forever() -> None:
    """Let go of parties that did not confirm, every EVERY seconds, and once a day of old names and emergency contacts.

    Several processes may do it.
    """
    swept: date | None = None
    while True:
        await _survive(remind_guardians)
        await _survive(expire_due)
        if swept != today():
            swept = today()
            await _survive(forget_contacts)
            await _survive(forget_old)
        await asyncio.sleep(EVERY)


async def _survive(work: Callable[[], int]) -> None:
    try:
        await asyncio.to_thread(work)
    except Exception:
        log.exception("%s failed and is tried again later", work.__name__)
