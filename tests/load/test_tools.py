"""What measures must not invent: requests are counted as they were answered, and a slow line loses nothing."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from .bench import _asked
from .crowd import Ask, ask_often
from .slow_line import SlowLine

PAGES = {"/whole": b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n123456789", "/same": b"HTTP/1.1 304 Not Modified\r\netag: x\r\n\r\n"}
MISSING = b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n"


async def _answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answers in small pieces, as a network may bring them."""
    while head := (await reader.readuntil(b"\r\n\r\n") if not reader.at_eof() else b""):
        answer = PAGES.get(head.split()[1].decode(), MISSING)
        for start in range(0, len(answer), 7):
            writer.write(answer[start : start + 7])
            await writer.drain()
            await asyncio.sleep(0)


@asynccontextmanager
async def _serving() -> AsyncIterator[int]:
    async def quietly(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await _answer(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(quietly, "localhost", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]


async def test_every_request_is_counted_once() -> None:
    async with _serving() as port:
        told = await ask_often([Ask(port, "/whole") for _ in range(50)], 4)
    assert (len(told.waits), told.wrong, told.size) == (50, 0, 9)


@pytest.mark.parametrize(("path", "expected", "wrong"), [("/same", 304, 0), ("/same", 200, 3), ("/gone", 200, 3)])
async def test_a_status_that_was_not_asked_for_is_wrong(path: str, expected: int, wrong: int) -> None:
    async with _serving() as port:
        told = await ask_often([Ask(port, path, status=expected) for _ in range(3)], 2)
    assert (len(told.waits), told.wrong) == (3, wrong)


async def test_a_slow_line_brings_everything_and_counts_it() -> None:
    sent = bytes(range(256)) * 40

    async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await reader.read())
        writer.close()

    async with await asyncio.start_server(echo, "localhost", 0) as server:
        with SlowLine(server.sockets[0].getsockname()[1]) as line:
            reader, writer = await asyncio.open_connection("127.0.0.1", line.port)
            writer.write(sent)
            writer.write_eof()
            assert await reader.read() == sent
            writer.close()
    assert (line.up.carried, line.down.carried) == (len(sent), len(sent))


def test_parts_can_be_named() -> None:
    assert _asked(["phone", "http", "--people", "50"]).parts == ["phone", "http"]
    assert _asked([]).parts == []
