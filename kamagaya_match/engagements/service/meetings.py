"""Meetings of both sides, which stand in the calendars of both."""

from collections.abc import Mapping
from datetime import date, datetime, time

from kamagaya_match import clock
from kamagaya_match.engagements import queries
from kamagaya_match.engagements.models import Engagement, EngagementMeeting
from kamagaya_match.engagements.rules import MOST_MEETINGS, wrong_meeting
from kamagaya_match.feeds.entries import CalendarEntry
from kamagaya_match.groups import service as groups
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.settings import settings
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say

from . import letters
from .beginning import KIND
from .rights import held


def plan(who: Who, slug: str, values: Mapping[str, str]) -> None:
    """Put a meeting into both calendars: `day`, `starts`, `ends`, `where`. Errors: NotFound, Refused, Invalid."""
    starts, ends = _moment(values, "starts"), _moment(values, "ends")
    where = values.get("where", "").strip()
    with transaction() as tx:
        row, side = held(tx, who, slug)
        errors = wrong_meeting(starts, ends, where, clock.now())
        if errors or starts is None or ends is None:
            raise Invalid(errors)
        if len(queries.meetings_of(tx, row.id or 0)) >= MOST_MEETINGS:
            raise Refused("engagements.refused.many_meetings", n=MOST_MEETINGS)
        meeting = EngagementMeeting(engagement_id=row.id or 0, starts_at=starts, ends_at=ends, where=where)
        tx.add(meeting)
        row.changed_at = clock.now()
        audit.record(tx, who.person_id, "meeting_planned", KIND, row.slug)
        letters.to_other(tx, row, side, "meeting", meeting)


def call_off(who: Who, slug: str, number: int) -> None:
    """Call a meeting off; calendars show it as cancelled. Errors: NotFound, Refused when it is over."""
    with transaction() as tx:
        row, side = held(tx, who, slug)
        meeting = queries.meeting(tx, row.id or 0, number)
        if meeting is None or meeting.cancelled:
            raise NotFound
        if meeting.starts_at <= clock.now():
            raise Refused("engagements.refused.meeting_over")
        meeting.cancelled, meeting.sequence, meeting.changed_at = True, meeting.sequence + 1, clock.now()
        audit.record(tx, who.person_id, "meeting_called_off", KIND, row.slug)
        letters.to_other(tx, row, side, "called_off", meeting)


def calendar_of(person_id: int, lang: Lang) -> list[CalendarEntry]:
    """The meetings of a person, as a giver and as a member of groups."""
    with reading() as tx:
        mine = [slug for slug, _ in groups.roles_of(tx, person_id)]
        return [_entry(meeting, row, lang) for meeting, row in queries.meetings_for(tx, person_id, mine)]


def _entry(meeting: EngagementMeeting, row: Engagement, lang: Lang) -> CalendarEntry:
    base = settings().base_url
    return CalendarEntry(
        uid=f"engagement-{row.slug}-{meeting.id}@{base.split('://', 1)[-1].split(':')[0]}",
        summary=say(lang, "engagements.meeting_of", title=row.title),
        starts=meeting.starts_at,
        ends=meeting.ends_at,
        created=meeting.changed_at,
        changed=meeting.changed_at,
        sequence=meeting.sequence,
        status="cancelled" if meeting.cancelled else "confirmed",
        location=meeting.where,
        url=f"{base}/engagements/{row.slug}",
        blocks_time=True,
    )


def _moment(values: Mapping[str, str], name: str) -> datetime | None:
    """A day and a time of the form as a moment; None when they are none."""
    try:
        return datetime.combine(date.fromisoformat(values.get("day", "")), time.fromisoformat(values.get(name, "")), clock.TOKYO)
    except ValueError:
        return None
