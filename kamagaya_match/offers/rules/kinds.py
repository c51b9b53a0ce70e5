"""What there is to say about an offer in fixed words."""

from enum import IntEnum, StrEnum

from kamagaya_match.groups.rules import ActorKind

ADULT = 18
OFFERING_KINDS = (ActorKind.BUSINESS, ActorKind.SCHOOL)


class Level(IntEnum):
    """How well somebody does something."""

    LEARNING = 1
    ABLE = 2
    PROFESSIONAL = 3


class Seen(StrEnum):
    """Who finds a person's offer: only the person's own suggestions, or also verified groups, without the name."""

    SELF = "self"
    GROUPS = "groups"


class Gift(StrEnum):
    """What a business or school gives."""

    TEAM = "team"
    THING = "thing"
    ROOM = "room"
    SKILL = "skill"
    DAYS = "days"
    CLASS = "class"


class OfferStatus(StrEnum):
    """Where the offer of a business or school stands."""

    DRAFT = "draft"
    PUBLISHED = "published"


class InviteState(StrEnum):
    """Where an invitation to a need stands; `DECLINED` is told to the group as "not now"."""

    SENT = "sent"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class WhyNot(StrEnum):
    """Why somebody says no thanks; counted for the office, never told to the group."""

    TIME = "time"
    PLACE = "place"
    FIELD = "field"
    SKILL = "skill"
    RESTING = "resting"
    OTHER = "other"
