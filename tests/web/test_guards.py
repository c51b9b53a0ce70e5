"""Declared permissions are enforced at handlers and endpoints."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from kamagaya_match.groups.rules import GroupRole
from kamagaya_match.people.rules import VISITOR, Role, Who
from kamagaya_match.web import guards
from kamagaya_match.web.guards import ANYONE, GROUP_EDITOR, GROUP_OWNER, OFFICE, SIGNED_IN, STAFF, allow, declared, group_in, open_to

EDITOR = Who(1, groups=(("satoyama", GroupRole.EDITOR),))
OWNER = Who(2, groups=(("satoyama", GroupRole.OWNER),))
OTHER = Who(3, groups=(("obento", GroupRole.OWNER),))
OFFICER = Who(4, roles=frozenset({Role.OFFICE}))
COMMITTEE = Who(5, roles=frozenset({Role.COMMITTEE}))
CAST = {"editor": EDITOR, "owner": OWNER, "other": OTHER, "officer": OFFICER, "committee": COMMITTEE}


@pytest.fixture(autouse=True)
def sessions() -> Iterator[None]:
    before = list(guards._finder)
    guards.find_visitors_with(lambda token: CAST.get(token, VISITOR))
    yield
    guards._finder[:] = before


class Tab:
    def __init__(self, who: str, path: str = "/group-desk/satoyama/") -> None:
        self.router = SimpleNamespace(headers=SimpleNamespace(cookie=f"km_session={who}"), url=SimpleNamespace(path=path))
        self.done = False


@pytest.mark.parametrize(
    ("permission", "let_in"),
    [
        (ANYONE, {"stranger", "editor", "owner", "other", "officer", "committee"}),
        (SIGNED_IN, {"editor", "owner", "other", "officer", "committee"}),
        (GROUP_EDITOR, {"editor", "owner", "officer"}),
        (GROUP_OWNER, {"owner", "officer"}),
        (OFFICE, {"officer"}),
        (STAFF, {"officer", "committee"}),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_a_handler_runs_only_for_those_it_allows(permission: guards.Permission, let_in: set[str]) -> None:
    @allow(permission)
    async def act(tab: Tab) -> None:
        tab.done = True

    @allow(permission)
    async def act_in_steps(tab: Tab) -> AsyncIterator[None]:
        tab.done = True
        yield

    async def exhaust(steps: AsyncIterator[Any]) -> None:
        async for _ in steps:
            pass

    def done(name: str, handler: Any) -> bool:
        tab = Tab(name)
        result = handler(tab)
        asyncio.run(result if asyncio.iscoroutine(result) else exhaust(result))
        return tab.done

    for handler in (act, act_in_steps):
        assert declared(handler) is permission
        assert {name for name in ["stranger", *CAST] if done(name, handler)} == let_in


def test_an_endpoint_sends_others_to_sign_in() -> None:
    @open_to(GROUP_EDITOR)
    async def desk(request: Request) -> Response:
        return PlainTextResponse("desk")

    client = TestClient(Starlette(routes=[Route("/group-desk/{slug}/csv", desk)]), follow_redirects=False)

    def status(who: str, slug: str = "satoyama") -> int:
        return int(client.get(f"/group-desk/{slug}/csv", headers={"cookie": f"km_session={who}"}).status_code)

    assert [status(name) for name in ("stranger", "other", "editor", "officer")] == [303, 303, 200, 200]
    assert status("editor", "obento") == 303
    assert client.get("/group-desk/satoyama/csv").headers["location"] == "/sign-in/?next=/group-desk/satoyama/csv"


def test_only_desk_addresses_name_a_group() -> None:
    assert group_in("/group-desk/satoyama/events/") == "satoyama"
    assert group_in("/groups/satoyama") == ""
    assert group_in("/") == ""
