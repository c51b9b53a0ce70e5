"""A browser's tab without a browser: one state at an address, in the tree that Reflex makes of all states."""

from typing import Any, TypeVar, cast
from urllib.parse import urlencode

import reflex as rx
from reflex.istate.data import RouterData

State = TypeVar("State", bound=rx.State)


def tab(state: type[State], path: str, cookies: str = "", /, **query: str) -> State:
    """The state of a new tab at `path`, whose socket was opened with these cookies."""
    root = cast("Any", rx.State)(_reflex_internal_init=True)
    address = f"{path}?{urlencode(query)}" if query else path
    headers = {"origin": "http://localhost", "host": "localhost", "cookie": cookies}
    root.router = RouterData.from_router_data({"pathname": path, "asPath": address, "query": query, "headers": headers})
    return cast("State", root.get_substate(state.get_full_name().split(".")))


async def call(handler: Any, state: rx.State, *values: Any) -> Any:
    """What an event handler gives back when it is called for this tab."""
    return await handler.fn(state, *values)


def goes_to(answer: Any) -> str:
    """The address that an answer of a handler leads to, empty when it leads nowhere."""
    found = {str(name): str(value) for name, value in answer.args} if answer is not None else {}
    return found.get("path", "").strip('"')
