"""Gathers what the first page and the site map need from the features."""

from datetime import datetime

from kamagaya_match.events import service as events
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import service as needs
from kamagaya_match.places import service as places
from kamagaya_match.stories import service as stories
from kamagaya_match.words.catalogue import Lang

from .views import HomeView

EVENTS, NEEDS = 5, 3
LISTS = ("/", "/events/", "/events/calendar/", "/needs/", "/groups/", "/stories/")
OWN_PAGES = (*LISTS, "/about/", "/about/calendar", "/about/privacy", "/about/accessibility")


def home(lang: Lang) -> HomeView:
    """The first page as everyone sees it."""
    return HomeView(events=events.coming(lang, EVENTS), needs=needs.latest_cards(lang, NEEDS))


def pages_for_search_engines() -> list[tuple[str, datetime | None]]:
    """Address and last change of every public page."""
    own: list[tuple[str, datetime | None]] = [(path, None) for path in OWN_PAGES]
    return [*own, *events.public_pages(), *needs.public_pages(), *groups.public_pages(), *places.public_pages(), *stories.public_pages()]
