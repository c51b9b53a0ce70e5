"""What suggestions show and leave out."""

from collections.abc import Collection

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.needs.queries import suggesting as queries
from kamagaya_match.needs.views import NeedCard
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang

from .telling import cards


def open_cards(tx: Tx, slugs: Collection[str], lang: Lang) -> dict[str, NeedCard]:
    """The cards of those of these needs that take applications now, by slug."""
    found = queries.by_slugs(tx, slugs, groups.suspended(tx), clock.today()) if slugs else []
    return {card.slug: card for card in cards(tx, found, lang)}


def answered_by(tx: Tx, person_id: int) -> list[str]:
    """The slugs of the needs that this person answered in any way."""
    return queries.answered_by(tx, person_id)
