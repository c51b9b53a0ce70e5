"""What a live page is told goes packed to browsers that can open it."""

import json
import zlib
from types import SimpleNamespace
from typing import Any

import pytest

from kamagaya_match.web.packing import pack_updates, packed

LONG = {"delta": {"page": {"title": "落ち葉かき" * 200}}}
SHORT = {"delta": {"page": {"title": "落ち葉かき"}}}


class Line:
    """In the place of Reflex's namespace: notes what is told to whom."""

    namespace = "/_event"

    def __init__(self, query: str) -> None:
        self.told: list[tuple[str, Any, str | None]] = []
        self.server = SimpleNamespace(get_environ=lambda sid, namespace: {"QUERY_STRING": query} if sid == "tab" else None)

    async def emit(self, event: str, data: Any = None, to: str | None = None) -> None:
        self.told.append((event, data, to))


def line(query: str) -> Line:
    made = Line(query)
    pack_updates(SimpleNamespace(event_namespace=made))  # type: ignore[arg-type]
    return made


def test_only_what_is_long_is_packed() -> None:
    assert packed(SHORT) is SHORT
    assert json.loads(zlib.decompress(packed(LONG))) == LONG and len(packed(LONG)) < 200


async def test_who_can_open_it_gets_it_packed() -> None:
    there = line("token=x&EIO=4&packed=1")
    await there.emit("event", LONG, to="tab")
    await there.emit("event", SHORT, to="tab")
    assert there.told == [("event", packed(LONG), "tab"), ("event", SHORT, "tab")]


@pytest.mark.parametrize(
    ("query", "event", "to"), [("token=x&EIO=4", "event", "tab"), ("packed=1", "ping", "tab"), ("packed=1", "event", "gone")]
)
async def test_others_get_it_as_it_is(query: str, event: str, to: str) -> None:
    there = line(query)
    await there.emit(event, LONG, to=to)
    assert there.told == [(event, LONG, to)]
