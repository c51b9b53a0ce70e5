"""The month of events."""

from datetime import time

from kamagaya_match import clock
from kamagaya_match.events import queries
from kamagaya_match.events.queries.search import Wanted, search
from kamagaya_match.events.views import MonthView, month_asked, month_view, next_month
from kamagaya_match.storage.transaction import reading
from kamagaya_match.words.catalogue import Lang

from .telling import told

MOST = 600


def event_month(asked: str, lang: Lang) -> MonthView:
    """The month that an address asks for as 2026-12; this month when it makes no sense."""
    first = month_asked(asked)
    wanted = Wanted((), clock.at(first, time()), clock.at(next_month(first), time()))
    with reading() as tx:
        total, ids = search(tx, wanted, 0, MOST)
        return month_view(first, told(tx, queries.by_ids(tx, ids), lang), total, lang)
