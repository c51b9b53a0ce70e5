"""Who may call what, declared at each handler and each route.

`@allow(...)` stands directly above the function, below `@rx.event`; the declaration can be listed
(`declared`), and it is enforced before the function runs. A refused visitor is sent to sign in; a
signed-in person without the right is told so. Services check the particular object once more.
"""

import functools
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import quote

import reflex as rx
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kamagaya_match.who import VISITOR, Role, Who

from .preferences import SESSION_COOKIE, cookie
from .threads import in_thread

Handler = TypeVar("Handler", bound=Callable[..., Any])
Endpoint = Callable[[Request], Awaitable[Response]]
WhoFinder = Callable[[str], Who]


@dataclass(frozen=True)
class Permission:
    """A rule over who asks and, on a group's desk, the group's slug in the address."""

    name: str
    permits: Callable[[Who, str], bool]


ANYONE = Permission("anyone", lambda who, slug: True)
SIGNED_IN = Permission("signed in", lambda who, slug: who.signed_in)
GROUP_EDITOR = Permission("editor of the group in the address", lambda who, slug: who.may_edit_group(slug))
GROUP_OWNER = Permission("owner of the group in the address", lambda who, slug: who.role_in(slug) == "owner" or who.is_office)
OFFICE = Permission("office", lambda who, slug: who.is_office)
CENTRE = Permission("centre or office", lambda who, slug: who.is_office or who.has(Role.CENTRE))
COORDINATOR = Permission("coordinator or office", lambda who, slug: who.is_office or who.has(Role.COORDINATOR))
STAFF = Permission("any city role", lambda who, slug: bool(who.roles))

_finder: list[WhoFinder] = []


def find_visitors_with(finder: WhoFinder) -> None:
    """Tell the guards how a session token becomes a `Who` (the composition root does)."""
    _finder[:] = [finder]


def who_now(cookies: str) -> Who:
    """The person whose session is in a Cookie header; reads the database."""
    token = cookie(cookies, SESSION_COOKIE)
    return _finder[0](token) if token and _finder else VISITOR


async def who_from(cookies: str) -> Who:
    """`who_now` off the event loop; free for visitors without a session."""
    return await in_thread(who_now, cookies) if SESSION_COOKIE in cookies else VISITOR


def allow(permission: Permission) -> Callable[[Handler], Handler]:
    """Declare and enforce who may call a Reflex event handler."""

    def guard(handler: Handler) -> Handler:
        guarded = _guarded_stream(handler, permission) if inspect.isasyncgenfunction(handler) else _guarded(handler, permission)
        guarded.__allows__ = permission  # type: ignore[attr-defined]
        return guarded  # type: ignore[return-value]

    return guard


def _guarded(handler: Callable[..., Awaitable[Any]], permission: Permission) -> Callable[..., Any]:
    @functools.wraps(handler)
    async def call(state: Any, *values: Any, **named: Any) -> Any:
        if not await _permitted(state, permission):
            return _refusal(state)
        return await handler(state, *values, **named)

    return call


def _guarded_stream(handler: Callable[..., AsyncIterator[Any]], permission: Permission) -> Callable[..., Any]:
    @functools.wraps(handler)
    async def call(state: Any, *values: Any, **named: Any) -> AsyncIterator[Any]:
        if not await _permitted(state, permission):
            yield _refusal(state)
            return
        async for step in handler(state, *values, **named):
            yield step

    return call


async def visitor_of(state: rx.State) -> Who:
    """Who sits at this tab, asked of the database now."""
    return await who_from(str(state.router.headers.cookie))


async def _permitted(state: rx.State, permission: Permission) -> bool:
    if permission is ANYONE:
        return True
    return permission.permits(await visitor_of(state), group_in(str(state.router.url.path)))


def group_in(path: str) -> str:
    """The group's slug in an address of a group's desk, else empty."""
    parts = path.strip("/").split("/")
    return parts[1] if len(parts) > 1 and parts[0] == "group-desk" else ""


def _refusal(state: rx.State) -> Any:
    return rx.redirect(sign_in_path(str(state.router.url.path)))


def sign_in_path(back_to: str) -> str:
    """The sign-in page, which comes back to where the person was; it says so when the right is missing."""
    return f"/sign-in/?next={quote(back_to)}"


def open_to(permission: Permission) -> Callable[[Endpoint], Endpoint]:
    """Declare and enforce who may call an HTTP endpoint; stands directly above it."""

    def guard(endpoint: Endpoint) -> Endpoint:
        @functools.wraps(endpoint)
        async def call(request: Request) -> Response:
            if permission is not ANYONE:
                who = await who_of(request)
                if not permission.permits(who, group_in(request.url.path)):
                    return RedirectResponse(sign_in_path(request.url.path), 303)
            return await endpoint(request)

        call.__allows__ = permission  # type: ignore[attr-defined]
        return call

    return guard


async def who_of(request: Request) -> Who:
    """Who sent this request, asked of the database now."""
    return await who_from(request.headers.get("cookie", ""))


def declared(handler: Any) -> Permission | None:
    """The permission declared at a handler or an endpoint, None when there is none."""
    function = getattr(handler, "fn", handler)
    found = getattr(function, "__allows__", None)
    return found if isinstance(found, Permission) else None
