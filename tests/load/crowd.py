"""Many requests at once over open connections: HTTP/1.1 by hand, so that asking costs little beside answering."""

import asyncio
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_BODILESS = (204, 304)
PATIENCE = 60.0
ROOM = 1_000_000


@dataclass(frozen=True)
class Ask:
    """One GET request to a site on this machine, and the status that is right for it."""

    port: int
    path: str
    headers: tuple[tuple[str, str], ...] = ()
    status: int = 200

    def wire(self) -> bytes:
        lines = [f"GET {self.path} HTTP/1.1", f"host: localhost:{self.port}", *(f"{name}: {value}" for name, value in self.headers)]
        return "\r\n".join([*lines, "", ""]).encode()


@dataclass
class Told:
    """What came back: how long each answer took (s), how many were not what was asked for, and for how long the crowd asked."""

    waits: list[float] = field(default_factory=list)
    wrong: int = 0
    size: int = 0
    seconds: float = 0.0


class _Line(asyncio.BufferedProtocol):
    """One connection on which one request after the other is asked; of bodies only the length is looked at."""

    def __init__(self) -> None:
        self._room = bytearray(ROOM)
        self._head = bytearray()
        self._status = self._size = self._missing = 0
        self._answer: asyncio.Future[tuple[int, int]] | None = None
        self._way: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._way = transport

    def connection_lost(self, exc: Exception | None) -> None:
        if self._answer and not self._answer.done():
            self._answer.set_exception(exc or ConnectionResetError("closed before the answer was whole"))

    def get_buffer(self, sizehint: int) -> bytearray:
        return self._room

    def buffer_updated(self, nbytes: int) -> None:
        if self._missing:
            self._missing -= nbytes
        elif not self._begun(nbytes):
            return
        if self._missing <= 0 and self._answer and not self._answer.done():
            self._answer.set_result((self._status, self._size))

    def _begun(self, nbytes: int) -> bool:
        """Read the head of an answer; whether it is whole."""
        self._head += self._room[:nbytes]
        end = self._head.find(b"\r\n\r\n")
        if end < 0:
            return False
        self._status = int(self._head[9:12])
        length = None if self._status in _BODILESS else _LENGTH.search(self._head, 0, end)
        if length is None and self._status not in _BODILESS and self._answer:
            self._answer.set_exception(ValueError("an answer without its length cannot be counted"))
        self._size = int(length[1]) if length else 0
        self._missing = self._size - (len(self._head) - end - 4)
        self._head.clear()
        return True

    async def ask(self, wire: bytes) -> tuple[int, int]:
        """Status and length of the answer."""
        assert self._way is not None
        self._answer = asyncio.get_running_loop().create_future()
        self._way.write(wire)
        return await asyncio.wait_for(self._answer, PATIENCE)

    def close(self) -> None:
        if self._way:
            self._way.close()


async def ask_often(asks: Iterable[Ask], connections: int) -> Told:
    """Ask everything over this many connections, each taking the next when it has its answer."""
    told, rest = Told(), iter(asks)
    first = next(rest)
    began = time.perf_counter()
    await asyncio.gather(*[_asker(first.port, rest if number else _from(first, rest), told) for number in range(connections)])
    told.seconds = time.perf_counter() - began
    return told


async def ask_for(ask: Ask, connections: int, seconds: float) -> Told:
    """Ask the same for so long."""
    return await ask_often(_until(ask, time.perf_counter() + seconds), connections)


def _until(ask: Ask, end: float) -> Iterator[Ask]:
    yield ask
    while time.perf_counter() < end:
        yield ask


def _from(first: Ask, rest: Iterator[Ask]) -> Iterator[Ask]:
    yield first
    yield from rest


async def _asker(port: int, asks: Iterator[Ask], told: Told) -> None:
    _way, line = await asyncio.get_running_loop().create_connection(_Line, "localhost", port)
    for ask in asks:
        began = time.perf_counter()
        status, size = await line.ask(ask.wire())
        told.waits.append(time.perf_counter() - began)
        told.wrong += status != ask.status
        told.size = size
    line.close()
