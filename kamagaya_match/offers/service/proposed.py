"""What coordinators read of offers: whom nobody asks, and what was proposed; no name is in it."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel.sql.expression import SelectOfScalar

from kamagaya_match.offers.models import Invite
from kamagaya_match.offers.queries import invites, persons
from kamagaya_match.offers.rules import InviteState, Proposed
from kamagaya_match.offers.views import PersonCard, person_card
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang

from .answering import whom


def proposals(tx: Tx, by: int | None, first: int, most: int, lang: Lang) -> tuple[int, list[Proposed]]:
    """How many proposals a coordinator made (None: all coordinators), and `most` of them from `first` on, the newest first."""
    total, rows = invites.proposals(tx, by, first, most)
    return total, _proposed(tx, rows, lang)


def proposals_since(tx: Tx, moment: datetime) -> list[Proposed]:
    """Every proposal since then, without saying to whom."""
    return [_facts(row, "") for row in invites.proposals_since(tx, moment)]


def asked_about(tx: Tx, need_id: int, lang: Lang) -> list[Proposed]:
    """Who was asked about a need, by the group or by coordinators, in that order."""
    return _proposed(tx, invites.of_need(tx, need_id), lang)


def quiet_people(
    tx: Tx, before: datetime, applied: SelectOfScalar[int], first: int, most: int, lang: Lang
) -> tuple[int, list[tuple[PersonCard, datetime]]]:
    """How many people whom groups may find were there `before`, were not asked since and have not `applied`; some, with since when."""
    total, rows = persons.quiet(tx, before, applied, first, most)
    return total, [(person_card(row, lang), row.created_at) for row in rows]


def person_shown(tx: Tx, key: str, lang: Lang) -> PersonCard:
    """The neutral card of somebody whom groups may find. Errors: NotFound."""
    row = persons.seen_by_groups(tx, key, ())
    if row is None:
        raise NotFound
    return person_card(row, lang)


def _proposed(tx: Tx, rows: Sequence[Invite], lang: Lang) -> list[Proposed]:
    return [_facts(row, name) for row, name in zip(rows, whom(tx, rows, lang), strict=True)]


def _facts(row: Invite, named: str) -> Proposed:
    return Proposed(
        id=row.id or 0,
        need_id=row.need_id,
        whom=named,
        helper=row.person_id or row.answered_by or 0,
        by=row.invited_by or 0 if row.proposed else 0,
        state=InviteState(row.state),
        at=row.created_at,
    )
