"""Gathers what the first page and the site map need from the features."""

from collections.abc import Callable, Sequence
from datetime import datetime

from kamagaya_match.events import service as events
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import service as needs
from kamagaya_match.places import service as places
from kamagaya_match.words.catalogue import Lang

from .views import HomeView

EVENTS, NEEDS = 5, 3
LISTS = ("/", "/events/", "/events/calendar/", "/needs/", "/offers/", "/groups/", "/stories/")
OWN_PAGES = (*LISTS, "/about/", "/about/calendar", "/about/privacy", "/about/accessibility")

Pages = Callable[[], list[tuple[str, datetime]]]

_more: list[Pages] = []


def list_also(pages: Sequence[Pages]) -> None:
    """Introduce, once at start, rooms with public pages that know this one."""
    _more[:] = pages


def home(lang: Lang) -> HomeView:
    """The first page as everyone sees it."""
    return HomeView(events=events.coming(lang, EVENTS), needs=needs.latest_cards(lang, NEEDS))


def pages_for_search_engines() -> list[tuple[str, datetime | None]]:
    """Address and last change of every public page."""
    own: list[tuple[str, datetime | None]] = [(path, None) for path in OWN_PAGES]
    more = [page for pages in _more for page in pages()]
    return [*own, *events.public_pages(), *needs.public_pages(), *groups.public_pages(), *places.public_pages(), *more]
