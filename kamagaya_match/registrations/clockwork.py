"""What happens by itself as time goes by."""

import asyncio
import logging
from collections.abc import Callable
from datetime import date

from kamagaya_match.clock import today
from kamagaya_match.registrations.service import (
    ask_again,
    close_lines,
    expire_due,
    forget_contacts,
    forget_old,
    open_quotas,
    remind_guardians,
)

EVERY = 20.0

log = logging.getLogger(__name__)


async def expire_forever() -> None:
    """Let go of what nobody confirmed or answered, open kept seats and close lines, every EVERY seconds.

    Guardians, and groups that leave people without an answer, are reminded then, too, and emergency contacts are forgotten once
    their event is over; old names once a day.

    Several processes may do it.
    """
    swept: date | None = None
    while True:
        for work in (remind_guardians, open_quotas, expire_due, close_lines, ask_again, forget_contacts):
            await _survive(work)
        if swept != today():
            swept = today()
            await _survive(forget_old)
        await asyncio.sleep(EVERY)


async def _survive(work: Callable[[], int]) -> None:
    try:
        await asyncio.to_thread(work)
    except Exception:
        log.exception("%s failed and is tried again later", work.__name__)
