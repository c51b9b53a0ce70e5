"""How many requests a second the site answers: an event's page, the list, and the calendar of everything, whole and unchanged."""

import asyncio
import sys
from statistics import median, quantiles
from typing import Any

import httpx

from .crowd import Ask, Told, ask_for
from .site import Site

CONNECTIONS = 16
SECONDS = 5.0
ROUNDS = 3


def requests(site: Site) -> dict[str, Any]:
    """By what is asked for: requests a second (median of the rounds), milliseconds, and the bytes of one answer."""
    calendar = httpx.get(f"{site.address}/calendar.ics", headers={"accept-encoding": "identity"})
    same = (("if-none-match", calendar.headers["etag"]),)
    asks = {
        "event": Ask(site.port, site.events()[0]),
        "list": Ask(site.port, "/events/"),
        "calendar": Ask(site.port, "/calendar.ics"),
        "calendar_unchanged": Ask(site.port, "/calendar.ics", same, 304),
    }
    found: dict[str, Any] = {"connections": CONNECTIONS, "events_in_calendar": calendar.text.count("BEGIN:VEVENT")}
    return found | {name: _measure(name, ask) for name, ask in asks.items()}


def _measure(name: str, ask: Ask) -> dict[str, Any]:
    asyncio.run(ask_for(ask, CONNECTIONS, 1.0))
    rounds = [asyncio.run(ask_for(ask, CONNECTIONS, SECONDS)) for _ in range(ROUNDS)]
    print(f"{name}: {_per_second(rounds[0])} a second", file=sys.stderr)
    waits = [wait * 1000 for told in rounds for wait in told.waits]
    return {
        "per_second": median(_per_second(told) for told in rounds),
        "rounds": [_per_second(told) for told in rounds],
        "ms": {"median": round(median(waits), 2), "p99": round(quantiles(waits, n=100)[-1], 2), "slowest": round(max(waits), 2)},
        "bytes": rounds[0].size,
        "wrong": sum(told.wrong for told in rounds),
    }


def _per_second(told: Told) -> int:
    return round(len(told.waits) / told.seconds)
