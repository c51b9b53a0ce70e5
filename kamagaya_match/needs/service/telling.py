"""Needs with what belongs to them: two more queries for any number of needs."""

from collections.abc import Sequence

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.groups.views import GroupCard
from kamagaya_match.needs.models import Need
from kamagaya_match.needs.views import NeedCard, Told, card_of
from kamagaya_match.places import service as places
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang


def told(tx: Tx, needs: Sequence[Need], lang: Lang) -> list[Told]:
    """Each need with its group and its place, in the order given."""
    hosts = groups.cards(tx, {need.group_id for need in needs}, lang)
    found = places.facts_by_id(tx, {need.place_id for need in needs if need.place_id}, lang)
    return [Told(need, hosts.get(need.group_id, GroupCard()), found.get(need.place_id or 0)) for need in needs]


def told_one(tx: Tx, need: Need, lang: Lang) -> Told:
    """One need with what belongs to it."""
    return told(tx, [need], lang)[0]


def cards(tx: Tx, needs: Sequence[Need], lang: Lang) -> list[NeedCard]:
    """The cards of these needs in their order."""
    return [card_of(one, lang, clock.today()) for one in told(tx, needs, lang)]
