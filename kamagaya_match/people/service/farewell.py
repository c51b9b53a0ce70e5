"""Somebody leaves: what named them goes, the row that others' records point to stays."""

from kamagaya_match.clock import now
from kamagaya_match.people import queries
from kamagaya_match.people.rules import Role, leaves_an_admin
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.tokens import new_token
from kamagaya_match.storage.transaction import Tx


def anonymise(tx: Tx, person_id: int) -> None:
    """Take name, address, calendar and roles from an account for good. Errors: Refused for the last admin, NotFound."""
    person = queries.person(tx, person_id)
    if person is None:
        raise NotFound
    _give_back_roles(tx, person_id)
    person.email = f"left-{new_token()}"
    person.name = person.kana = ""
    person.calendar_token_hash, person.calendar_fetched_at, person.calendar_fetched_by = None, None, ""
    person.deleted_at = now()
    audit.record(tx, person_id, "account_deleted", "person", str(person_id))


def _give_back_roles(tx: Tx, person_id: int) -> None:
    held = queries.grants(tx, person_id)
    if Role.ADMIN in {grant.role for grant in held} and not leaves_an_admin(queries.holders(tx, Role.ADMIN), person_id):
        raise Refused("people.last_admin")
    for grant in held:
        grant.revoked_at = now()
