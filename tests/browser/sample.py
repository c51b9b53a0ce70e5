"""Where the pages of the sample city are."""

import sqlite3
from datetime import UTC, datetime, timedelta

from .conftest import Site

OPEN = "e.status = 'published' AND NOT e.internal AND e.sign_up AND e.sign_up_opens_at IS NULL AND e.sign_up_closes_at IS NULL"
COMING = f"{OPEN} AND e.starts_at > :tomorrow"
FREE = f"{COMING} AND e.capacity > e.seats_taken + 2 AND NOT e.parties_waiting"
EVENTS = {
    "free": f"{FREE} AND 1 = (SELECT count(*) FROM event_session s WHERE s.event_id = e.id)",
    "full": f"{COMING} AND e.parties_waiting",
    "sessions": f"{FREE} AND 1 < (SELECT count(*) FROM event_session s WHERE s.event_id = e.id)",
    "cancelled": "e.status = 'cancelled' AND NOT e.internal",
    "over": "e.status = 'published' AND NOT e.internal AND e.ends_at < :today",
}


def event(site: Site, which: str) -> str:
    """The path of an event of this state."""
    return "/events/" + one(site, f"SELECT e.slug FROM event e WHERE {EVENTS[which]} ORDER BY e.starts_at LIMIT 1")


def need(site: Site, status: str = "published") -> str:
    return "/needs/" + one(site, "SELECT slug FROM need WHERE status = :status ORDER BY id LIMIT 1", status=status)


def one(site: Site, question: str, **values: str) -> str:
    """The one text that the database of the site answers."""
    now = datetime.now(UTC)
    times = {"today": str(now), "tomorrow": str(now + timedelta(days=1))}
    connection = sqlite3.connect(f"file:{site.folder / 'match.db'}?mode=ro", uri=True)
    try:
        return str(connection.execute(question, times | values).fetchone()[0])
    finally:
        connection.close()
