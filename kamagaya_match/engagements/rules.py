"""The way of an engagement from the first yes to the review, and which hours count."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from kamagaya_match.needs.rules import NeedKind, ProBonoShape

LEAST_MINUTES, MOST_MINUTES, STEP_MINUTES = 15, 720, 15
LONGEST_AGO = timedelta(days=92)
MOST_MEETINGS = 60
LONGEST = {"what": 200, "where": 200, "thanks": 1000, "reason": 500, "words": 2000, "note": 200, "name": 40}
MOST_FILES, MOST_FILE_BYTES = 50, 100_000_000


class Way(StrEnum):
    """How the work runs: through the stages of a project, as one talk, or as volunteer work."""

    PROJECT = "project"
    SESSION = "session"
    VOLUNTEER = "volunteer"


class Stage(StrEnum):
    """How far it has come."""

    AGREED = "agreed"
    KICKOFF = "kickoff"
    RESEARCH = "research"
    INTERIM = "interim"
    FINAL = "final"
    DELIVERED = "delivered"
    REVIEWED = "reviewed"


class EngagementState(StrEnum):
    """Whether it goes on: `done` was reviewed, `ended` was broken off."""

    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    ENDED = "ended"


class HoursState(StrEnum):
    """What the group says of hours that a volunteer wrote down."""

    LOGGED = "logged"
    CONFIRMED = "confirmed"
    REFUSED = "refused"


class ShownAs(StrEnum):
    """Under which name a giver appears in public."""

    ANONYMOUS = "anonymous"
    OTHER = "other"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Given:
    """Hours of one day that a group confirmed, what they were given to, and the name under which the group knows the giver."""

    engagement: str
    name: str
    title: str
    group: str
    day: date
    minutes: int


STAGES = {
    Way.PROJECT: tuple(Stage),
    Way.SESSION: (Stage.AGREED, Stage.DELIVERED, Stage.REVIEWED),
    Way.VOLUNTEER: (Stage.AGREED, Stage.KICKOFF, Stage.REVIEWED),
}
_MOVES = {
    (EngagementState.RUNNING, EngagementState.PAUSED),
    (EngagementState.PAUSED, EngagementState.RUNNING),
    (EngagementState.RUNNING, EngagementState.ENDED),
    (EngagementState.PAUSED, EngagementState.ENDED),
    (EngagementState.RUNNING, EngagementState.DONE),
}


def way_of(kind: NeedKind, shape: ProBonoShape | None) -> Way:
    """The way that work for such a need takes."""
    if kind is NeedKind.VOLUNTEER:
        return Way.VOLUNTEER
    return Way.SESSION if shape is ProBonoShape.SESSION else Way.PROJECT


def stage_beside(way: Way, stage: Stage, step: int) -> Stage | None:
    """The stage one step on (1) or back (-1); None at both ends, and where only the review leads on."""
    place = STAGES[way].index(stage) + step
    if not 0 <= place < len(STAGES[way]) or STAGES[way][place] is Stage.REVIEWED:
        return None
    return STAGES[way][place]


def further(way: Way, one: str, other: str) -> Stage:
    """The later of two stages; one that this way does not have counts for nothing."""
    return max((stage for stage in STAGES[way] if stage in (one, other)), key=STAGES[way].index)


def may_review(way: Way, stage: Stage) -> bool:
    """Whether the work has come as far as its review: the stage before it is reached."""
    return stage is STAGES[way][-2]


def may_become(before: EngagementState, after: EngagementState) -> bool:
    return (before, after) in _MOVES


def name_shown(choice: str, full: str, other: str) -> tuple[str, dict[str, str]]:
    """The name to show for a choice, empty for nobody's, and what is wrong by field."""
    if choice == ShownAs.FULL:
        return full, {}
    if choice == ShownAs.OTHER:
        wrong = "" if other and len(other) <= LONGEST["name"] else "name" if not other else "name_long"
        return other, {"other_name": f"engagements.errors.{wrong}"} if wrong else {}
    return "", {} if choice == ShownAs.ANONYMOUS else {"shown_as": "engagements.errors.shown_as"}


def has_room(files: int, used: int, more: int) -> bool:
    """Whether one more file of `more` bytes finds room among `files` with `used` bytes together."""
    return files < MOST_FILES and used + more <= MOST_FILE_BYTES


def wrong_hours(day: date | None, minutes: int, what: str, today: date) -> dict[str, str]:
    """What is wrong with hours as written down, by field; they are in quarters of an hour, of the last three months."""
    errors = {}
    if day is None or day > today:
        errors["day"] = "engagements.errors.day"
    elif today - day > LONGEST_AGO:
        errors["day"] = "engagements.errors.day_long_ago"
    if not LEAST_MINUTES <= minutes <= MOST_MINUTES or minutes % STEP_MINUTES:
        errors["minutes"] = "engagements.errors.minutes"
    if not what:
        errors["what"] = "engagements.errors.what"
    elif len(what) > LONGEST["what"]:
        errors["what"] = "engagements.errors.what_long"
    return errors


def wrong_meeting(starts: datetime | None, ends: datetime | None, where: str, now: datetime) -> dict[str, str]:
    """What is wrong with a meeting as planned, by field."""
    errors = {}
    if starts is None or starts <= now:
        errors["day"] = "engagements.errors.meeting_day"
    elif ends is None or ends <= starts:
        errors["ends"] = "engagements.errors.meeting_ends"
    if not where:
        errors["where"] = "engagements.errors.where"
    elif len(where) > LONGEST["where"]:
        errors["where"] = "engagements.errors.where_long"
    return errors
