"""What happens by itself as time goes by."""

import asyncio
import logging

from kamagaya_match.registrations.service import expire_due

EVERY = 20.0

log = logging.getLogger(__name__)


async def expire_forever() -> None:
    """Let go of parties that did not confirm, every EVERY seconds as long as the process lives; several processes may do it."""
    while True:
        try:
            await asyncio.to_thread(expire_due)
        except Exception:
            log.exception("parties that did not confirm could not be let go, trying again")
        await asyncio.sleep(EVERY)
