"""What the address of a tab asks for."""

from typing import Any, cast

import reflex as rx

from kamagaya_match.web.visitor import Visitor
from kamagaya_match.words.catalogue import Lang


async def lang_of(state: rx.State) -> Lang:
    """The language this tab is read in."""
    visitor = await state.get_state(Visitor)
    return cast("Lang", visitor.lang)


def query_of(state: rx.State) -> dict[str, str]:
    """The query of this tab's address."""
    return {str(name): str(value) for name, value in dict[Any, Any](state.router.url.query_parameters).items()}


def slug_of(state: rx.State) -> str:
    """The event's name in an address such as /events/{slug}."""
    parts = str(state.router.url.path).strip("/").split("/")
    return parts[1] if len(parts) > 1 and parts[0] == "events" else ""
