"""Digests go out by themselves as time goes by."""

import asyncio
import logging

from kamagaya_match.follows.service import send_due

EVERY = 60.0

log = logging.getLogger(__name__)


async def digest_forever() -> None:
    """Write what is due, every EVERY seconds; several processes may do it, each digest goes out once."""
    while True:
        try:
            await asyncio.to_thread(send_due)
        except Exception:
            log.exception("the digests could not be written, and will be later")
        await asyncio.sleep(EVERY)
