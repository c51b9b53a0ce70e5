"""Accounts, profiles, the secret calendar, and leaving."""

from datetime import timedelta

import pytest
from sqlmodel import select

from kamagaya_match import clock
from kamagaya_match.people import service
from kamagaya_match.people.models import Person
from kamagaya_match.people.rules import Role, Who
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage.models import AuditEntry
from kamagaya_match.storage.tokens import hashed
from kamagaya_match.storage.transaction import reading, transaction
from tests.world import World


def _person(who: Who) -> Person:
    with reading() as tx:
        return tx.get_one(Person, who.person_id)


def test_an_account_is_made_once(either_world: World) -> None:
    with transaction() as tx:
        first = service.ensure_person(tx, "New@Example.jp", "en", "  Ｎｅｗ  ")
        assert service.ensure_person(tx, "new@example.jp", "ja") == first
        assert service.person_with(tx, "NEW@example.jp") == first
        assert service.names(tx, [first, either_world.chiyo.person_id or 0]) == {first: "New", either_world.chiyo.person_id: "千葉千代"}
        assert service.person_with(tx, "nobody@example.jp") is None


def test_who_someone_is_comes_with_their_roles(world: World) -> None:
    with reading() as tx:
        officer = service.who_is(tx, world.officer.person_id or 0)
        assert officer == world.officer
        assert service.who_is(tx, 999) is None


def test_one_changes_only_oneself(world: World) -> None:
    kept = service.save_profile(world.chiyo, {"name": " 千葉　千代 ", "kana": "チバ チヨ", "lang": "easy", "email": "other@example.jp"})
    assert (kept.name, kept.kana, kept.lang, kept.email) == ("千葉 千代", "ちば ちよ", "easy", "chiyo@example.jp")
    assert service.my_profile(world.chiyo) == kept
    assert _person(world.akiko).name == "秋山秋子"
    with pytest.raises(Invalid) as wrong:
        service.save_profile(world.chiyo, {"name": "", "kana": "千代", "lang": "xx"})
    assert set(wrong.value.errors) == {"name", "kana", "lang"}
    for verb in (service.my_profile, lambda who: service.save_profile(who, {"name": "x", "lang": "ja"})):
        with pytest.raises(NotFound):
            verb(Who())


def test_a_secret_calendar_is_shown_once_and_kept_hashed(world: World) -> None:
    assert not service.calendar_link(world.chiyo, "ja").there
    url = service.new_calendar_link(world.chiyo)
    token = url.rsplit("/", 1)[1].removesuffix(".ics")
    assert url == f"http://localhost:8000/me/calendar/{token}.ics"
    assert _person(world.chiyo).calendar_token_hash == hashed(token)
    assert service.person_of_calendar(token) == world.chiyo.person_id
    assert service.person_of_calendar("invented") is None


def test_a_new_address_ends_the_old_one(world: World) -> None:
    old, new = (service.new_calendar_link(world.chiyo).rsplit("/", 1)[1].removesuffix(".ics") for _ in range(2))
    assert service.person_of_calendar(old) is None
    assert service.person_of_calendar(new) == world.chiyo.person_id
    service.end_calendar_link(world.chiyo)
    assert service.person_of_calendar(new) is None
    assert not service.calendar_link(world.chiyo, "ja").there


def test_one_sees_who_read_the_calendar_last(world: World) -> None:
    token = service.new_calendar_link(world.chiyo).rsplit("/", 1)[1].removesuffix(".ics")
    assert service.calendar_link(world.chiyo, "ja").fetched == ""
    moment = clock.now().replace(hour=10, minute=0)
    with clock.frozen(moment):
        service.person_of_calendar(token, "Google-Calendar-Importer")
    with clock.frozen(moment + timedelta(minutes=5)):
        service.person_of_calendar(token, "Google-Calendar-Importer")
        assert _person(world.chiyo).calendar_fetched_at == moment
        assert "Google Calendar" in service.calendar_link(world.chiyo, "ja").fetched
        service.person_of_calendar(token, "iOS dataaccessd/1.0")
        assert "iPhone" in service.calendar_link(world.chiyo, "en").fetched


def test_who_leaves_is_nameless_and_their_address_free(either_world: World) -> None:
    chiyo = either_world.chiyo
    token = service.new_calendar_link(chiyo).rsplit("/", 1)[1].removesuffix(".ics")
    with transaction() as tx:
        service.anonymise(tx, chiyo.person_id or 0)
    left = _person(chiyo)
    assert (left.name, left.kana, left.calendar_token_hash) == ("", "", None)
    assert "chiyo" not in left.email and left.deleted_at is not None
    assert service.person_of_calendar(token) is None
    with transaction() as tx:
        assert service.who_is(tx, chiyo.person_id or 0) is None
        assert service.ensure_person(tx, chiyo.email, "ja") != chiyo.person_id
        entry = tx.exec(select(AuditEntry).where(AuditEntry.verb == "account_deleted")).one()
        assert entry.facts == {}
        with pytest.raises(NotFound):
            service.anonymise(tx, chiyo.person_id or 0)


def test_the_last_admin_stays(world: World) -> None:
    with transaction() as tx:
        admin = service.appoint(tx, "admin@example.jp", Role.ADMIN)
    with pytest.raises(Refused, match="last_admin"), transaction() as tx:
        service.anonymise(tx, admin)
    with transaction() as tx:
        service.appoint(tx, "second@example.jp", Role.ADMIN)
        service.anonymise(tx, admin)
        assert service.roles_of(tx, admin) == frozenset()
