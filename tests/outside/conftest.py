"""A real mail server on this machine that can be told to refuse."""

import socket
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from kamagaya_match import settings as settings_module


class Server:
    """What arrived, and what it says to recipients (`refuses`) and to whole mails (`says`)."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.recipients: list[str] = []
        self.refuses: dict[str, str] = {}
        self.says = "250 OK"
        self.connections = 0

    async def handle_EHLO(self, server: SMTP, session: Session, envelope: Envelope, host: str, answers: list[str]) -> list[str]:  # noqa: N802
        self.connections += 1
        session.host_name = host
        return answers

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:  # noqa: N802
        if address in self.refuses:
            return self.refuses[address]
        envelope.rcpt_tos.append(address)
        self.recipients.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.says.startswith("250") and isinstance(envelope.content, bytes):
            self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return self.says


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _serving(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    port, server = free_port(), Server()
    controller = Controller(server, hostname="127.0.0.1", port=port)
    monkeypatch.setenv("KM_SMTP_URL", f"smtp://127.0.0.1:{port}")
    settings_module.reset()
    controller.start()
    yield server
    controller.stop()


@pytest.fixture
def smtp_server(database: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A listening mail server, which the settings name."""
    yield from _serving(monkeypatch)


@pytest.fixture
def either_smtp_server(either_database: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """The same beside each of the databases."""
    yield from _serving(monkeypatch)
