"""The addresses of the promises; everyone reads the same, so they are kept for a while."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kamagaya_match.about import pages
from kamagaya_match.about.views import DOCUMENTS
from kamagaya_match.web.el import Node
from kamagaya_match.web.errors import not_found
from kamagaya_match.web.first_paint import Head, plain_page, reader_of
from kamagaya_match.web.guards import ANYONE, open_to
from kamagaya_match.words.catalogue import say

SECONDS = 600
_BY_NAME = {document.name: document for document in DOCUMENTS}


@open_to(ANYONE)
async def index(request: Request) -> Response:
    return _kept(request, "index", "/about/", pages.index_page)


@open_to(ANYONE)
async def contact(request: Request) -> Response:
    return _kept(request, "contact", "/about/contact", pages.contact_page)


@open_to(ANYONE)
async def document(request: Request) -> Response:
    name = request.path_params["name"]
    found = _BY_NAME.get(name)
    if found is None:
        return not_found(request)
    return _kept(request, name, f"/about/{name}", lambda: pages.document_page(found))


def _kept(request: Request, name: str, path: str, build: Callable[[], Node]) -> Response:
    lang, _ = reader_of(request)
    head = Head(title=say(lang, f"about.{name}.title"), description=say(lang, f"about.{name}.intro"), path=path)
    return plain_page(request, build, head, cached_for=SECONDS)


ROUTES = [
    Route("/about/", index),
    Route("/about/contact", contact),
    Route("/about/{name}", document),
]
