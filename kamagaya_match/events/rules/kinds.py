"""What there is to say about an event in fixed words."""

from enum import StrEnum


class EventKind(StrEnum):
    """What sort of gathering."""

    EXCHANGE = "exchange"
    EXPERIENCE = "experience"
    COURSE = "course"
    ADVICE = "advice"
    BRIEFING = "briefing"
    INTERNAL = "internal"
    OTHER = "other"


PUBLIC_KINDS = tuple(kind for kind in EventKind if kind is not EventKind.INTERNAL)


class Admission(StrEnum):
    """How seats are given."""

    FIRST_COME = "first_come"
    LOTTERY = "lottery"
    APPROVAL = "approval"


class Reminder(StrEnum):
    """When those with seats are reminded, the earliest first."""

    WEEK = "week"
    THREE_DAYS = "three_days"
    DAY = "day"
    TWO_HOURS = "two_hours"


USUAL_REMINDERS = (Reminder.DAY.value,)
RECONFIRM_DAYS = 3


class AgeBand(StrEnum):
    """From which age on people are welcome, counted in school years."""

    EVERYONE = "everyone"
    ELEMENTARY = "elementary"
    JUNIOR_HIGH = "junior_high"
    ADULTS = "adults"


class Access(StrEnum):
    """Facts that decide whether a person can come at all."""

    STEP_FREE = "step_free"
    TOILET = "toilet"
    SIGN_LANGUAGE = "sign_language"
    HEARING_LOOP = "hearing_loop"
    STROLLER = "stroller"
    BABY_ROOM = "baby_room"
    QUIET_SPACE = "quiet_space"
    PARKING = "parking"
