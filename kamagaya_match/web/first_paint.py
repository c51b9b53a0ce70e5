"""Public pages as whole HTML documents: the content painted into the built shell, before any script runs."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse

from kamagaya_match.settings import settings
from kamagaya_match.words.catalogue import LANGS, Lang, say

from .el import Node, painting
from .preferences import language_of, ruby_of
from .shell import PLAIN_POLICY, painted_part, plain_start, shell, shell_for

CACHE_HEADER = "x-km-cache"


@dataclass(frozen=True)
class Head:
    """What machines read about a page: words as plain text, `path` without host, `json_ld` ready for a script element."""

    title: str
    description: str = ""
    path: str = ""
    picture: str = ""
    kind: str = "website"
    json_ld: str = ""
    indexed: bool = True
    feeds: Mapping[str, str] = field(default_factory=dict)


def reader_of(request: Request) -> tuple[Lang, bool]:
    """The language and ふりがな choice of a request."""
    cookies = request.headers.get("cookie", "")
    return language_of(cookies, request.query_params.get("lang", "")), ruby_of(cookies)


def page(request: Request, build: Callable[[], Node], head: Head, status: int = 200, cached_for: int = 30) -> HTMLResponse:
    """Paint `build()` for this reader.

    With `cached_for` above 0 the front door keeps the answer that long (seconds), and drops it at once when
    anything public changes: then it must not depend on who asks.
    """
    lang, ruby = reader_of(request)
    with painting(lang, ruby):
        content = build()
    frame = shell_for(request.url.path) if status == 200 else shell("404.html")
    html = frame.filled("en" if lang == "en" else "ja", _head(head, lang), painted_part(str(content)))
    headers = {"content-security-policy": frame.policy, "content-language": "en" if lang == "en" else "ja"}
    if cached_for:
        headers[CACHE_HEADER] = str(cached_for)
    return HTMLResponse(html, status, headers)


def plain_page(request: Request, build: Callable[[], Node], head: Head, status: int = 200, cached_for: int = 0) -> HTMLResponse:
    """A document that needs no script at all: links from mails, confirmations, promises, errors."""
    lang, ruby = reader_of(request)
    with painting(lang, ruby):
        content = build()
    tag = "en" if lang == "en" else "ja"
    start = f'<!DOCTYPE html><html lang="{tag}"><head>{plain_start()}{_head(head, lang)}</head>'
    html = f'{start}<body><div class="km-root">{content}</div></body></html>'
    headers = {"content-security-policy": PLAIN_POLICY, "content-language": tag}
    if cached_for:
        headers[CACHE_HEADER] = str(cached_for)
    return HTMLResponse(html, status, headers)


def counted(text: str, cached_for: int = 30) -> PlainTextResponse:
    """What a form's button says about how much would be found."""
    return PlainTextResponse(text, headers={CACHE_HEADER: str(cached_for), "x-robots-tag": "noindex"})


def _head(head: Head, lang: Lang) -> str:
    base = settings().base_url
    site = say(lang, "web.site_name")
    title = head.title if head.title == site else f"{head.title} | {site}"
    tags = [Markup("<title data-ssr>{}</title>").format(title)]
    tags += [_meta("name", "description", head.description)] if head.description else []
    tags += [] if head.indexed else [_meta("name", "robots", "noindex")]
    if head.path:
        tags += [_link(rel="canonical", href=base + head.path)]
        tags += [_link(rel="alternate", hreflang=_tag(other), href=f"{base}{head.path}?lang={other}") for other in LANGS]
    tags += [_link(rel="alternate", type=kind, href=base + path) for path, kind in head.feeds.items()]
    tags += [_meta("property", f"og:{name}", value) for name, value in _open_graph(head, title, base, lang) if value]
    tags += [_meta("name", "twitter:card", "summary_large_image" if head.picture else "summary")]
    if head.json_ld:
        tags.append(Markup('<script data-ssr type="application/ld+json">{}</script>').format(Markup(head.json_ld)))
    return "".join(tags)


def _open_graph(head: Head, title: str, base: str, lang: Lang) -> list[tuple[str, str]]:
    return [
        ("title", head.title),
        ("description", head.description),
        ("type", head.kind),
        ("url", base + head.path),
        ("site_name", say(lang, "web.site_name")),
        ("locale", "en_GB" if lang == "en" else "ja_JP"),
        ("image", base + (head.picture or "/share.png")),
    ]


def _tag(lang: Lang) -> str:
    return {"ja": "ja", "easy": "ja-x-easy", "en": "en"}[lang]


def _meta(by: str, name: str, content: str) -> Markup:
    return Markup('<meta data-ssr {}="{}" content="{}">').format(Markup(by), name, content)


def _link(**attributes: str) -> Markup:
    inner = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return Markup(f"<link data-ssr{inner}>")


def json_for_script(value: object) -> str:
    """JSON that cannot end the script element it stands in."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
