"""Offers on a group's page: they know groups, so groups cannot know them; the composition roots introduce them."""

from collections.abc import Callable

from kamagaya_match.groups.views import OfferBeside
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.words.catalogue import Lang

from .rights import group_named

Finder = Callable[[Tx, int, Lang], list[OfferBeside]]

_finder: list[Finder] = []


def find_offers_with(finder: Finder) -> None:
    """Introduce, once at start, who finds what a group gives."""
    _finder[:] = [finder]


def offers_of_group(slug: str, lang: Lang) -> list[OfferBeside]:
    """What the group gives; none where nobody finds any. Errors: NotFound."""
    if not _finder:
        return []
    with reading() as tx:
        return _finder[0](tx, group_named(tx, slug).id or 0, lang)
