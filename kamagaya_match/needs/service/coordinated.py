"""What coordinators ask of needs: which ones nobody answers, and what became of what they proposed."""

from collections.abc import Collection
from datetime import datetime

from sqlmodel.sql.expression import SelectOfScalar

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import queries
from kamagaya_match.needs.rules import ApplicationState
from kamagaya_match.needs.views import NeedCard
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .rights import readable
from .telling import cards

Pair = tuple[int, int]


def without_answers(tx: Tx, before: datetime, first: int, most: int, lang: Lang) -> tuple[int, list[tuple[NeedCard, datetime]]]:
    """How many open needs were published `before` and have nobody; `most` of them from `first` on with when, the longest waiting first.

    Nobody: no application that waits or was accepted, and nobody who stands by.
    """
    total, found = queries.without_answers(tx, groups.suspended(tx), clock.today(), before, first, most)
    return total, [(card, need.published_at or before) for card, need in zip(cards(tx, found, lang), found, strict=True)]


def public_card(tx: Tx, slug: str, lang: Lang) -> NeedCard:
    """The card of a need that everyone may read. Errors: NotFound."""
    return cards(tx, [readable(tx, slug)], lang)[0]


def application_states(tx: Tx, pairs: Collection[Pair]) -> dict[Pair, tuple[ApplicationState, int]]:
    """For each pair (need, person) that is an application: its state and its id."""
    found = queries.answers_to(tx, {need for need, _ in pairs})
    return {(need, person): (ApplicationState(state), number or 0) for need, person, state, number in found if (need, person) in pairs}


def applicants_since(moment: datetime) -> SelectOfScalar[int]:
    """The people who applied for anything since then, as a query to be used within another."""
    return queries.applicants_since(moment)


def shapings_by_coordinator(tx: Tx) -> dict[int, int]:
    """How many drafts each coordinator shapes now."""
    return queries.shapings_by_coordinator(tx)


def waiting_for_coordinators(tx: Tx, who: Who) -> tuple[int, int]:
    """How many applications were passed on and still wait, and how many drafts this person may shape or shapes."""
    return queries.passed_on(tx, 0, 0)[0], queries.count_open_scopings(tx, who.person_id, who.is_office)
