"""Every SELECT over people and the roles they hold."""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement
from sqlmodel import col, func, or_, select

from kamagaya_match.people.models import Person, RoleGrant
from kamagaya_match.people.rules import Role
from kamagaya_match.storage.transaction import Tx


def person(tx: Tx, person_id: int | None) -> Person | None:
    """Somebody who has an account; not one who left."""
    found = tx.get(Person, person_id) if person_id is not None else None
    return found if found and found.deleted_at is None else None


def person_by_email(tx: Tx, email: str) -> Person | None:
    """By the folded address."""
    return tx.exec(select(Person).where(Person.email == email)).first()


def person_by_calendar(tx: Tx, token_hash: str) -> Person | None:
    return tx.exec(select(Person).where(Person.calendar_token_hash == token_hash, col(Person.deleted_at).is_(None))).first()


def names(tx: Tx, ids: Iterable[int]) -> dict[int, str]:
    found = tx.exec(select(Person.id, Person.name).where(col(Person.id).in_(sorted(set(ids)))))
    return {number: name for number, name in found if number is not None}


def roles_of(tx: Tx, person_id: int) -> frozenset[Role]:
    return frozenset(Role(role) for role in tx.exec(select(RoleGrant.role).where(RoleGrant.person_id == person_id, _in_force())))


def roles_by_person(tx: Tx, ids: Iterable[int]) -> dict[int, list[Role]]:
    """The roles in force of each of these people, in the order in which they were given."""
    wanted = select(RoleGrant.person_id, RoleGrant.role).where(col(RoleGrant.person_id).in_(sorted(set(ids))), _in_force())
    found: dict[int, list[Role]] = {}
    for number, role in tx.exec(wanted.order_by(col(RoleGrant.id))):
        found.setdefault(number, []).append(Role(role))
    return found


def grants(tx: Tx, person_id: int, role: Role | None = None) -> Sequence[RoleGrant]:
    """The grants in force of one person."""
    wanted = select(RoleGrant).where(RoleGrant.person_id == person_id, _in_force())
    return tx.exec(wanted if role is None else wanted.where(RoleGrant.role == role)).all()


def holders(tx: Tx, role: Role) -> set[int]:
    """Everyone who holds a role now."""
    return set(tx.exec(select(RoleGrant.person_id).where(RoleGrant.role == role, _in_force())))


def people_like(tx: Tx, words: str, role: str, first: int, most: int) -> tuple[int, list[Person]]:
    """How many people have `words` in their address, name or reading and hold `role` (each if given).

    And `most` of them from `first`, the newest first.
    """
    wanted = _like(words, role)
    found = tx.exec(select(Person).where(*wanted).order_by(col(Person.id).desc()).offset(first).limit(most))
    return tx.exec(select(func.count()).select_from(Person).where(*wanted)).one(), list(found)


def _like(words: str, role: str) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [col(Person.deleted_at).is_(None)]
    if words:
        conditions.append(_mentions(words))
    if role:
        conditions.append(col(Person.id).in_(select(RoleGrant.person_id).where(RoleGrant.role == role, _in_force())))
    return conditions


def _mentions(words: str) -> ColumnElement[bool]:
    return or_(*[func.lower(field).contains(words.lower(), autoescape=True) for field in (Person.email, Person.name, Person.kana)])


def _in_force() -> ColumnElement[bool]:
    return col(RoleGrant.revoked_at).is_(None)
