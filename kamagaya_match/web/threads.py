"""The hop from the event loop to synchronous services."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

THREADS = 16
_pool = ThreadPoolExecutor(THREADS, thread_name_prefix="service")


async def in_thread(work: Callable[P, R], *values: P.args, **named: P.kwargs) -> R:
    """Run a service call beside the event loop and wait for its answer; at most THREADS run at once."""
    return await asyncio.get_running_loop().run_in_executor(_pool, lambda: work(*values, **named))
