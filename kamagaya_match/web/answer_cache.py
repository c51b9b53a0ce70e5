"""Answers that the front door may give again while nothing public has changed."""

import gzip
import hashlib
import time
from collections import OrderedDict
from dataclasses import dataclass

import brotli

Headers = list[tuple[bytes, bytes]]
Key = tuple[str, ...]

MOST_BYTES = 12_000_000  # a thousand pages as browsers ask for them, packed
_COMPRESSIBLE = (b"text/", b"application/json", b"application/atom+xml", b"application/xml", b"application/manifest+json", b"image/svg")


@dataclass(frozen=True)
class Answer:
    """A whole response, in one encoding; `version` and `until` say how long it is right."""

    status: int
    headers: Headers
    body: bytes
    etag: bytes
    version: int
    until: float


class AnswerCache:
    """The least recently given answers go first when MOST_BYTES is reached."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._kept: OrderedDict[Key, Answer] = OrderedDict()
        self._bytes = 0
        self._most = most_bytes

    def find(self, key: Key, version: int) -> Answer | None:
        answer = self._kept.get(key)
        if answer is None or answer.version != version or answer.until < time.monotonic():
            return None
        self._kept.move_to_end(key)
        return answer

    def knows(self, key: Key) -> bool:
        """Whether this has been an answer for everyone before, right or outdated now."""
        return key in self._kept

    def keep(self, key: Key, answer: Answer) -> None:
        before = self._kept.pop(key, None)
        self._bytes += len(answer.body) - (len(before.body) if before else 0)
        self._kept[key] = answer
        while self._bytes > self._most and self._kept:
            _, gone = self._kept.popitem(last=False)
            self._bytes -= len(gone.body)


def encoding_wanted(accept: str, kind: bytes) -> str:
    """`br`, `gzip` or nothing, by what the client takes and what the content is worth."""
    if not kind.startswith(_COMPRESSIBLE):
        return ""
    return "br" if "br" in accept else "gzip" if "gzip" in accept else ""


def packed(body: bytes, encoding: str) -> bytes:
    if encoding == "br":
        return bytes(brotli.compress(body, quality=7))
    return gzip.compress(body, 6, mtime=0) if encoding == "gzip" else body


def etag_of(body: bytes, encoding: str) -> bytes:
    """A strong validator of these bytes in this encoding."""
    return f'"{hashlib.sha256(body).hexdigest()[:20]}{"-" + encoding if encoding else ""}"'.encode()
