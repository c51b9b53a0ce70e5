"""Groups from which nothing is heard stand in the office's queue."""

from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from kamagaya_match import clock
from kamagaya_match.groups import service
from kamagaya_match.groups.models import Membership
from kamagaya_match.groups.rules import SILENT_AFTER, UNANSWERED_AFTER, is_silent
from kamagaya_match.groups.state.queues import OfficeQueues
from kamagaya_match.groups.state.silent import silent_of
from kamagaya_match.needs.models import Application, Need
from kamagaya_match.problems import Refused
from kamagaya_match.sign_in.models import SignInSession
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.who import Who
from tests.tabs import call, tab
from tests.world import SATOYAMA, World

DAY = timedelta(days=1)


def joined(world: World, at: datetime) -> None:
    """Everyone became a member then."""
    with transaction() as tx:
        for row in tx.exec(select(Membership)):
            row.created_at = at


def seen(who: Who, at: datetime) -> None:
    with transaction() as tx:
        tx.add(SignInSession(token_hash=f"{who.email}{at}", person_id=who.person_id or 0, seen_at=at, expires_at=at + 60 * DAY))


def asked(world: World, at: datetime, state: str = "sent") -> None:
    """An application to the first group that was sent then."""
    with transaction() as tx:
        need = Need(slug=f"need{at:%d%H}{state}", group_id=world.satoyama_id, kind="volunteer", title="手伝い")
        tx.add(need)
        tx.flush()
        tx.add(Application(need_id=need.id or 0, person_id=world.chiyo.person_id or 0, state=state, created_at=at))


def test_when_a_group_counts_as_silent() -> None:
    now = clock.now()
    assert is_silent(now, None, SILENT_AFTER) and is_silent(now, now - 60 * DAY, SILENT_AFTER)
    assert not is_silent(now, now - 13 * DAY, UNANSWERED_AFTER)


def test_nobody_signed_in_for_sixty_days(either_world: World) -> None:
    now = clock.now()
    assert silent_of(either_world.officer, "ja") == []
    joined(either_world, now - 100 * DAY)
    seen(either_world.botan, now - 10 * DAY)
    seen(either_world.akiko, now - 61 * DAY)
    found = {row.slug: row.reasons for row in silent_of(either_world.officer, "ja")}
    assert found == dict.fromkeys((SATOYAMA, "shinjin"), "60日以上、だれもログインしていません")


def test_an_application_unanswered_for_a_fortnight(either_world: World) -> None:
    now = clock.now()
    asked(either_world, now - 13 * DAY)
    asked(either_world, now - 40 * DAY, "declined")
    assert silent_of(either_world.officer, "ja") == []
    asked(either_world, now - 20 * DAY)
    assert [(row.slug, row.reasons) for row in silent_of(either_world.officer, "ja")] == [(SATOYAMA, "応募への返事が20日ありません")]


def test_a_suspended_group_is_not_looked_at(world: World) -> None:
    joined(world, clock.now() - 100 * DAY)
    service.suspend(world.officer, SATOYAMA, "試し")
    assert SATOYAMA not in {row.slug for row in silent_of(world.officer, "ja")}


@pytest.mark.parametrize("name", ["akiko", "centre", "staff"])
def test_only_the_office_sees_them(world: World, name: str) -> None:
    with pytest.raises(Refused):
        silent_of(getattr(world, name), "ja")


async def test_the_queue_shows_them(signed_in: World) -> None:
    asked(signed_in, clock.now() - 20 * DAY)
    queues = tab(OfficeQueues, "/office/", "km_session=officer")
    await call(OfficeQueues.load, queues)
    assert [(row.name, row.href) for row in queues.silent] == [("里山を守る会", "/office/groups/satoyama/")]
