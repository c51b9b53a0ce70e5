"""What those ask who compare offers with needs: whether anything changed, and what to show of the ones that fit."""

from collections.abc import Collection

from sqlmodel import col, func, select

from kamagaya_match.groups import service as groups
from kamagaya_match.offers.models import BodyOffer, PersonOffer
from kamagaya_match.offers.queries import bodies, persons
from kamagaya_match.offers.views import OfferCard, PersonCard, person_card
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang

from .reading import cards

Mark = tuple[object, ...]


def matching_mark(tx: Tx) -> Mark:
    """A mark that moves with every change of what groups may find; quick, because it is asked before each comparison."""
    people = select(
        func.max(PersonOffer.updated_at), func.max(PersonOffer.paused_at), func.count(col(PersonOffer.paused_at)), func.max(PersonOffer.id)
    )
    own = select(func.max(BodyOffer.updated_at), func.count(col(BodyOffer.id)))
    return (*tx.exec(people).one(), *tx.exec(own).one(), tuple(groups.suspended(tx)))


def visible_people(tx: Tx, keys: Collection[str], own: Collection[int], lang: Lang) -> dict[str, PersonCard]:
    """The neutral cards of those of these people whom a group may ask; `own` are the group's members."""
    return {row.slug: person_card(row, lang) for row in persons.seen_by_keys(tx, keys, own)}


def public_cards(tx: Tx, keys: Collection[str], lang: Lang) -> dict[str, OfferCard]:
    """The cards of those of these offers that are published."""
    found = bodies.by_slugs(tx, keys, groups.suspended(tx))
    return {card.slug: card for card in cards(tx, found, lang)}
