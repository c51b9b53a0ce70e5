"""The coordinators' first page: what waits, and how the work is spread."""

from collections import defaultdict

from kamagaya_match import clock
from kamagaya_match.coordination.rules import COUNTED_FOR, Outcome, load_of
from kamagaya_match.coordination.views import LoadRow, Overview, load_row
from kamagaya_match.needs import service as needs
from kamagaya_match.offers import service as offers
from kamagaya_match.people import service as people
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Role, Who
from kamagaya_match.words.catalogue import Lang, say

from .rights import coordinators_only
from .tracking import outcomes
from .waiting import needs_in, people_in

FIRST = 3


def overview(who: Who, lang: Lang) -> Overview:
    """What waits, and what each coordinator has in hand. Errors: NotFound."""
    coordinators_only(who)
    with reading() as tx:
        silent, shaping = needs.waiting_for_coordinators(tx, who)
        found = needs_in(tx, 1, FIRST, lang)
        return Overview(found.count, people_in(tx, 1, 1, lang).count, silent, shaping, found.rows, _load(tx, lang))


def _load(tx: Tx, lang: Lang) -> list[LoadRow]:
    """Every coordinator, in the order of their names."""
    shaping = needs.shapings_by_coordinator(tx)
    made = offers.proposals_since(tx, clock.now() - COUNTED_FOR)
    became, by = outcomes(tx, made), defaultdict[int, list[Outcome]](list)
    for row in made:
        by[row.by].append(became[row.id])
    holders = sorted(people.holders(tx, Role.COORDINATOR), key=lambda one: (one.name, one.person_id or 0))
    return [
        load_row(one.name or say(lang, "coordination.nameless"), load_of(shaping.get(one.person_id or 0, 0), by[one.person_id or 0]))
        for one in holders
    ]
