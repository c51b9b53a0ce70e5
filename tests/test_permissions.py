"""Every handler and every address says who may call it."""

from collections.abc import Iterator
from typing import Any

import reflex as rx
from reflex.state import BaseState

from kamagaya_match import app as composition
from kamagaya_match.web.guards import ANYONE, CENTRE, COORDINATOR, GROUP_EDITOR, GROUP_OWNER, OFFICE, SIGNED_IN, STAFF, declared

KNOWN = {ANYONE, CENTRE, COORDINATOR, GROUP_EDITOR, GROUP_OWNER, OFFICE, SIGNED_IN, STAFF}
# What visitors may do through the live connection; anything new here is a decision to be looked at.
OPEN_VERBS = {"arrive", "load", "watch", "choose_size", "submit"}


def states(of: type[BaseState] = rx.State) -> Iterator[type[BaseState]]:
    """Every state class of ours."""
    for state in of.get_substates():
        if state.__module__.startswith("kamagaya_match."):
            yield state
        yield from states(state)


def handlers() -> Iterator[tuple[str, Any]]:
    """Name and handler of every event that a tab may send us."""
    for state in states():
        for name, handler in state.event_handlers.items():
            if handler.fn.__module__.startswith("kamagaya_match."):
                yield f"{state.__module__}.{state.__name__}.{name}", handler


def test_every_handler_declares_who_may_call_it() -> None:
    found = dict(handlers())
    assert len(found) > 40
    assert [name for name, handler in found.items() if declared(handler) not in KNOWN] == []


def test_every_address_declares_who_may_call_it() -> None:
    assert len(composition.ROUTES) > 30
    assert [route.path for route in composition.ROUTES if declared(route.endpoint) not in KNOWN] == []


def test_desk_office_and_own_pages_are_never_open_to_anyone() -> None:
    closed = ("/group-desk/", "/office/", "/me/data", "/centre/", "/coordinator/")
    assert [route.path for route in composition.ROUTES if route.path.startswith(closed) and declared(route.endpoint) is ANYONE] == []


def test_nothing_that_writes_is_open_to_strangers_by_accident() -> None:
    open_handlers = {name.rsplit(".", 1)[1] for name, handler in handlers() if declared(handler) is ANYONE}
    assert open_handlers <= OPEN_VERBS


def test_pages_of_desks_and_offices_load_through_guarded_handlers() -> None:
    for page in composition.PAGES:
        if page.route.startswith(("/group-desk", "/office", "/me", "/centre", "/coordinator")):
            assert all(declared(handler) not in (None, ANYONE) for handler in page.on_load), page.route
