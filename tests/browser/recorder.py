"""Everything that a browser is told, and a search in it for what its reader must not know."""

import html
import re
import unicodedata
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Error, Page, Request, WebSocket

# Built files are the same for everyone. `/outbox/` stands on demo sites in the place of everybody's own mail box.
ASSETS = re.compile(r"\.(?:js|css|png|svg|ico|webp|woff2|webmanifest|map)$|^/assets/")
NOT_READ = re.compile(r"^/(?:outbox|_upload)/")
_PHONE = re.compile(r"\+?[\d-]{10,}")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_FOLDED = re.compile(r"\r?\n[ \t]")
_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}


@dataclass
class Recorder:
    """What one reader's tabs were told: (where, what), and what could not be read."""

    heard: list[tuple[str, str]] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        """Note from now on each answer to this tab, and each frame of its sockets."""
        page.on("requestfinished", lambda request: self._answer(page, request))
        page.on("websocket", lambda socket: self._socket(page, socket))

    def get(self, page: Page, address: str) -> str:
        """Fetch a file as this tab would, and note it."""
        answer = page.request.get(address, max_redirects=0)
        self.note(address, f"{answer.headers}\n{answer.text()}")
        return answer.text()

    def note(self, where: str, what: str) -> None:
        self.heard.append((where, what))

    def forget(self) -> None:
        self.heard.clear()

    def _socket(self, page: Page, socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: self.note(f"socket at {urlsplit(page.url).path}", text_of(frame)))

    def _answer(self, page: Page, request: Request) -> None:
        path = urlsplit(request.url).path
        if ASSETS.search(path) or NOT_READ.search(path) or not request.url.startswith("http"):
            return
        answer = request.response()
        if answer is None:
            self.missed.append(request.url)
            return
        self.note(f"headers of {request.url}", str(answer.headers))
        if 300 <= answer.status < 400 or answer.status == 204:
            return
        try:
            self.note(request.url, answer.body().decode(errors="replace"))
        except Error as error:  # the tab went on before the browser could be asked
            if request.method == "GET":
                self.get(page, request.url)
            else:
                self.missed.append(f"{request.method} {request.url}: {error}")


def found_in(heard: list[tuple[str, str]], secrets: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    """Which of these secrets stand where, by "owner: secret"; none when all was kept."""
    wanted = {f"{owner}: {secret}": pattern(secret) for owner, several in secrets.items() for secret in several}
    told: dict[str, list[str]] = {}
    for where, what in heard:
        shown = evened(what)
        for name, searched in wanted.items():
            if searched.search(shown):
                told.setdefault(name, []).append(where)
    return told


def pattern(secret: str) -> "re.Pattern[str]":
    """The secret however it is spaced; a telephone number with any marks between its figures."""
    letters = [*evened(secret).replace(" ", "").replace("\u3000", "")]
    if _PHONE.fullmatch(secret):
        figures = [letter for letter in letters if letter.isdecimal()]
        return re.compile(r"(?<!\d)" + r"[-\s().‐-―−]{0,3}".join(figures) + r"(?!\d)")
    return re.compile(r"\s*".join(re.escape(letter) for letter in letters))


def evened(text: str) -> str:
    """The same text without what formats wrap around it: escapes, entities, folded lines, widths, cases, katakana."""
    bare = _FOLDED.sub("", _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))
    bare = unquote(html.unescape(bare)).replace("\\n", "\n").replace('\\"', '"')
    return unicodedata.normalize("NFKC", bare).lower().translate(_TO_HIRAGANA)


def text_of(frame: str | bytes) -> str:
    """What a frame of a socket says, packed or not."""
    if isinstance(frame, str):
        return frame
    with suppress(zlib.error):
        frame = zlib.decompress(frame)
    return frame.decode(errors="replace")
