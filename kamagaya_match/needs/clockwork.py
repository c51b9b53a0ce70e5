"""What happens by itself while a group says nothing."""

import asyncio
import logging
from collections.abc import Callable

from kamagaya_match.needs.service import pass_on_silent, remind_silent

EVERY = 60.0

log = logging.getLogger(__name__)


async def answer_forever() -> None:
    """Tell both sides of answers that are due, and then the coordinators, every EVERY seconds; several processes may do it."""
    while True:
        for work in (remind_silent, pass_on_silent):
            await _survive(work)
        await asyncio.sleep(EVERY)


async def _survive(work: Callable[[], int]) -> None:
    try:
        await asyncio.to_thread(work)
    except Exception:
        log.exception("%s failed and is tried again later", work.__name__)
