"""What is shown when there is nothing to show: what happened, a search field, and the ways on."""

from starlette.requests import Request
from starlette.responses import HTMLResponse

from kamagaya_match.words.catalogue import say

from . import el
from .el import Node, Text
from .first_paint import Head, plain_page, reader_of
from .forms import form
from .layout import layout
from .parts.buttons import submit
from .parts.fields import text_field
from .parts.links import link
from .parts.page import narrow, page_head, panel
from .say import t

ON = (("site.way_home", "/"), ("site.way_events", "/events/"), ("site.way_contact", "/about/contact"))


def not_found(request: Request) -> HTMLResponse:
    """404: there is no such page."""
    return _document(request, "site.not_found_title", "site.not_found_text", 404, kept=30)


def gone(request: Request, name: str = "", search_in: str = "/events/") -> HTMLResponse:
    """410: it was here once; `name` is what it was called, `search_in` the list in which to look for something like it."""
    key = "site.gone_named" if name else "site.gone_title"
    return _document(request, key, "site.gone_text", 410, search_in, name=name)


def server_error(request: Request) -> HTMLResponse:
    """500: the fault is ours."""
    again = ("site.way_reload", request.url.path)
    return _document(request, "site.failed_title", "site.failed_text", 500, ways=(again, *ON))


def _document(
    request: Request,
    title: str,
    text: str,
    status: int,
    search_in: str = "/events/",
    ways: tuple[tuple[str, str], ...] = ON,
    kept: int = 0,
    **values: str,
) -> HTMLResponse:
    head = Head(title=say(reader_of(request)[0], title, **values), indexed=False)
    return plain_page(request, lambda: _page(t(title, **values), t(text), search_in, ways), head, status, kept)


def _page(title: Text, text: Text, search_in: str, ways: tuple[tuple[str, str], ...]) -> Node:
    return layout(
        narrow(
            page_head(title, el.p(text)),
            panel(_search(search_in)),
            el.h2(t("site.ways_on")),
            el.ul(*[el.li(link(t(key), to=to)) for key, to in ways]),
        )
    )


def _search(search_in: str) -> Node:
    field = text_field("q", t("site.search"), kind="search", required=None)
    return form(field, submit(t("common.search"), icon="search"), action=search_in, method="get", role="search")
