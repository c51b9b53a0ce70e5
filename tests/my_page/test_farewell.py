"""Leaving: what names someone goes from every room at once, and what others need stays."""

import pytest
from sqlmodel import select

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.my_page import service
from kamagaya_match.needs import service as needs
from kamagaya_match.needs.models import Application
from kamagaya_match.people.models import Person
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.models import Registration, RegistrationLink
from kamagaya_match.registrations.rules import SignUpWish
from kamagaya_match.sign_in import service as sign_in
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import Who
from tests.events.posts import NOW, at, post
from tests.needs.forms import applied, posted
from tests.sessions import session_of
from tests.world import World


@pytest.fixture(autouse=True)
def tuesday() -> object:
    with clock.frozen(NOW):
        yield


def _join(who: Who, slug: str, size: int = 1) -> None:
    wish = SignUpWish(size=size, name=who.name, email=who.email, phone="09000000000", companions=("千葉一郎",) * (size - 1), consent=True)
    registrations.join(who, slug, wish)


def _parties() -> list[Registration]:
    with reading() as tx:
        return list(tx.exec(select(Registration).order_by(Registration.id)))  # type: ignore[arg-type]


def test_everything_that_names_the_person_goes(either_world: World) -> None:
    chiyo = either_world.chiyo
    post(either_world, "aki")
    _join(chiyo, "aki", size=2)
    applied(either_world, posted(either_world.akiko))
    token = session_of(chiyo)
    service.leave(chiyo)
    assert not sign_in.who_behind(token).signed_in
    (party,) = _parties()
    assert (party.state, party.size, party.name) == ("cancelled", 2, "")
    assert not (party.email or party.phone or party.companions or party.answers or party.person_id)
    with reading() as tx:
        assert tx.exec(select(RegistrationLink)).all() == []
        answer = tx.exec(select(Application)).one()
        assert (answer.state, answer.name, answer.message) == ("withdrawn", "", "")
        assert tx.get_one(Person, chiyo.person_id).name == ""
    total, mails = outbox.latest(0, 10, chiyo.email)
    assert total == 1 and "退会" in mails[0].subject


def test_a_freed_seat_goes_to_who_waits(world: World) -> None:
    post(world, "aki", capacity=1)
    _join(world.chiyo, "aki")
    _join(world.botan, "aki")
    service.leave(world.chiyo)
    assert [party.state for party in _parties()] == ["cancelled", "offered"]
    assert outbox.latest(0, 1, world.botan.email)[1][0].person_id in (None, world.botan.person_id)


def test_what_was_stays_as_a_number(world: World) -> None:
    post(world, "aki")
    _join(world.chiyo, "aki", size=3)
    with clock.frozen(at(20)):
        service.leave(world.chiyo)
    (party,) = _parties()
    assert (party.state, party.size, party.name) == ("confirmed", 3, "")


def test_the_last_owner_first_hands_over(either_world: World) -> None:
    akiko = either_world.akiko
    with pytest.raises(Refused, match="last_owner"):
        service.leave(akiko)
    with reading() as tx:
        assert tx.get_one(Person, akiko.person_id).name == akiko.name
        assert groups.roles_of(tx, akiko.person_id or 0) == list(akiko.groups)
    assert outbox.latest(0, 1, akiko.email)[0] == 0


def test_others_keep_what_is_theirs(world: World) -> None:
    post(world, "aki")
    for who in (world.chiyo, world.botan):
        _join(who, "aki")
    service.leave(world.chiyo)
    assert [party.name for party in _parties()] == ["", world.botan.name]
    assert needs.mine(world.botan, "ja") == []


def test_a_visitor_has_nothing_to_leave(world: World) -> None:
    with pytest.raises(NotFound):
        service.leave(Who())


def test_one_can_come_back_as_someone_new(world: World) -> None:
    service.leave(world.chiyo)
    again = sign_in.who_behind(session_of(world.chiyo))
    assert again.signed_in and again.person_id != world.chiyo.person_id and again.name == ""
