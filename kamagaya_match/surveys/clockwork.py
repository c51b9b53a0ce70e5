"""Those who came are asked by themselves as time goes by."""

import asyncio
import logging

from kamagaya_match.surveys.service import send_due

EVERY = 300.0

log = logging.getLogger(__name__)


async def ask_forever() -> None:
    """Ask whoever is due, every EVERY seconds; several processes may do it, each party is asked once."""
    while True:
        try:
            await asyncio.to_thread(send_due)
        except Exception:
            log.exception("those who came could not be asked, and will be later")
        await asyncio.sleep(EVERY)
