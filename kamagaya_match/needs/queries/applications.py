"""Who answered which need."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from kamagaya_match.needs.models import Application, Need
from kamagaya_match.needs.rules import ApplicationState
from kamagaya_match.storage.transaction import Tx


def application_of(tx: Tx, need_id: int, person_id: int) -> Application | None:
    """A person's own answer to a need."""
    return tx.exec(select(Application).where(Application.need_id == need_id, Application.person_id == person_id)).first()


def accepted_pairs(tx: Tx, need_ids: Iterable[int]) -> set[tuple[int, int]]:
    """(need, person) of the adults whose answer to one of these needs was accepted."""
    wanted = select(Application.need_id, Application.person_id).where(col(Application.need_id).in_(sorted(set(need_ids))))
    return {
        (need, person) for need, person in tx.exec(wanted.where(Application.state == ApplicationState.ACCEPTED, Application.age_band == ""))
    }


def slug_answered(tx: Tx, number: int) -> str:
    """The slug of the need that the application `number` answers, empty when there is none."""
    joined = col(Application.need_id) == col(Need.id)
    return tx.exec(select(Need.slug).join(Application, joined).where(Application.id == number)).first() or ""


def application_named(tx: Tx, slug: str) -> Application | None:
    """The application with this slug, whoever asks."""
    return tx.exec(select(Application).where(Application.slug == slug)).first()


def application_by_id(tx: Tx, number: int) -> Application | None:
    """The application as it stands now; call it under the lock of its need."""
    return tx.exec(select(Application).where(Application.id == number).execution_options(populate_existing=True)).first()


def applications_of_need(tx: Tx, need_id: int, first: int, most: int) -> tuple[int, list[Application]]:
    """How many answers a need has, and `most` of them from `first` on: unanswered ones first, the oldest first."""
    total = tx.exec(select(func.count()).select_from(Application).where(Application.need_id == need_id)).one()
    open_first = (col(Application.state) != ApplicationState.SENT, col(Application.created_at), col(Application.id))
    found = tx.exec(select(Application).where(Application.need_id == need_id).order_by(*open_first).offset(first).limit(most))
    return total, list(found)


def applications_of_person(tx: Tx, person_id: int) -> list[Application]:
    """What a person answered, the newest first."""
    wanted = select(Application).where(Application.person_id == person_id)
    return list(tx.exec(wanted.order_by(col(Application.created_at).desc(), col(Application.id).desc())))


def pairs_of_person(tx: Tx, person_id: int, first: int, most: int) -> tuple[int, list[tuple[Application, Need]]]:
    """How many applications a person has sent, and `most` of them from `first` on with their needs, the newest first."""
    return _pairs(tx, Application.person_id == person_id, first, most)


def pairs_of_minors(tx: Tx, first: int, most: int) -> tuple[int, list[tuple[Application, Need]]]:
    """The same for the applications of people under 18."""
    return _pairs(tx, Application.age_band != "", first, most)


def _pairs(tx: Tx, condition: Any, first: int, most: int) -> tuple[int, list[tuple[Application, Need]]]:
    total = tx.exec(select(func.count()).select_from(Application).where(condition)).one()
    wanted = select(Application, Need).join(Need, col(Application.need_id) == col(Need.id)).where(condition)
    newest = wanted.order_by(col(Application.created_at).desc(), col(Application.id).desc())
    return total, list(tx.exec(newest.offset(first).limit(most)))


def unanswered_of_group(tx: Tx, group_id: int, most: int) -> tuple[int, list[Application]]:
    """How many answers to a group's needs wait for it, and the oldest of them."""
    waiting = (Need.group_id == group_id, Application.state == ApplicationState.SENT)
    joined = col(Application.need_id) == col(Need.id)
    total = tx.exec(select(func.count()).select_from(Application).join(Need, joined).where(*waiting)).one()
    oldest = select(Application).join(Need, joined).where(*waiting).order_by(col(Application.created_at), col(Application.id))
    return total, list(tx.exec(oldest.limit(most)))


def waiting_since(tx: Tx) -> dict[int, datetime]:
    """When the oldest unanswered application came, by group."""
    wanted = select(Need.group_id, func.min(Application.created_at)).join(Application, col(Application.need_id) == col(Need.id))
    return dict(tx.exec(wanted.where(Application.state == ApplicationState.SENT).group_by(col(Need.group_id))).all())


def unanswered_by_need(tx: Tx, ids: Iterable[int]) -> dict[int, int]:
    """How many answers wait, by need; a need without any is left out."""
    wanted = select(Application.need_id, func.count()).where(
        col(Application.need_id).in_(sorted(set(ids))), Application.state == ApplicationState.SENT
    )
    return dict(tx.exec(wanted.group_by(col(Application.need_id))).all())


def accepted_count(tx: Tx, need_id: int) -> int:
    """How many people a need has found, all of each party."""
    wanted = select(func.coalesce(func.sum(Application.party), 0))
    return tx.exec(wanted.where(Application.need_id == need_id, Application.state == ApplicationState.ACCEPTED)).one()


def last_sent(tx: Tx, person_id: int) -> Application | None:
    """What a person sent last, to any need."""
    wanted = select(Application).where(Application.person_id == person_id, Application.message != "")
    return tx.exec(wanted.order_by(col(Application.created_at).desc(), col(Application.id).desc()).limit(1)).first()


def answers_to(tx: Tx, needs: Collection[int]) -> list[tuple[int, int, str, int | None]]:
    """(need, person, state, id) of every application to these needs."""
    wanted = select(Application.need_id, Application.person_id, Application.state, Application.id)
    return list(tx.exec(wanted.where(col(Application.need_id).in_(sorted(needs)))))


def applicants_since(moment: datetime) -> SelectOfScalar[int]:
    """The people who applied for anything since then."""
    return select(Application.person_id).where(Application.created_at >= moment)


def sent_since(tx: Tx, person_id: int, since: datetime) -> int:
    """How many answers a person sent since then."""
    wanted = select(func.count()).select_from(Application)
    return tx.exec(wanted.where(Application.person_id == person_id, Application.created_at > since)).one()
