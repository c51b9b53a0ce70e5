"""Sessions: who is behind a cookie, for how long, and how one ends them."""

from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.people import service as people
from kamagaya_match.people.rules import Role, Who
from kamagaya_match.problems import NotFound
from kamagaya_match.sign_in import service
from kamagaya_match.sign_in.rules import SESSION_LASTS
from kamagaya_match.storage.transaction import transaction
from tests.world import World

from .conftest import token_mailed_to

PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/604.1"
DESK = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"


def signed_in(who: Who, user_agent: str = PHONE) -> str:
    service.ask(who.email, "", "ja", "192.0.2.1")
    return service.open_session(token_mailed_to(who.email), user_agent).token


def test_roles_and_groups_come_with_the_person(world: World) -> None:
    assert service.who_behind(signed_in(world.akiko)) == world.akiko
    assert service.who_behind(signed_in(world.officer)).roles == {Role.OFFICE}


def test_nobody_is_behind_an_invented_session(world: World) -> None:
    assert not service.who_behind("invented").signed_in


def test_a_session_lasts_sixty_days_after_its_last_use(world: World) -> None:
    begun, token = clock.now(), signed_in(world.chiyo)
    with clock.frozen(begun + SESSION_LASTS - timedelta(days=1)):
        assert service.who_behind(token).signed_in
    with clock.frozen(begun + SESSION_LASTS + timedelta(days=30)):
        assert service.who_behind(token).signed_in
    with clock.frozen(begun + 3 * SESSION_LASTS):
        assert not service.who_behind(token).signed_in


def test_use_is_noted_hourly(world: World) -> None:
    moment = clock.now()
    with clock.frozen(moment):
        token = signed_in(world.chiyo)
    seen = []
    for minutes in (59, 61, 90):
        with clock.frozen(moment + timedelta(minutes=minutes)):
            service.who_behind(token)
            seen.append(service.my_sessions(world.chiyo, token, "ja")[0].seen)
    assert seen[0] != seen[1] == seen[2]


def test_signing_out_ends_the_session(world: World) -> None:
    token = signed_in(world.chiyo)
    service.sign_out(token)
    service.sign_out("invented")
    assert not service.who_behind(token).signed_in
    with clock.frozen(clock.now() + timedelta(hours=2)):
        assert not service.who_behind(token).signed_in


def test_one_sees_where_one_is_signed_in_and_ends_it(world: World) -> None:
    phone, desk = signed_in(world.chiyo), signed_in(world.chiyo, DESK)
    rows = service.my_sessions(world.chiyo, phone, "ja")
    assert {(row.browser, row.here) for row in rows} == {("Safari (iPhone)", True), ("Edge (Windows)", False)}
    service.revoke(world.chiyo, next(row.id for row in rows if not row.here))
    assert service.who_behind(phone).signed_in and not service.who_behind(desk).signed_in
    assert len(service.my_sessions(world.chiyo, phone, "ja")) == 1


def test_nobody_ends_the_session_of_someone_else(world: World) -> None:
    token = signed_in(world.chiyo)
    (row,) = service.my_sessions(world.chiyo, token, "ja")
    for other in (world.botan, Who()):
        with pytest.raises(NotFound):
            service.revoke(other, row.id)
    assert service.who_behind(token).signed_in


def test_everywhere_else_at_once(world: World) -> None:
    here, others = signed_in(world.chiyo), [signed_in(world.chiyo, DESK), signed_in(world.chiyo)]
    assert service.end_others(world.chiyo, here) == 2
    assert service.end_others(Who(), here) == 0
    assert service.who_behind(here).signed_in
    assert not any(service.who_behind(token).signed_in for token in others)


def test_someone_who_left_is_nobody(world: World) -> None:
    token = signed_in(world.chiyo)
    with transaction() as tx:
        people.anonymise(tx, world.chiyo.person_id or 0)
    assert not service.who_behind(token).signed_in


def test_all_sessions_of_a_person_end(world: World) -> None:
    token, other = signed_in(world.chiyo), signed_in(world.botan)
    with transaction() as tx:
        service.end_all(tx, world.chiyo.person_id or 0)
    assert not service.who_behind(token).signed_in
    assert service.who_behind(other).signed_in
