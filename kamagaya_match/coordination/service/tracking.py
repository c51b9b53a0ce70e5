"""Proposals, and what became of them as the rows of applications and engagements tell."""

from collections.abc import Sequence

from kamagaya_match import clock
from kamagaya_match.coordination.rules import Outcome, outcome_of
from kamagaya_match.coordination.views import ProposalRow, Proposals, proposal_row
from kamagaya_match.engagements import service as engagements
from kamagaya_match.needs import service as needs
from kamagaya_match.needs.views import NeedCard
from kamagaya_match.offers import service as offers
from kamagaya_match.offers.rules import Proposed
from kamagaya_match.paging import paged
from kamagaya_match.people import service as people
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .rights import coordinators_only

PAGE = 20


def proposals(who: Who, page: int, lang: Lang) -> Proposals:
    """One page of one's own proposals, of everybody's for the office. Errors: NotFound."""
    coordinators_only(who)
    by = None if who.is_office else who.person_id
    with reading() as tx:
        found = paged(lambda first, most: offers.proposals(tx, by, first, most, lang), page, PAGE)
        return Proposals(rows_of(tx, found.rows, lang), found.total, found.page, found.pages)


def rows_of(tx: Tx, found: Sequence[Proposed], lang: Lang) -> list[ProposalRow]:
    """Each proposal in words, in the order given."""
    cards = needs.cards_by_ids(tx, {row.need_id for row in found}, lang)
    names = people.names(tx, {row.by for row in found if row.by})
    became = outcomes(tx, found)
    return [proposal_row(row, cards.get(row.need_id, NeedCard()), became[row.id], names, lang) for row in found]


def outcomes(tx: Tx, found: Sequence[Proposed]) -> dict[int, Outcome]:
    """What became of each of these proposals, by its id."""
    now = clock.now()
    answers = needs.application_states(tx, {(row.need_id, row.helper) for row in found if row.helper})
    done = engagements.done_with(tx, [number for _, number in answers.values()])
    known = {row.id: answers.get((row.need_id, row.helper), (None, 0)) for row in found}
    return {row.id: outcome_of(row.state, row.at, now, known[row.id][0], done=known[row.id][1] in done) for row in found}
