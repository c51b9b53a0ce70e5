"""What came of a yes in the invented city: hours, thanks that their giver shows, and a story that both sides agreed to."""

from datetime import timedelta
from random import Random

from sqlmodel import select

from kamagaya_match import clock
from kamagaya_match.engagements.models import Engagement, HoursEntry
from kamagaya_match.engagements.rules import EngagementState, HoursState, Stage
from kamagaya_match.engagements.service import begin
from kamagaya_match.needs.models import Application
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.stories.models import Story

from .sources import Facts, slug

ENDED = timedelta(days=9)


def write_work(tx: Tx, row: Application, facts: Facts, random: Random) -> None:
    """The engagement of an accepted application; it has come to its end where the city's file says what came of it."""
    begin(tx, row.id or 0, slug(random))
    done = facts.get("work")
    if done is None:
        return
    tx.flush()
    work = tx.exec(select(Engagement).where(Engagement.application_id == row.id)).one()
    ended = clock.now() - ENDED
    work.stage, work.state, work.changed_at = Stage.REVIEWED.value, EngagementState.DONE.value, ended
    work.thanks, work.thanks_shown, work.thanks_name = done["thanks"], True, done["shown"]
    for ago, minutes, what in done["hours"]:
        tx.add(_hours(row, work, ago, minutes, what))
    tx.add(_story(row, work, done, random))


def _hours(row: Application, work: Engagement, ago: int, minutes: int, what: str) -> HoursEntry:
    day = clock.today() - timedelta(days=ago)
    given = HoursEntry(engagement_id=work.id or 0, day=day, minutes=minutes, what=what, state=HoursState.CONFIRMED.value)
    given.created_at = given.answered_at = clock.now() - timedelta(days=ago - 1)
    given.answered_by = row.answered_by
    return given


def _story(row: Application, work: Engagement, done: Facts, random: Random) -> Story:
    told = Story(
        slug=slug(random), engagement_id=work.id or 0, group_id=work.group_id, person_id=row.person_id, by_group=True, **done["story"]
    )
    told.version = told.giver_agreed = told.group_agreed = 1
    told.giver_as, told.giver_name = "other", done["shown"]
    told.published_at = told.changed_at = work.changed_at + timedelta(days=2)
    return told
