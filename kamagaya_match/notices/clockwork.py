"""What is told by itself as time goes by."""

import asyncio
import logging
from collections.abc import Callable

from kamagaya_match.notices.service import ask_due, remind_due, tell_changes

EVERY = 20.0

log = logging.getLogger(__name__)


async def notice_forever() -> None:
    """Remind, ask and tell what is due, every EVERY seconds; several processes may do it, each thing goes out once."""
    while True:
        for work in (tell_changes, remind_due, ask_due):
            await _survive(work)
        await asyncio.sleep(EVERY)


async def _survive(work: Callable[[], int]) -> None:
    try:
        await asyncio.to_thread(work)
    except Exception:
        log.exception("%s failed and is tried again later", work.__name__)
