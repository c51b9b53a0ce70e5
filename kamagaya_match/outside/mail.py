"""The door to the mail server, and one that leads nowhere."""

import smtplib
import ssl
from email.message import EmailMessage
from typing import Protocol

from kamagaya_match.settings import Smtp

from .letter import recipient

SECONDS = 20  # for each answer of the server: well below the time for which a mail is claimed
_GOING_AWAY = 421


class NotTaken(Exception):
    """The server did not take this mail; `for_good` when it never will."""

    def __init__(self, reason: str, for_good: bool) -> None:
        super().__init__(reason)
        self.for_good = for_good


class Unreachable(Exception):
    """No mail at all can be handed over now."""


class Door(Protocol):
    """Where mails go."""

    def send(self, letter: EmailMessage) -> None:
        """Hand one mail over. Errors: NotTaken, Unreachable."""

    def close(self) -> None:
        """Let go of the connection, if there is one."""


class NullDoor:
    """Takes every mail and keeps it in `taken`."""

    def __init__(self) -> None:
        self.taken: list[EmailMessage] = []

    def send(self, letter: EmailMessage) -> None:
        self.taken.append(letter)

    def close(self) -> None:
        """There is nothing to let go of."""


class SmtpDoor:
    """A mail server; the connection is opened for the first mail and stays for those after it."""

    def __init__(self, server: Smtp, name: str = "localhost") -> None:
        self._server, self._name = server, name
        self._line: smtplib.SMTP | None = None

    def send(self, letter: EmailMessage) -> None:
        try:
            self._open().send_message(letter, to_addrs=_recipients(letter))
        except smtplib.SMTPRecipientsRefused as refusal:
            code, words = next(iter(refusal.recipients.values()))
            self._refused(code, words)
        except smtplib.SMTPDataError as refusal:
            self._refused(refusal.smtp_code, refusal.smtp_error)
        except smtplib.SMTPNotSupportedError as refusal:
            raise NotTaken(str(refusal), for_good=True) from refusal
        except OSError as trouble:  # smtplib's own errors are among them
            self.close()
            raise Unreachable(f"{type(trouble).__name__}: {trouble}") from trouble

    def close(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            _hang_up(line)

    def _refused(self, code: int, words: bytes | str) -> None:
        reason = f"{code} {words.decode(errors='replace') if isinstance(words, bytes) else words}"
        if code == _GOING_AWAY:
            self.close()
            raise Unreachable(reason)
        raise NotTaken(reason, for_good=code >= 500)

    def _open(self) -> smtplib.SMTP:
        if self._line is None:
            self._line = _dial(self._server, self._name)
        return self._line


def _recipients(letter: EmailMessage) -> list[str]:
    # smtplib itself would read the addresses without their quotes
    return [recipient(f"{one.username}@{one.domain}") for one in letter["To"].addresses]


def _dial(server: Smtp, name: str) -> smtplib.SMTP:
    safely = ssl.create_default_context()
    if server.encryption == "tls":
        line: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, name, timeout=SECONDS, context=safely)
    else:
        line = smtplib.SMTP(server.host, server.port, name, timeout=SECONDS)
    try:
        if server.encryption == "starttls":
            line.starttls(context=safely)
        if server.user:
            line.login(server.user, server.password)
    except OSError:
        line.close()
        raise
    return line


def _hang_up(line: smtplib.SMTP) -> None:
    try:
        line.quit()
    except OSError:
        line.close()
