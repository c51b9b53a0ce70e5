"""What those ask who compare offers with needs: whether anything changed, and what to show of the ones that fit."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, func, select

from kamagaya_match.groups import service as groups
from kamagaya_match.offers.models import BodyOffer
from kamagaya_match.offers.queries import bodies, invites, persons
from kamagaya_match.offers.rules import MatchableOffer, Seen
from kamagaya_match.offers.views import OfferCard, PersonCard, person_card
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang

from .matching import body_facts, needs_of_people, person_facts
from .reading import cards

Mark = tuple[object, ...]


@dataclass(frozen=True)
class Changed:
    """What is different since a moment: facts of those whom groups may see, keys of those they may see no more."""

    facts: list[MatchableOffer]
    gone: list[str]
    people: int


def matching_mark(tx: Tx) -> Mark:
    """A mark that moves with every change of what groups may find; quick, because it is asked before each comparison."""
    own = select(func.max(BodyOffer.updated_at), func.count(col(BodyOffer.id)))
    return (*persons.last_change(tx), invites.newest(tx), *tx.exec(own).one(), tuple(groups.suspended(tx)))


def changed_for_matching(tx: Tx, moment: datetime) -> Changed:
    """People's offers that changed since then (a little more does no harm), and how many groups may see in all."""
    rows = persons.changed_since(tx, moment, invites.asked_since(tx, moment))
    shown = {row.id for row in rows if row.seen == Seen.GROUPS and row.paused_at is None}
    asked = needs_of_people(tx, [row.person_id for row in rows])
    facts = [person_facts(row, asked) for row in rows if row.id in shown]
    return Changed(facts, [row.slug for row in rows if row.id not in shown], persons.count_seen(tx))


def bodies_for_matching(tx: Tx) -> list[MatchableOffer]:
    """What businesses and schools have published; there are few of them."""
    return [body_facts(row, {}) for row in bodies.public(tx, groups.suspended(tx))]


def visible_people(tx: Tx, keys: Collection[str], own: Collection[int], lang: Lang) -> dict[str, PersonCard]:
    """The neutral cards of those of these people whom a group may ask; `own` are the group's members."""
    return {row.slug: person_card(row, lang) for row in persons.seen_by_keys(tx, keys, own)}


def public_cards(tx: Tx, keys: Collection[str], lang: Lang) -> dict[str, OfferCard]:
    """The cards of those of these offers that are published."""
    found = bodies.by_slugs(tx, keys, groups.suspended(tx))
    return {card.slug: card for card in cards(tx, found, lang)}
