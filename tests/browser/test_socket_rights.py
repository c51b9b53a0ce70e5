"""Every guarded handler over a real socket: refused to strangers and to others' groups, obeyed for the right person."""

import asyncio
import hashlib
import inspect
import json
import re
import sqlite3
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from typing import Any

import pytest
from reflex_base.utils.format import format_event_handler
from websockets.asyncio.client import ClientConnection, connect

from kamagaya_match import wiring
from kamagaya_match.web.guards import ANYONE, CENTRE, COORDINATOR, GROUP_EDITOR, GROUP_OWNER, OFFICE, STAFF, declared
from tests.browser.acts import CENTRE as AT_CENTRE
from tests.browser.acts import CITIZEN, OFFICER, OWNER
from tests.browser.conftest import Site, serve
from tests.browser.deeds import DEEDS, LOOKS, TABLES, City, Deed, Look, names
from tests.browser.deeds.city import HOST
from tests.browser.serving import done
from tests.databases import using
from tests.test_permissions import handlers

PATIENCE = 8
# What ordinary looking changes by itself: sessions note when they were seen, mails leave.
RESTLESS = ("sign_in_session", "outbox_mail", "site_version", "sqlite_", "_search_")
GUARDED = [(name, handler) for name, handler in handlers() if declared(handler) is not ANYONE]


def short(name: str) -> str:
    """A handler's state and its own name."""
    return ".".join(name.rsplit(".", 2)[1:])


BY_NAME = {short(name): handler for name, handler in GUARDED}


@pytest.fixture(scope="module")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A city of this module's own, because right persons change it."""
    yield from serve(tmp_path_factory.mktemp("rights"), seeded=True)


@pytest.fixture(scope="module")
def city(own_site: Site) -> Iterator[City]:
    wiring.wire()
    with using(f"sqlite:///{own_site.folder / 'match.db'}", own_site.folder):
        found = City(own_site.folder)
        _wait_until_quiet(found)
        yield found


def _wait_until_quiet(city: City) -> None:
    """What the clock had to do in a city that has just opened its doors is then done."""
    before: dict[str, str] = {}
    for _ in range(PATIENCE * 2):
        now = digest(city)
        if now == before:
            return
        before = now
        time.sleep(1)


def digest(city: City) -> dict[str, str]:
    """A fingerprint of each table's rows, as far as only a deed can change them."""
    with closing(sqlite3.connect(city.file)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        kept = [name for name in names if not any(part in name for part in RESTLESS)]
        rows = {name: connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in kept}
    return {name: hashlib.sha256(repr(found).encode()).hexdigest() for name, found in rows.items()}


def _moved(city: City, before: dict[str, str]) -> set[str]:
    """The tables whose rows are others than before."""
    return {table for table, rows in digest(city).items() if rows != before[table] and not table.endswith("_search")}


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

    async def heard(self, patience: float = PATIENCE) -> str:
        assert self.line is not None
        return str(await asyncio.wait_for(self.line.recv(), patience))

    async def send(self, handler: Any, payload: dict[str, Any]) -> None:
        assert self.line is not None
        slug = self.path.strip("/").split("/")[1] if self.path.count("/") > 2 else ""
        router = {"pathname": self.path, "asPath": self.path, "query": {"slug": slug}}
        event = {"name": format_event_handler(handler), "payload": payload, "router_data": router}
        await self.line.send("42/_event," + json.dumps(["event", event]))

    async def missing(self, answer: str) -> str:
        """What came instead of a frame with this answer; where none is to come, only a way elsewhere is too much."""
        frame = "nothing"
        with suppress(TimeoutError):
            while True:
                frame = await self.heard(PATIENCE if answer else 2)
                if "_redirect" in frame:
                    return frame
                if answer and answer in frame:
                    return ""
        return frame if answer else ""

    async def refused(self, handler: Any, payload: dict[str, Any]) -> bool:
        """Whether the answer is the way to the sign-in page."""
        await self.send(handler, payload)
        while True:
            frame = await self.heard()
            if "_redirect" in frame:
                return "/sign-in/" in frame
            if '"final":true' in frame:
                return False


def path_for(name: str, permission: Any, city: City) -> str:
    """An address at which this handler's page stands, in the group that strangers are kept out of."""
    if permission in (GROUP_EDITOR, GROUP_OWNER):
        event = city.ask("SELECT slug FROM event WHERE group_id = (SELECT id FROM group_ WHERE slug = :slug) LIMIT 1", slug=HOST)
        need = city.ask("SELECT slug FROM need WHERE group_id = (SELECT id FROM group_ WHERE slug = :slug) LIMIT 1", slug=HOST)
        of_event = re.search(r"\.(door|events|notices|registrations|reports|surveys)\.", name)
        part = f"needs/{need}/" if ".needs." in name else f"events/{event}/" if of_event else ""
        return f"/group-desk/{HOST}/{part}"
    return "/office/" if permission in (OFFICE, CENTRE, COORDINATOR, STAFF) else "/me/"


def any_payload(handler: Any) -> dict[str, Any]:
    """Values for a handler's parameters, as somebody who guesses would send them."""
    names = list(inspect.signature(handler.fn).parameters)[1:]
    return {name: {} if name in ("form", "data", "_data") else "1" for name in names}


@pytest.mark.parametrize("who", ["", "botan@example.jp"], ids=["stranger", "member of another group"])
def test_guarded_handlers_refuse_and_change_nothing(city: City, own_site: Site, who: str) -> None:
    session = city.session(who) if who else ""
    guarded = (GROUP_EDITOR, GROUP_OWNER, OFFICE, CENTRE, COORDINATOR, STAFF)
    wanted = [(name, one) for name, one in GUARDED if not who or declared(one) in guarded]

    async def knock(name: str, handler: Any) -> bool:
        async with Tab(own_site, session, path_for(name, declared(handler), city)) as tab:
            return await tab.refused(handler, any_payload(handler))

    before = digest(city)
    obeyed = [name for name, handler in wanted if not done(knock(name, handler))]
    assert len(wanted) > 30
    assert obeyed == []
    assert digest(city) == before


def test_every_handler_either_does_something_or_only_looks() -> None:
    """Without this nothing would be noticed that nobody thought of."""
    assert DEEDS.keys() | LOOKS.keys() == BY_NAME.keys()
    assert DEEDS.keys() & LOOKS.keys() == set()
    assert DEEDS.keys() == TABLES.keys()
    assert len(BY_NAME) == len(GUARDED)  # no two have the same name


@pytest.mark.parametrize("name", sorted(DEEDS))
def test_the_right_person_is_obeyed(city: City, own_site: Site, name: str) -> None:
    deed = DEEDS[name](city)
    person, session, before = city.person(deed.who), city.session(deed.who), digest(city)
    assert city.ask(deed.question) != deed.after
    named = TABLES[name].split()
    surely = {table for table in named if not table.endswith("?")}
    # Some deeds write twice, one transaction after the other.
    done(_do(own_site, session, deed, name, lambda: city.ask(deed.question) == deed.after and surely <= _moved(city, before)))
    assert city.ask(deed.question) == deed.after
    moved = _moved(city, before)
    assert surely <= moved <= {table.rstrip("?") for table in named}
    assert "audit_entry" not in moved or city.ask("SELECT person_id FROM audit_entry ORDER BY id DESC") == person


def test_looking_changes_nothing(city: City, own_site: Site) -> None:
    """Every page's own reading and all that only changes what a tab shows, each where it has something to show."""
    known = names(city)
    sessions = {person: city.session(person) for person in (OWNER, OFFICER, AT_CENTRE, CITIZEN)}

    async def look_everywhere() -> list[str]:
        looks = [_look(own_site, sessions[right_person(declared(BY_NAME[name]))], name, look, known) for name, look in LOOKS.items()]
        return await asyncio.gather(*looks)

    before = digest(city)
    heard = dict(zip(LOOKS, done(look_everywhere()), strict=True))
    assert {name: said for name, said in heard.items() if said} == {}
    assert digest(city) == before


async def _look(site: Site, session: str, name: str, look: Look, known: dict[str, str]) -> str:
    """What came in the place of the answer; empty when all was as it should be."""
    steps = (*look.first, (name, look.payload, look.answer))
    async with Tab(site, session, look.path.format(**known)) as tab:
        for handler, payload, answer in steps:
            filled = {key: value.format(**known) if isinstance(value, str) else value for key, value in payload.items()}
            await tab.send(BY_NAME[handler], filled)
            missing = await tab.missing(answer.format(**known))
            if missing:
                return f"{handler}: {missing}"
    return ""


def right_person(permission: Any) -> str:
    """Somebody of the sample city for whom a handler is meant."""
    if permission in (GROUP_EDITOR, GROUP_OWNER):
        return OWNER
    return {OFFICE: OFFICER, STAFF: OFFICER, COORDINATOR: OFFICER, CENTRE: AT_CENTRE}.get(permission, CITIZEN)


async def _do(site: Site, session: str, deed: Deed, name: str, is_done: Callable[[], bool]) -> None:
    async with Tab(site, session, deed.path) as tab:
        for earlier, payload in deed.first:
            await tab.send(BY_NAME[earlier], payload)  # a tab's wishes are taken in their order
        await tab.send(BY_NAME[name], deed.payload)
        for _ in range(PATIENCE * 20):
            if is_done():
                return
            await asyncio.sleep(0.05)
