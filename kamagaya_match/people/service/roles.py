"""The office's list of people, and the roles it gives and takes; every change is in the audit log."""

from kamagaya_match.clock import now
from kamagaya_match.people import queries
from kamagaya_match.people.models import RoleGrant
from kamagaya_match.people.rules import Role, Who, leaves_an_admin, may_give
from kamagaya_match.people.views import PeoplePage, RoleChoice, choices_for, row_of
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.words.catalogue import Lang
from kamagaya_match.words.text import fold_mail

from .accounts import ensure_person, who_is

PAGE = 20


def people_page(who: Who, lang: Lang, words: str = "", role: str = "", page: int = 1) -> PeoplePage:
    """The people whose name, reading or address holds `words`, or who hold `role`; Refused for all but the office."""
    _office_only(who)
    page, wanted = max(1, page), Role(role) if role in set(Role) else None
    with reading() as tx:
        found, total = queries.people_like(tx, fold_mail(words), wanted, (page - 1) * PAGE, PAGE)
        roles = queries.roles_by_person(tx, [one.id or 0 for one in found])
    rows = [row_of(one, roles.get(one.id or 0, []), who, lang) for one in found]
    return PeoplePage(rows, total, page, max(1, -(-total // PAGE)))


def role_choices(who: Who, lang: Lang) -> list[RoleChoice]:
    """The roles this person may give."""
    return choices_for(who, lang)


def grant_role(who: Who, person_id: int, role: str) -> None:
    """Give a role; giving what is held already changes nothing. Errors: Refused, NotFound."""
    wanted = _giveable(who, role)
    with transaction() as tx:
        if queries.person(tx, person_id) is None:
            raise NotFound
        _grant(tx, who.person_id, person_id, wanted)


def revoke_role(who: Who, person_id: int, role: str) -> None:
    """Take a role away; the last admin keeps theirs. Errors: Refused, NotFound."""
    taken = _giveable(who, role)
    with transaction() as tx:
        held = queries.grants(tx, person_id, taken)
        if not held:
            raise NotFound
        if taken is Role.ADMIN and not leaves_an_admin(queries.holders(tx, taken), person_id):
            raise Refused("people.last_admin")
        for grant in held:
            grant.revoked_at = now()
            tx.add(grant)
        audit.record(tx, who.person_id, "role_revoked", "person", str(person_id), role=taken)


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
