"""Notes made before meetings were told apart come to the meeting at which they were made."""

from datetime import datetime, timedelta

import pytest
from alembic import command
from sqlalchemy import text

from kamagaya_match import clock
from kamagaya_match.door import service
from kamagaya_match.storage import migrate
from kamagaya_match.storage.engine import engine
from tests.door.phones import door, meetings_of, phone, rows
from tests.world import World

HOUR, WEEK = timedelta(hours=1), timedelta(weeks=1)


def noted(world: World, starts: datetime, sessions: int) -> str:
    """An event with one note at its first moment, and one a week later that was taken back."""
    ends = starts + (sessions - 1) * WEEK + 2 * HOUR
    with clock.frozen(starts - HOUR):
        slug, codes = door(world.akiko, world.satoyama_id, 2, 1, starts_at=starts, sessions=sessions, ends_at=ends)
        helper = phone(world.akiko, slug)
    with clock.frozen(starts):
        helper.arrive(codes[0], 2)
        helper.walk_in(1)
        helper.undo(helper.arrive(codes[1], 1))
        helper.send()
    return slug


def presences() -> list[tuple[int, int]]:
    with engine().connect() as connection:
        return sorted((meeting, people) for meeting, people in connection.execute(text("SELECT session_id, people FROM presence")))


@pytest.mark.heavy
def test_what_was_noted_is_carried_over(either_world: World) -> None:
    today = clock.now().replace(minute=0, second=0, microsecond=0)
    coming, single = noted(either_world, today - WEEK, 4), noted(either_world, today - 5 * WEEK, 1)
    over = noted(either_world, today - 9 * WEEK, 2)
    before = [(row.key, row.session_id) for row in rows() if row.kind != "undo"]
    counts = [service.door_desk(either_world.akiko, slug, "ja").count for slug in (coming, single, over)]
    command.downgrade(migrate._config(), "photos")
    migrate.upgrade()
    assert [(row.key, row.session_id) for row in rows() if row.kind != "undo"] == before
    assert presences() == sorted([(meetings_of(coming)[0], 2), (meetings_of(single)[0], 2)])
    assert [service.door_desk(either_world.akiko, slug, "ja").count for slug in (coming, single, over)] == counts
