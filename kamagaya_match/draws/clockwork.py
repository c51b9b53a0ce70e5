"""Draws are held by the clock, never by a person."""

import asyncio
import logging

from kamagaya_match.draws.service import hold_due

EVERY = 20.0

log = logging.getLogger(__name__)


async def draw_forever() -> None:
    """Take the next step of every draw for which it is time, every EVERY seconds; several processes may do it."""
    while True:
        try:
            await asyncio.to_thread(hold_due)
        except Exception:
            log.exception("the draws could not be looked at and are tried again later")
        await asyncio.sleep(EVERY)
