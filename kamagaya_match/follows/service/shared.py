"""What one run of the clockwork has read: people who follow the same thing share it."""

from datetime import datetime, timedelta

from kamagaya_match import clock
from kamagaya_match.follows.rules import What
from kamagaya_match.follows.views import Thing
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang

from .whats import news, title_of

# A post is seen a little after the moment that it carries, and what is kept may be a little old: so it is looked for from
# earlier on, and what was told stays told.
OVERLAP = timedelta(minutes=15)
KEPT_FOR = timedelta(minutes=5)
STEP_MINUTES = 5
# Of one follow at once; who follows everything reads the first of it and the number of the rest.
MOST_READ = 100

Read = tuple[str, list[Thing]]


class Shared:
    """Titles and news by what is followed, from when on, and the language; forgotten after KEPT_FOR."""

    def __init__(self) -> None:
        self._kept: dict[tuple[What, datetime, Lang], Read] = {}
        self._since = clock.now()

    def read(self, tx: Tx, what: What, seen_at: datetime, lang: Lang) -> Read:
        """The title of what is followed, and what is new in it since `seen_at`; nothing of a group that is gone."""
        if clock.now() - self._since > KEPT_FOR:
            self._kept, self._since = {}, clock.now()
        key = what, _floor(seen_at - OVERLAP), lang
        if key not in self._kept:
            self._kept[key] = _read(tx, *key)
        return self._kept[key]


def _floor(moment: datetime) -> datetime:
    return moment.replace(minute=moment.minute - moment.minute % STEP_MINUTES, second=0, microsecond=0)


def _read(tx: Tx, what: What, since: datetime, lang: Lang) -> Read:
    try:
        title = title_of(tx, what, lang)
    except NotFound:
        return "", []
    return title, news(tx, what, since, lang, MOST_READ)
