"""Every SELECT over helpers' links and the notes made at doors."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select as sa_select
from sqlmodel import col, func, select

from kamagaya_match.door.models import DoorAct, DoorLink
from kamagaya_match.door.rules import Act, ActKind
from kamagaya_match.storage.tokens import hashed
from kamagaya_match.storage.transaction import Tx


def link_of(tx: Tx, token: str) -> DoorLink | None:
    """The link with this secret, also one that opens nothing any more."""
    return tx.exec(select(DoorLink).where(DoorLink.token_hash == hashed(token))).first()


def links_of_event(tx: Tx, event_id: int) -> Sequence[DoorLink]:
    """Every link ever made for an event, the newest first."""
    return tx.exec(select(DoorLink).where(DoorLink.event_id == event_id).order_by(col(DoorLink.id).desc())).all()


def link_at(tx: Tx, event_id: int, number: int) -> DoorLink | None:
    """One link of this event."""
    return tx.exec(select(DoorLink).where(DoorLink.event_id == event_id, DoorLink.id == number)).first()


def acts_of(tx: Tx, event_id: int) -> list[Act]:
    """Everything noted for an event, as the rules see it."""
    row = DoorAct
    wanted = sa_select(row.key, row.kind, row.at, row.people, row.registration_id, row.name, row.by, row.undoes, row.session_id)  # type: ignore[call-overload]
    return [act_of(*one) for one in tx.execute(wanted.where(row.event_id == event_id).order_by(col(row.id)))]


def counts_of_links(tx: Tx, event_id: int) -> dict[int, int]:
    """How many notes came over each link."""
    counted = select(DoorAct.link_id, func.count()).where(DoorAct.event_id == event_id).group_by(col(DoorAct.link_id))
    return {link: number for link, number in tx.exec(counted) if link is not None}


def named_before(tx: Tx, before: datetime) -> Sequence[DoorAct]:
    """Notes from before that moment that still name somebody."""
    named = (col(DoorAct.name) != "") | (col(DoorAct.by) != "")
    return tx.exec(select(DoorAct).where(DoorAct.at < before, named)).all()


def act_of(
    key: str, kind: str, at: datetime, people: int, party: int | None, name: str, by: str, undoes: Sequence[str], meeting: int | None
) -> Act:
    """One note as the rules see it."""
    known, undone = ActKind(kind), tuple(undoes)
    return Act(key=key, kind=known, at=at, people=people, party=party, name=name, by=by, undoes=undone, meeting=meeting or 0)
