"""How soon every open page of an event shows that a seat was taken."""

import asyncio
import time
from statistics import median, quantiles
from typing import Any

import httpx
import psutil

from .site import Site
from .socket_tab import SocketTab

TABS = 500
CHANGES = 20
OPENED_AT_A_TIME = 50
PATIENCE = 30.0
SEATS = '"seats_rx_state_"'
FORM = {"size": "1", "consent": "on"}


def live(site: Site) -> dict[str, Any]:
    """Milliseconds from sending a sign-up until each of many tabs was told, and what that costs the server."""
    return asyncio.run(_live(site))


async def _live(site: Site) -> dict[str, Any]:
    async with httpx.AsyncClient(headers={"origin": site.address}, timeout=PATIENCE) as client:
        path = await _open_event(client, site)
        before, tabs = site.megabytes(), [SocketTab(site.address, path, path.rsplit("/", 1)[1]) for _ in range(TABS)]
        for start in range(0, TABS, OPENED_AT_A_TIME):
            await asyncio.gather(*[tab.open() for tab in tabs[start : start + OPENED_AT_A_TIME]])
        await asyncio.sleep(2)
        with_tabs, processor = site.megabytes(), _processor(site)
        waits = [wait for number in range(CHANGES) for wait in await _change(client, site.address + path, tabs, number)]
        spent = _processor(site) - processor
        await asyncio.gather(*[tab.close() for tab in tabs])
    return {
        "tabs": TABS,
        "changes": CHANGES,
        "milliseconds": {"median": round(median(waits)), "p95": round(quantiles(waits, n=20)[-1]), "slowest": round(max(waits))},
        "processor_ms_a_change": round(spent * 1000 / CHANGES),
        "megabytes": {"before": before, "with_tabs": with_tabs},
    }


async def _open_event(client: httpx.AsyncClient, site: Site) -> str:
    """An event that takes many parties; the first one of these is already in."""
    for path in site.events():
        answer = await client.post(f"{site.address}{path}/sign-up", data=FORM | {"name": "先の人", "email": "first@example.jp"})
        if answer.status_code == 303:
            return path
    raise LookupError("no event takes a sign-up")


async def _change(client: httpx.AsyncClient, address: str, tabs: list[SocketTab], number: int) -> list[float]:
    """One sign-up; the milliseconds after which each tab heard of it."""
    began = time.perf_counter()
    hearing = [asyncio.create_task(_heard_after(tab, began)) for tab in tabs]
    answer = await client.post(f"{address}/sign-up", data=FORM | {"name": f"申込 {number}", "email": f"p{number}@example.jp"})
    if answer.status_code != 303:
        raise RuntimeError(f"the sign-up was answered with {answer.status_code}")
    return list(await asyncio.gather(*hearing))


async def _heard_after(tab: SocketTab, began: float) -> float:
    async with asyncio.timeout(PATIENCE):
        await tab.hear(SEATS)
    return (time.perf_counter() - began) * 1000


def _processor(site: Site) -> float:
    """The processor time (s) that all of its processes have used."""
    everyone: list[psutil.Process] = [site.process, *site.process.children(recursive=True)]
    return float(sum(sum(one.cpu_times()[:2]) for one in everyone))
