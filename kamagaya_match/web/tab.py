"""What an event handler needs to know of its tab, and what the tab says when a service refuses."""

from typing import Any, cast

import reflex as rx

from kamagaya_match.paging import page_asked
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.words.catalogue import Lang, say

from .guards import visitor_of
from .preferences import SESSION_COOKIE, cookie
from .threads import in_thread
from .visitor import Visitor

PROBLEMS = (Invalid, NotFound, Refused)


async def lang_of(state: rx.State) -> Lang:
    """The language this tab is read in."""
    visitor = await state.get_state(Visitor)
    return cast("Lang", visitor.lang)


async def reads_ruby(state: rx.State) -> bool:
    """Whether this tab shows ふりがな."""
    visitor = await state.get_state(Visitor)
    return bool(visitor.ruby)


def query_of(state: rx.State) -> dict[str, str]:
    """The query of this tab's address."""
    return {str(name): str(value) for name, value in dict[Any, Any](state.router.url.query_parameters).items()}


def part_of(state: rx.State, number: int) -> str:
    """One step of this tab's address, counted from 0; empty when there is none."""
    parts = str(state.router.url.path).strip("/").split("/")
    return parts[number] if len(parts) > number else ""


def page_of(state: rx.State) -> int:
    """The page that the address asks for, 1 when it asks for none."""
    return page_asked(query_of(state))


def session_of(state: rx.State) -> str:
    """The secret of the session that this tab was opened with; empty without one."""
    return cookie(str(state.router.headers.cookie), SESSION_COOKIE)


def errors_of(problem: Exception, lang: Lang) -> dict[str, str]:
    """The texts of a refusal by field; what concerns no field stands under the empty name."""
    if isinstance(problem, Invalid):
        return {name: say(lang, key) for name, key in problem.errors.items()}
    if isinstance(problem, Refused):
        return {"": say(lang, problem.key, **problem.values)}
    return {"": say(lang, "common.not_allowed")}


async def attempt(state: rx.State, verb: Any, *values: Any, **named: Any) -> tuple[Any, dict[str, str]]:
    """Let a service do one thing for the visitor of this tab: what it gave, and the texts of a refusal as in `errors_of`."""
    try:
        return await in_thread(verb, await visitor_of(state), *values, **named), {}
    except PROBLEMS as problem:
        return None, errors_of(problem, await lang_of(state))
