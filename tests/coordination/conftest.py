"""Time stands still on a Sunday morning; つなぐ coordinates."""

from collections.abc import Iterator

import pytest
from sqlmodel import select

from kamagaya_match import clock, wiring
from kamagaya_match.matching.service import memory
from kamagaya_match.people.models import Person, RoleGrant
from kamagaya_match.people.rules import Role
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.who import Who
from tests.needs.forms import NOW
from tests.world import World


@pytest.fixture(autouse=True)
def sunday_morning() -> Iterator[None]:
    wiring.wire()
    memory.forget()
    with clock.frozen(NOW):
        yield


@pytest.fixture
def city(either_world: World) -> World:
    """The cast and their coordinator, on both databases."""
    coordinator("tsunagu", "橋本つなぐ")
    return either_world


def coordinator(name: str, shown: str) -> Who:
    """Somebody whom the city has made a coordinator, the same each time."""
    with transaction() as tx:
        known = tx.exec(select(Person).where(Person.email == f"{name}@example.jp")).first()
        person = known or Person(email=f"{name}@example.jp", name=shown)
        if person.id is None:
            tx.add(person)
            tx.flush()
            tx.add(RoleGrant(person_id=person.id or 0, role=Role.COORDINATOR))
        return Who(person_id=person.id, name=shown, email=person.email, roles=frozenset({Role.COORDINATOR}))
