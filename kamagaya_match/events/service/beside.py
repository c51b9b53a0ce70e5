"""Needs on an event's page: they know events, so events cannot know them; the composition roots introduce them."""

from collections.abc import Callable, Sequence

from kamagaya_match.events.views import NeedBeside
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang

Finder = Callable[[Tx, int, Sequence[str], Lang], list[NeedBeside]]

_finder: list[Finder] = []


def find_needs_with(finder: Finder) -> None:
    """Introduce, once at start, who finds the needs for a group's id and the fields of an event."""
    _finder[:] = [finder]


def needs_beside(tx: Tx, group_id: int, fields: Sequence[str], lang: Lang) -> list[NeedBeside]:
    """The needs to show beside an event; none where nobody finds any."""
    return _finder[0](tx, group_id, fields, lang) if _finder else []
