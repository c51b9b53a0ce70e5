"""Every guarded handler over a real socket: refused to strangers and to others' groups, obeyed for the right person."""

import asyncio
import hashlib
import inspect
import json
import re
import secrets
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from reflex_base.utils.format import format_event_handler
from websockets.asyncio.client import ClientConnection, connect

from kamagaya_match.storage.tokens import hashed
from kamagaya_match.web.guards import ANYONE, CENTRE, COORDINATOR, GROUP_EDITOR, GROUP_OWNER, OFFICE, STAFF, declared
from tests.browser.acts import CENTRE as AT_CENTRE
from tests.browser.acts import CITIZEN, OFFICER, OWNER
from tests.browser.conftest import Site, serve
from tests.browser.serving import done
from tests.test_permissions import handlers

HOST = "satoyama"
PATIENCE = 8
# What ordinary looking changes by itself: sessions note when they were seen, mails leave.
RESTLESS = ("sign_in_session", "outbox_mail", "site_version", "sqlite_", "_search_")
GUARDED = [(name, handler) for name, handler in handlers() if declared(handler) is not ANYONE]


@pytest.fixture(scope="module")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A city of this module's own, because right persons change it."""
    yield from serve(tmp_path_factory.mktemp("rights"), seeded=True)


class Database:
    """The site's file, looked at from outside."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "match.db"

    def one(self, question: str, *values: object) -> Any:
        with closing(sqlite3.connect(self.file)) as connection:
            return connection.execute(question, values).fetchone()[0]

    def session(self, address: str) -> str:
        """A new session's secret for this person."""
        token, now = secrets.token_urlsafe(24), datetime.now(UTC)
        person = self.one("SELECT id FROM person WHERE email = ?", address)
        times = [f"{moment:%Y-%m-%d %H:%M:%S.%f}" for moment in (now, now, now + timedelta(days=1))]
        columns = "token_hash, person_id, browser, created_at, seen_at, expires_at"
        with closing(sqlite3.connect(self.file)) as connection, connection:
            connection.execute(f"INSERT INTO sign_in_session ({columns}) VALUES (?, ?, '', ?, ?, ?)", (hashed(token), person, *times))
        return token

    def digest(self) -> str:
        """A fingerprint of every row that only a deed can change."""
        with closing(sqlite3.connect(self.file)) as connection:
            names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
            kept = [name for name in names if not any(part in name for part in RESTLESS)]
            rows = [(name, connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall()) for name in kept]
        return hashlib.sha256(repr(rows).encode()).hexdigest()


class Tab:
    """A socket of a browser that sends these cookies, open at one address."""

    def __init__(self, site: Site, session: str, path: str) -> None:
        self.site, self.session, self.path = site, session, path
        self.line: ClientConnection | None = None

    async def __aenter__(self) -> "Tab":
        host = self.site.address.split("://", 1)[1]
        cookies = {"Cookie": f"km_session={self.session}"} if self.session else {}
        url = f"ws://{host}/_event/?token={uuid.uuid4()}&EIO=4&transport=websocket"
        self.line = await connect(url, origin=self.site.address, additional_headers=cookies, max_size=None)  # type: ignore[arg-type]
        await self.line.send("40/_event,")
        while not (await self.heard()).startswith("40/_event"):
            pass
        return self

    async def __aexit__(self, *_error: object) -> None:
        assert self.line is not None
        await self.line.close()

    async def heard(self) -> str:
        assert self.line is not None
        return str(await asyncio.wait_for(self.line.recv(), PATIENCE))

    async def send(self, handler: Any, payload: dict[str, Any]) -> None:
        assert self.line is not None
        slug = self.path.strip("/").split("/")[1] if self.path.count("/") > 2 else ""
        router = {"pathname": self.path, "asPath": self.path, "query": {"slug": slug}}
        event = {"name": format_event_handler(handler), "payload": payload, "router_data": router}
        await self.line.send("42/_event," + json.dumps(["event", event]))

    async def refused(self, handler: Any, payload: dict[str, Any]) -> bool:
        """Whether the answer is the way to the sign-in page."""
        await self.send(handler, payload)
        while True:
            frame = await self.heard()
            if "_redirect" in frame:
                return "/sign-in/" in frame
            if '"final":true' in frame:
                return False


def path_for(name: str, permission: Any, database: Database) -> str:
    """An address at which this handler's page stands, in the group that strangers are kept out of."""
    if permission in (GROUP_EDITOR, GROUP_OWNER):
        event = database.one("SELECT slug FROM event WHERE group_id = (SELECT id FROM group_ WHERE slug = ?) LIMIT 1", HOST)
        need = database.one("SELECT slug FROM need WHERE group_id = (SELECT id FROM group_ WHERE slug = ?) LIMIT 1", HOST)
        of_event = re.search(r"\.(door|events|notices|registrations|reports|surveys)\.", name)
        part = f"needs/{need}/" if ".needs." in name else f"events/{event}/" if of_event else ""
        return f"/group-desk/{HOST}/{part}"
    return "/office/" if permission in (OFFICE, CENTRE, COORDINATOR, STAFF) else "/me/"


def any_payload(handler: Any) -> dict[str, Any]:
    """Values for a handler's parameters, as somebody who guesses would send them."""
    names = list(inspect.signature(handler.fn).parameters)[1:]
    return {name: {} if name in ("form", "data", "_data") else "1" for name in names}


@pytest.mark.parametrize("who", ["", "botan@example.jp"], ids=["stranger", "member of another group"])
def test_guarded_handlers_refuse_and_change_nothing(own_site: Site, who: str) -> None:
    database = Database(own_site.folder)
    session = database.session(who) if who else ""
    wanted = [
        (name, one) for name, one in GUARDED if not who or declared(one) in (GROUP_EDITOR, GROUP_OWNER, OFFICE, CENTRE, COORDINATOR, STAFF)
    ]

    async def knock(name: str, handler: Any) -> bool:
        async with Tab(own_site, session, path_for(name, declared(handler), database)) as tab:
            return await tab.refused(handler, any_payload(handler))

    before = database.digest()
    obeyed = [name for name, handler in wanted if not done(knock(name, handler))]
    assert len(wanted) > 30
    assert obeyed == []
    assert database.digest() == before


@dataclass(frozen=True)
class Deed:
    """What the right person does, and the answer of the database before and after."""

    who: str
    handler: str
    path: str
    payload: dict[str, Any]
    question: str
    before: Any
    after: Any


def deeds(database: Database) -> list[Deed]:
    """A deed in each room that has a desk."""
    of_host = "group_id = (SELECT id FROM group_ WHERE slug = 'satoyama')"
    event = database.one(f"SELECT slug FROM event WHERE status = 'published' AND starts_at > datetime('now', '+1 day') AND {of_host}")
    need = database.one(f"SELECT slug FROM need WHERE status = 'published' AND {of_host}")
    desk, akiko = f"/group-desk/{HOST}", "akiko@example.jp"
    copies = f"SELECT count(*) FROM event WHERE title = (SELECT title FROM event WHERE slug = '{event}') AND {of_host}"
    there = database.one(copies)
    status = f"SELECT status FROM event WHERE slug = '{event}'"
    open_need = f"SELECT status FROM need WHERE slug = '{need}'"
    links = "SELECT count(*) FROM door_link"
    verified = "SELECT status FROM group_ WHERE slug = 'hajime-no-ippo'"
    guests = "SELECT count(*) FROM invitation WHERE email = 'atarashii@example.jp'"
    name = "SELECT name FROM person WHERE email = 'chiyo@example.jp'"
    was = database.one(name)
    return [
        Deed(akiko, "EventOnDesk.duplicate", f"{desk}/events/{event}/", {}, copies, there, there + 1),
        Deed(akiko, "DoorOnDesk.make", f"{desk}/events/{event}/door/", {"form": {"label": "入口"}}, links, 0, 1),
        Deed(akiko, "EventOnDesk.cancel", f"{desk}/events/{event}/", {"form": {"reason": "台風"}}, status, "published", "cancelled"),
        Deed(akiko, "NeedOnDesk.close", f"{desk}/needs/{need}/", {}, open_need, "published", "closed"),
        Deed(akiko, "Members.invite", f"{desk}/members/", {"data": {"email": "atarashii@example.jp", "role": "editor"}}, guests, 0, 1),
        Deed("officer@example.jp", "OfficeQueues.verify", "/office/", {"slug": "hajime-no-ippo"}, verified, "unverified", "verified"),
        Deed("chiyo@example.jp", "MyProfile.save", "/me/settings/", {"data": {"name": "千葉 ちよ", "lang": "ja"}}, name, was, "千葉 ちよ"),
    ]


def test_the_right_person_is_obeyed(own_site: Site) -> None:
    database = Database(own_site.folder)
    known = {name.rsplit(".", 2)[1] + "." + name.rsplit(".", 1)[1]: handler for name, handler in handlers()}
    for deed in deeds(database):
        assert database.one(deed.question) == deed.before, deed.handler
        done(_do(own_site, database, deed, known[deed.handler]))
        assert database.one(deed.question) == deed.after, deed.handler


def right_person(permission: Any) -> str:
    """Somebody of the sample city for whom a handler is meant."""
    if permission in (GROUP_EDITOR, GROUP_OWNER):
        return OWNER
    return {OFFICE: OFFICER, STAFF: OFFICER, COORDINATOR: OFFICER, CENTRE: AT_CENTRE}.get(permission, CITIZEN)


def test_nobody_is_sent_away_from_what_is_meant_for_them(own_site: Site) -> None:
    """All at once. What each handler then does with such values is tested in its own room; this comes last, because some of it is done."""
    database = Database(own_site.folder)

    async def knock(handler: Any, session: str, path: str) -> bool:
        async with Tab(own_site, session, path) as tab:
            with suppress(TimeoutError):  # a refusal is always said; some deeds have nothing to say
                return await tab.refused(handler, any_payload(handler))
            return False

    async def knock_everywhere() -> list[bool]:
        return await asyncio.gather(*[knock(handler, *where) for _name, handler, where in wanted])

    wanted = [
        (name, handler, (database.session(right_person(declared(handler))), path_for(name, declared(handler), database)))
        for name, handler in GUARDED
        if not name.endswith(".leave")  # an account that is gone may do nothing more
    ]
    refused = done(knock_everywhere())
    assert [name for (name, *_rest), sent_away in zip(wanted, refused, strict=True) if sent_away] == []


async def _do(site: Site, database: Database, deed: Deed, handler: Any) -> None:
    async with Tab(site, database.session(deed.who), deed.path) as tab:
        await tab.send(handler, deed.payload)
        for _ in range(PATIENCE * 20):
            if database.one(deed.question) == deed.after:
                return
            await asyncio.sleep(0.05)
