"""The event behind a party, read once in each language that is needed."""

from kamagaya_match.events import service as events
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang


class Telling:
    """One event's facts for readers of several languages, inside one transaction."""

    def __init__(self, tx: Tx, slug: str, *, lock: bool = False, lang: Lang = "ja") -> None:
        self.tx, self.slug = tx, slug
        self._facts = {lang: events.sign_up_facts(tx, slug, lock=lock, lang=lang)}

    @property
    def plain(self) -> SignUpFacts:
        """The facts in whichever language was read first, for what no language changes."""
        return next(iter(self._facts.values()))

    @property
    def event_id(self) -> int:
        return self.plain.id

    def again(self) -> None:
        """Read the event anew, after something that decides about its seats has changed."""
        self._facts = {lang: events.sign_up_facts(self.tx, self.slug, lang=lang) for lang in self._facts}

    def facts(self, lang: Lang) -> SignUpFacts:
        if lang not in self._facts:
            self._facts[lang] = events.sign_up_facts(self.tx, self.slug, lang=lang)
        return self._facts[lang]


def locked(tx: Tx, event_id: int, lang: Lang = "ja") -> Telling:
    """The event, held until the transaction ends."""
    return Telling(tx, events.slug_of(tx, event_id), lock=True, lang=lang)


def by_id(tx: Tx, event_id: int, lang: Lang = "ja") -> Telling:
    """The event as it is now, held by nobody."""
    return Telling(tx, events.slug_of(tx, event_id), lang=lang)
