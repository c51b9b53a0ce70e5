"""A phone's line to the site that a test can cut: nothing a browser does gets past it, a service worker's requests included."""

import contextlib
import socket
import socketserver
import threading
from collections.abc import Iterator

GREETING, ANSWER = b"\x05\x00", b"\x05\x00\x00\x01" + bytes(6)
NAME, IPV4 = 3, 1


class Line(socketserver.ThreadingTCPServer):
    """A SOCKS 5 relay (RFC 1928, connect only) to one port of this machine; as a context's proxy it is `address`."""

    daemon_threads = True

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", 0), Call)
        self.port = port
        self.address = f"socks5://127.0.0.1:{self.server_address[1]}"
        self.is_cut = False
        self.open: set[socket.socket] = set()

    def cut(self) -> None:
        """End what is open; what is asked from now on fails."""
        self.is_cut = True
        for one in list(self.open):
            hang_up(one)

    def mend(self) -> None:
        """Let through what is asked from now on."""
        self.is_cut = False


class Call(socketserver.StreamRequestHandler):
    """One connection of the browser."""

    server: Line

    def handle(self) -> None:
        port = self.asked()
        if self.server.is_cut or port != self.server.port:
            return
        with socket.create_connection(("127.0.0.1", port)) as site:
            both = {self.connection, site}
            self.server.open |= both
            self.wfile.write(ANSWER)
            back = threading.Thread(target=pass_on, args=(site, self.connection), daemon=True)
            back.start()
            pass_on(self.connection, site)
            back.join()
            self.server.open -= both

    def asked(self) -> int:
        """The port the browser wants to reach."""
        _, methods = self.rfile.read(2)
        self.rfile.read(methods)
        self.wfile.write(GREETING)
        *_, kind = self.rfile.read(4)
        self.rfile.read(self.rfile.read(1)[0] if kind == NAME else 4 if kind == IPV4 else 16)
        return int.from_bytes(self.rfile.read(2))


def pass_on(here: socket.socket, there: socket.socket) -> None:
    """Whatever comes here goes there, until either end hangs up."""
    with contextlib.suppress(OSError):
        while data := here.recv(65536):
            there.sendall(data)
    hang_up(there)


def hang_up(one: socket.socket) -> None:
    with contextlib.suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)


@contextlib.contextmanager
def line_to(port: int) -> Iterator[Line]:
    """A line that stands until the end of the block."""
    with Line(port) as line:
        threading.Thread(target=line.serve_forever, daemon=True).start()
        try:
            yield line
        finally:
            line.cut()
            line.shutdown()
