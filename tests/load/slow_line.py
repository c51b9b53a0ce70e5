"""A slow telephone line in front of a server: everything that passes, sockets too, is late and narrow."""

import asyncio
import threading
from contextlib import suppress

ROUND_TRIP = 0.150  # seconds
DOWN, UP = 1_600_000, 750_000  # bits a second
PACKET = 1460
AHEAD = 0.05  # how far a sender may be before the line (s)


class _Lane:
    """One direction, shared by all connections; `carried` counts its bytes."""

    def __init__(self, bits_a_second: int) -> None:
        self._bytes_a_second = bits_a_second / 8
        self._free_at = 0.0
        self.carried = 0

    def arrival(self, size: int, now: float) -> float:
        """When a packet that is sent now comes out at the other end."""
        self._free_at = max(now, self._free_at) + size / self._bytes_a_second
        self.carried += size
        return self._free_at + ROUND_TRIP / 2

    def wait(self, now: float) -> float:
        """How long a sender does better to wait before its next packet."""
        return max(0.0, self._free_at - now - AHEAD)


class SlowLine:
    """A port of its own from which all goes to `port`, as long as the block lasts."""

    def __init__(self, port: int) -> None:
        self.to, self.port = port, 0
        self.down, self.up = _Lane(DOWN), _Lane(UP)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._open = threading.Event()

    def __enter__(self) -> "SlowLine":
        self._thread.start()
        assert self._open.wait(5)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._connect, "127.0.0.1", 0))
        self.port = server.sockets[0].getsockname()[1]
        self._open.set()
        self._loop.run_forever()
        server.close()
        self._loop.run_until_complete(_end(asyncio.all_tasks(self._loop)))
        self._loop.close()

    async def _connect(self, phone: asyncio.StreamReader, to_phone: asyncio.StreamWriter) -> None:
        await asyncio.sleep(ROUND_TRIP)  # the handshake, which the machine itself made at once
        site, to_site = await asyncio.open_connection("localhost", self.to)
        with suppress(OSError):
            await asyncio.gather(_carry(phone, to_site, self.up), _carry(site, to_phone, self.down))
        for end in (to_phone, to_site):
            end.close()


async def _end(tasks: set["asyncio.Task[object]"]) -> None:
    """Whoever still speaks is cut off."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _carry(source: asyncio.StreamReader, sink: asyncio.StreamWriter, lane: _Lane) -> None:
    """Bring everything over in its time; the end of it, too."""
    loop = asyncio.get_running_loop()
    under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
    delivery = asyncio.ensure_future(_deliver(under_way, sink))
    try:
        while packet := await source.read(PACKET):
            under_way.put_nowait((lane.arrival(len(packet), loop.time()), packet))
            await asyncio.sleep(lane.wait(loop.time()))
        under_way.put_nowait((lane.arrival(0, loop.time()), b""))
        await delivery
    finally:
        delivery.cancel()


async def _deliver(under_way: "asyncio.Queue[tuple[float, bytes]]", sink: asyncio.StreamWriter) -> None:
    loop = asyncio.get_running_loop()
    while True:
        due, packet = await under_way.get()
        await asyncio.sleep(max(0.0, due - loop.time()))
        if not packet:
            break
        sink.write(packet)
        await sink.drain()
    if sink.can_write_eof():
        sink.write_eof()
