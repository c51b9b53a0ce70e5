"""The office's list of people, and the roles it gives and takes; every change is in the audit log."""

from functools import partial

from kamagaya_match.clock import now
from kamagaya_match.paging import paged
from kamagaya_match.people import queries
from kamagaya_match.people.models import RoleGrant
from kamagaya_match.people.rules import LONGEST_NAME, Role, Who, leaves_an_admin, may_give, one_line
from kamagaya_match.people.views import PeoplePage, choices_for, people_address, row_of
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.keys import row_id
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.words.catalogue import Lang

from .accounts import ensure_person, who_is

PAGE = 20


def people_page(who: Who, lang: Lang, words: str = "", role: str = "", page: int = 1) -> PeoplePage:
    """The people whose name, reading or address holds `words`, and who hold `role`; Refused for all but the office."""
    _office_only(who)
    words, role = one_line(words)[:LONGEST_NAME], role if role in set(Role) else ""
    with reading() as tx:
        found = paged(partial(queries.people_like, tx, words, role), page, PAGE)
        roles = queries.roles_by_person(tx, [one.id or 0 for one in found.rows])
    rows = [row_of(one, roles.get(one.id or 0, []), who, lang) for one in found.rows]
    return PeoplePage(rows, choices_for(who, lang), found.total, found.page, found.pages, words, role, people_address(words, role))


def grant_role(who: Who, person: object, role: str) -> None:
    """Give a role to the person with this id; giving what is held already changes nothing. Errors: Refused, NotFound."""
    wanted = _giveable(who, role)
    with transaction() as tx:
        _grant(tx, who.person_id, _id_of(tx, person), wanted)


def revoke_role(who: Who, person: object, role: str) -> None:
    """Take a role away; the last admin keeps theirs. Errors: Refused, NotFound."""
    taken = _giveable(who, role)
    with transaction() as tx:
        person_id = _id_of(tx, person)
        held = queries.grants(tx, person_id, taken)
        if not held:
            raise NotFound
        if taken is Role.ADMIN and not leaves_an_admin(queries.holders(tx, taken), person_id):
            raise Refused("people.last_admin")
        for grant in held:
            grant.revoked_at = now()
        audit.record(tx, who.person_id, "role_revoked", "person", str(person_id), role=taken)


def _id_of(tx: Tx, value: object) -> int:
    """A posted id, if somebody has it."""
    found = queries.person(tx, row_id(value))
    if found is None or found.id is None:
        raise NotFound
    return found.id


def appoint(tx: Tx, email: str, role: Role, lang: Lang = "ja", name: str = "") -> int:
    """Give a role from the command line or the sample data, with an account if there is none; the person's id."""
    person_id = ensure_person(tx, email, lang, name)
    _grant(tx, None, person_id, role)
    return person_id


def holders(tx: Tx, role: Role) -> list[Who]:
    """Everyone who holds a role now, for mails to them; without groups."""
    found = (who_is(tx, person_id) for person_id in sorted(queries.holders(tx, role)))
    return [who for who in found if who is not None]


def _grant(tx: Tx, giver: int | None, person_id: int, role: Role) -> None:
    if role in queries.roles_of(tx, person_id):
        return
    tx.add(RoleGrant(person_id=person_id, role=role, granted_by=giver))
    audit.record(tx, giver, "role_granted", "person", str(person_id), role=role)


def _giveable(who: Who, role: str) -> Role:
    _office_only(who)
    if role not in set(Role) or not may_give(who, Role(role)):
        raise Refused("people.may_not_give")
    return Role(role)


def _office_only(who: Who) -> None:
    if not who.is_office:
        raise Refused("people.office_only")
