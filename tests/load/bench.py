"""How fast the site is, as one JSON: `python -m tests.load.bench [PART …]`, all of these when none is named.

start   seconds until it is ready, memory before and after 1,000 page views
http    requests a second over 16 connections
phone   the first visit of an event's page and the list, on a slow phone behind a slow line
live    until 500 open pages of an event show that a seat was taken
search  medians among many events, on SQLite and PostgreSQL
matching  one person's list and one need's best offers among 20,000 people and 2,000 needs, on SQLite and PostgreSQL
rush    a thousand people sign up at once, on SQLite and PostgreSQL
seed    seconds to fill the database with as many events
"""

import json
import os
import platform
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .phone import phone
from .requests import requests
from .site import command, served, start, variables
from .watchers import live

ON_A_SITE: dict[str, Callable[[Any], dict[str, Any]]] = {"start": start, "http": requests, "phone": phone, "live": live}
BESIDE = ("search", "matching", "rush", "seed")
DATABASES = ("sqlite", "postgres")


def main(arguments: list[str]) -> int:
    """Print what was asked for; 1 when a rush did not end as it must."""
    asked = _asked(arguments)
    parts = asked.parts or [*ON_A_SITE, *BESIDE]
    found: dict[str, Any] = {"machine": {"processors": os.cpu_count(), "python": platform.python_version(), "load": os.getloadavg()[0]}}
    if any(part in ON_A_SITE for part in parts):
        with served(asked.upcoming) as site:
            found |= {part: work(site) for part, work in ON_A_SITE.items() if part in parts}
    if "search" in parts:
        found["search"] = _told("tests.load.search", str(asked.events))
    if "matching" in parts:
        found["matching"] = _told("tests.load.matching")
    if "rush" in parts:
        found["rush"] = {kind: _rush(asked, kind) for kind in DATABASES}
    if "seed" in parts:
        found["seed"] = {"events": asked.events, "seconds": _seed(asked.events)}
    print(json.dumps(found, indent=2, ensure_ascii=False))
    return 0 if all(part["holds"] for kind in found.get("rush", {}).values() for part in kind.values()) else 1


def _asked(arguments: list[str]) -> Namespace:
    parser = ArgumentParser(prog="python -m tests.load.bench", description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[*ON_A_SITE, *BESIDE, []], metavar="PART")
    parser.add_argument("--upcoming", type=int, default=500, help="upcoming events beside the sample city (start, http, phone)")
    parser.add_argument("--events", type=int, default=50_000, help="events (search, seed)")
    parser.add_argument("--people", type=int, default=1000, help="people who sign up (rush)")
    parser.add_argument("--seats", type=int, default=30, help="seats there are for them (rush)")
    return parser.parse_args(arguments)


def _rush(asked: Namespace, kind: str) -> Any:
    return _told("tests.load.rush", "--people", str(asked.people), "--seats", str(asked.seats), "--database", kind)


def _told(module: str, *words: str) -> Any:
    """What a measurement prints; each has a process of its own, because each has its own settings and database."""
    done = subprocess.run([sys.executable, "-m", module, *words], stdout=subprocess.PIPE, check=False)
    return json.loads(done.stdout)


def _seed(events: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        own = variables(Path(folder))
        command(own, "migrate")
        return command(own, "seed", "--events", str(events))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
