"""A thousand people sign up at once: `python -m tests.load.rush [--people 1000] [--seats 30] [--database sqlite]` prints JSON.

Against a served site of its own on 127.0.0.1: over plain forms, over the live connection, and with the server killed
in the middle. Whatever was acknowledged must be in the database, and no seat may be given twice. Ends with 1 if not.
"""

import asyncio
import json
import os
import re
import signal
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from subprocess import Popen
from typing import Any

import httpx
from sqlalchemy import text

from kamagaya_match import settings as settings_module
from kamagaya_match.storage import engine as engine_module
from kamagaya_match.storage.migrate import upgrade
from kamagaya_match.storage.tokens import hashed
from tests.browser.serving import free_port
from tests.load.socket_tab import SocketTab
from tests.postgres import server as postgres_server
from tests.registrations.stage import an_event
from tests.world import build_world

KEY = re.compile(r"/registrations/([\w-]{20,})")
SECONDS_TO_START = 30
PATIENCE = 120.0
TABS_AT_A_TIME = 50
KILLED_AFTER = 0.3  # of the crowd
FORM = {"size": "1", "consent": "on"}
Deed = Callable[[int], Awaitable[str]]


@dataclass
class Rush:
    """What the crowd was told: the keys it got, how long each waited (s), and what went wrong."""

    keys: dict[int, str] = field(default_factory=dict)
    waits: list[float] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    spent: float = 0.0

    def told(self) -> dict[str, Any]:
        waits = sorted(self.waits)
        slow = quantiles(waits, n=20)[-1] if len(waits) > 1 else 0.0
        return {
            "acknowledged": len(self.keys),
            "troubles": sorted(set(self.troubles))[:5],
            "per_second": round(len(self.keys) / self.spent) if self.spent else 0,
            "seconds": {"median": _s(median(waits or [0])), "p95": _s(slow), "slowest": _s(waits[-1] if waits else 0)},
        }


def _s(seconds: float) -> float:
    return round(seconds, 2)


def main(arguments: list[str]) -> int:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--seats", type=int, default=30)
    parser.add_argument("--database", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--port", type=int, default=0)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder, _database(asked.database) as database:
        site = Site(Path(folder), asked.port or free_port(), database)
        slugs = site.prepare(asked.seats)
        found = {
            "forms": site.forms(slugs[0], asked.people, asked.seats),
            "sockets": site.sockets(slugs[1], asked.people, asked.seats),
            "killed": site.killed(slugs[2], asked.people, asked.seats),
        }
    print(json.dumps(found, indent=2, ensure_ascii=False))
    return 0 if all(part["holds"] for part in found.values()) else 1


def _database(kind: str) -> AbstractContextManager[str]:
    """Its address; empty for the site's own file."""
    return postgres_server() if kind == "postgres" else nullcontext("")


class Site:
    """A site of its own, and the three crowds that come to it."""

    def __init__(self, folder: Path, port: int, database: str) -> None:
        self.address = f"http://127.0.0.1:{port}"
        clean = {name: value for name, value in os.environ.items() if not name.startswith("KM_")}
        own = {
            "KM_DATA_DIR": str(folder),
            "KM_PORT": str(port),
            "KM_BASE_URL": self.address,
            "KM_DEMO": "true",
            "KM_DATABASE_URL": database,
        }
        self.variables = clean | own
        os.environ.update(own)
        settings_module.reset()

    def prepare(self, seats: int) -> list[str]:
        upgrade()
        world = build_world()
        slugs = [an_event(world.satoyama_id, capacity=seats) for _ in range(3)]
        engine_module.dispose()
        return slugs

    def forms(self, slug: str, people: int, seats: int) -> dict[str, Any]:
        with self._served():
            rush = asyncio.run(self._post(slug, range(people)))
        return rush.told() | _judged(slug, rush, people, seats, complete=True)

    def sockets(self, slug: str, people: int, seats: int) -> dict[str, Any]:
        with self._served():
            rush = asyncio.run(self._tabs(slug, people))
        return rush.told() | _judged(slug, rush, people, seats, complete=True)

    def killed(self, slug: str, people: int, seats: int) -> dict[str, Any]:
        """The server dies with the crowd half served; those who got no answer come again to a new one."""
        with self._served() as server:
            first = asyncio.run(self._post(slug, range(people), kill=(server, int(people * KILLED_AFTER))))
        before = _judged(slug, first, people, seats, complete=False)
        missed = [number for number in range(people) if number not in first.keys]
        with self._served():
            second = asyncio.run(self._post(slug, missed))
        after = _judged(slug, second, people, seats, complete=True)
        return {"before": first.told() | before, "after": second.told() | after, "holds": before["holds"] and after["holds"]}

    async def _post(self, slug: str, people: Any, kill: tuple["Popen[bytes]", int] | None = None) -> Rush:
        rush, path = Rush(), f"{self.address}/events/{slug}/sign-up"
        limits = httpx.Limits(max_connections=len(people) or 1)
        async with httpx.AsyncClient(limits=limits, timeout=PATIENCE, headers={"origin": self.address}) as client:

            async def sign_up(number: int) -> str:
                answer = await client.post(path, data=FORM | {"name": f"申込 {number}", "email": f"p{number}@example.jp"})
                return answer.headers.get("location", "") if answer.status_code == 303 else f"status {answer.status_code}"

            await _all_at_once(rush, people, sign_up, kill)
        return rush

    async def _tabs(self, slug: str, people: int) -> Rush:
        rush = Rush()
        tabs = [SocketTab(self.address, f"/events/{slug}/sign-up", slug) for _ in range(people)]
        for start in range(0, people, TABS_AT_A_TIME):
            await asyncio.gather(*[tab.open() for tab in tabs[start : start + TABS_AT_A_TIME]])

        async def sign_up(number: int) -> str:
            form = FORM | {"name": f"申込 {number}", "email": f"p{number}@example.jp"}
            return await tabs[number].submit("registrations___state___sign_up____sign_up.submit", form, KEY, PATIENCE)

        await _all_at_once(rush, range(people), sign_up, None)
        await asyncio.gather(*[tab.close() for tab in tabs])
        return rush

    @contextmanager
    def _served(self) -> Iterator["Popen[bytes]"]:
        server = Popen([sys.executable, "-m", "kamagaya_match", "serve"], env=self.variables, stdout=sys.stderr, start_new_session=True)
        try:
            self._wait()
            yield server
        finally:
            with suppress(ProcessLookupError):
                os.killpg(server.pid, signal.SIGTERM)
            server.wait(30)
            engine_module.dispose()

    def _wait(self) -> None:
        until = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < until:
            with suppress(httpx.TransportError):
                if httpx.get(f"{self.address}/healthz").status_code == 200:
                    return
            time.sleep(0.1)
        raise TimeoutError(f"{self.address} did not answer within {SECONDS_TO_START} s")


async def _all_at_once(rush: Rush, people: Any, sign_up: Deed, kill: tuple["Popen[bytes]", int] | None) -> None:
    began = time.perf_counter()

    async def one(number: int) -> None:
        try:
            answer = await sign_up(number)
        except Exception as trouble:
            rush.troubles.append(type(trouble).__name__)
            return
        found = KEY.search(answer)
        if found is None:
            rush.troubles.append(answer[:80])
            return
        rush.keys[number] = found[1]
        rush.waits.append(time.perf_counter() - began)
        if kill and len(rush.keys) == kill[1]:
            os.killpg(kill[0].pid, signal.SIGKILL)

    await asyncio.gather(*[one(number) for number in people])
    rush.spent = time.perf_counter() - began


def _judged(slug: str, rush: Rush, people: int, seats: int, *, complete: bool) -> dict[str, Any]:
    """What the database says, and whether it is what the crowd was told."""
    with engine_module.engine().connect() as database:
        event = database.execute(
            text("SELECT id, seats_taken, parties_waiting, arrivals FROM event WHERE slug = :slug"), {"slug": slug}
        ).one()
        wanted = text("SELECT number, size, for_seat, state, email_key FROM registration WHERE event_id = :id ORDER BY number")
        rows = database.execute(wanted, {"id": event.id}).all()
        links = set(database.execute(text("SELECT token_hash FROM registration_link")).scalars())
        mails = database.execute(text("SELECT count(*) FROM outbox_mail WHERE about = :about"), {"about": f"event:{slug}"}).scalar_one()
    lost = [number for number, key in rush.keys.items() if hashed(key) not in links]
    seated = sum(row.size for row in rows if row.for_seat)
    holds = {
        "nothing acknowledged is lost": not lost,
        "no seat too many": seated <= seats and seated == event.seats_taken,
        "first come, first served": [row.for_seat for row in rows] == [True] * seated + [False] * (len(rows) - seated),
        "counts are true": event.parties_waiting == len(rows) - seated and event.arrivals == len(rows),
        "one party an address": len({row.email_key for row in rows}) == len(rows),
        "each party has its mail": mails >= len(rows),
        "everyone is in": not complete or len(rows) == people,
    }
    broken = [name for name, fine in holds.items() if not fine]
    return {"parties": len(rows), "seated": seated, "broken": broken, "holds": not broken}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
