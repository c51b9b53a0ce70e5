"""The outermost layer: cached answers, security headers, compression, slashes, and who may post from where."""

import asyncio
import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import Request

from kamagaya_match.settings import settings
from kamagaya_match.storage.freshness import site_version
from kamagaya_match.words.catalogue import say

from .answer_cache import Answer, AnswerCache, Headers, Key, encoding_wanted, etag_of, packed
from .errors import not_found
from .first_paint import CACHE_HEADER
from .no_script import waiting
from .preferences import language_of, ruby_of
from .shell import is_static_route, shell_for
from .threads import in_thread

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_CACHE = CACHE_HEADER.encode()
_ALWAYS: Headers = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"strict-origin-when-cross-origin"),
    (b"permissions-policy", b"geolocation=(self), camera=(self), microphone=()"),
    (b"cross-origin-opener-policy", b"same-origin"),
]
# Passed through as they are; the operators' own must answer when the database does not.
_UNREAD = ("/assets/", "/_", "/healthz", "/readyz")
_SAFE = ("GET", "HEAD", "OPTIONS")


class FrontDoor:
    """Wraps the whole application; knows no feature."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.cache = AnswerCache()
        self._asking: dict[tuple[Key, int], asyncio.Future[Answer]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        if scope["method"] not in _SAFE and not _same_site(headers):
            await _refuse(send)
            return
        await self._answer(scope, headers, receive, send)

    async def _answer(self, scope: Scope, headers: dict[bytes, bytes], receive: Receive, send: Send) -> None:
        if scope["method"] not in ("GET", "HEAD") or scope["path"].startswith(_UNREAD):
            await self.app(scope, receive, _dressed(scope, send))
            return
        version = await site_version()
        key = _key(scope, headers)
        answer = self.cache.find(key, version) or await self._fresh(key, scope, receive, headers, version)
        await _give(answer, scope["method"], headers, send)

    async def _fresh(self, key: Key, scope: Scope, receive: Receive, headers: dict[bytes, bytes], version: int) -> Answer:
        """A new answer; callers who ask for the same shared page at this moment wait for one and the same."""
        if not (self.cache.knows(key) or _faceless(headers)):
            return await self._asked(key, scope, receive, headers, version)
        asking = self._asking.get((key, version))
        if asking is None:
            asking = asyncio.ensure_future(self._asked(key, scope, receive, headers, version))
            self._asking[key, version] = asking
            asking.add_done_callback(lambda _: self._asking.pop((key, version), None))
        return await asyncio.shield(asking)

    async def _asked(self, key: Key, scope: Scope, receive: Receive, headers: dict[bytes, bytes], version: int) -> Answer:
        answer = await self._ask(scope, receive, headers, version)
        if answer.until:
            self.cache.keep(key, answer)
        return answer

    async def _ask(self, scope: Scope, receive: Receive, headers: dict[bytes, bytes], version: int) -> Answer:
        heard = _Heard()
        await self.app(_inner_scope(scope), receive, heard)
        body = b"".join(heard.body)
        given = {name.lower(): value for name, value in heard.headers}
        kind = given.get(b"content-type", b"")
        if kind.startswith(b"text/html") and b"content-security-policy" not in given:
            body, given = _lost(scope) if heard.status == 404 else _as_shell(scope["path"], given)
        seconds = int(given.pop(_CACHE, b"0"))
        accepted = headers.get(b"accept-encoding", b"").decode("latin-1")
        encoding = "" if b"content-encoding" in given else encoding_wanted(accepted, kind)
        etag = etag_of(body, encoding)
        body = await in_thread(packed, body, encoding) if encoding and len(body) > 20_000 else packed(body, encoding)
        until = time.monotonic() + seconds if seconds else 0
        return Answer(heard.status, _headers(given, encoding, body, etag), body, etag, version, until)


class _Heard:
    """Listens to a response in place of the client."""

    def __init__(self) -> None:
        self.status, self.headers, self.body = 500, list[tuple[bytes, bytes]](), list[bytes]()

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], list(message["headers"])
        elif message["type"] == "http.response.body":
            self.body.append(message.get("body", b""))


def _inner_scope(scope: Scope) -> Scope:
    """What the application sees: whole bodies, no conditional or encoded answers, static routes with their slash."""
    left_out = (b"if-none-match", b"if-modified-since", b"accept-encoding", b"range")
    inner = {**scope, "method": "GET", "extensions": {}, "headers": [one for one in scope["headers"] if one[0] not in left_out]}
    path = scope["path"]
    if not path.endswith("/") and "." not in path.rsplit("/", 1)[-1] and is_static_route(path):
        inner["path"], inner["raw_path"] = path + "/", path.encode() + b"/"
    return inner


def _as_shell(path: str, given: dict[bytes, bytes]) -> tuple[bytes, dict[bytes, bytes]]:
    """Reflex's own HTML file, with our styles and policy in place of what it came with."""
    frame = shell_for(path)
    html = frame.filled("ja", "", waiting())
    kept = {name: value for name, value in given.items() if name == b"content-type"}
    return html.encode(), {**kept, b"content-security-policy": frame.policy.encode(), b"cache-control": b"no-store"}


def _lost(scope: Scope) -> tuple[bytes, dict[bytes, bytes]]:
    """Our own words for an address that nothing answers to."""
    answer = not_found(Request(scope))
    return bytes(answer.body), dict(answer.raw_headers)


def _headers(given: dict[bytes, bytes], encoding: str, body: bytes, etag: bytes) -> Headers:
    given = {name: value for name, value in given.items() if name not in (b"content-length", b"server", b"etag")}
    given.setdefault(b"cache-control", b"no-cache")
    if encoding:
        given[b"content-encoding"] = encoding.encode()
    given[b"vary"] = b"accept-encoding, cookie" if given.get(b"content-type", b"").startswith(b"text/html") else b"accept-encoding"
    always = [one for one in (*_ALWAYS, *_secure()) if one[0] not in given]
    return [*given.items(), *always, (b"etag", etag), (b"content-length", str(len(body)).encode())]


def _secure() -> Headers:
    if settings().base_url.startswith("https:"):
        return [(b"strict-transport-security", b"max-age=31536000; includeSubDomains")]
    return []


def _key(scope: Scope, headers: dict[bytes, bytes]) -> Key:
    cookies = headers.get(b"cookie", b"").decode("latin-1")
    choice = (language_of(cookies), str(ruby_of(cookies))) if cookies else ("ja", "False")
    accepts = headers.get(b"accept-encoding", b"").decode("latin-1")
    encoding = "br" if "br" in accepts else "gzip" if "gzip" in accepts else ""
    return (scope["path"], scope["query_string"].decode("latin-1"), *choice, encoding)


async def _give(answer: Answer, method: str, headers: dict[bytes, bytes], send: Send) -> None:
    seen = headers.get(b"if-none-match")
    if seen and answer.status == 200 and answer.etag in seen:
        kept = [one for one in answer.headers if one[0] not in (b"content-length", b"content-type", b"content-encoding")]
        await send({"type": "http.response.start", "status": 304, "headers": kept})
        await send({"type": "http.response.body", "body": b""})
        return
    await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
    await send({"type": "http.response.body", "body": b"" if method == "HEAD" else answer.body})


def _dressed(scope: Scope, send: Send) -> Send:
    """Adds the headers to a response that passes through unread."""
    forever = scope["path"].startswith("/assets/")

    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept = [one for one in message["headers"] if one[0].lower() not in (b"server", b"cache-control" if forever else b"")]
            caching = [(b"cache-control", b"public, max-age=31536000, immutable")] if forever else []
            message = {**message, "headers": [*kept, *_ALWAYS, *_secure(), *caching]}
        await send(message)

    return dressed


def _faceless(headers: dict[bytes, bytes]) -> bool:
    """Whether nothing in a request tells its sender from others, as with programs that fetch calendars."""
    return b"cookie" not in headers and b"referer" not in headers


def _same_site(headers: dict[bytes, bytes]) -> bool:
    """Whether a form was posted from our own pages: the Origin's host is the one asked."""
    origin = headers.get(b"origin")
    if origin is None or origin == b"null":
        return headers.get(b"sec-fetch-site", b"same-origin") in (b"same-origin", b"none")
    return urlsplit(origin.decode("latin-1")).netloc == headers.get(b"host", b"").decode("latin-1")


async def _refuse(send: Send) -> None:
    body = say("ja", "web.foreign_form").encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode()), *_ALWAYS]
    await send({"type": "http.response.start", "status": 403, "headers": headers})
    await send({"type": "http.response.body", "body": body})
