"""What there is to say about a need in fixed words."""

from enum import StrEnum


class NeedKind(StrEnum):
    """What sort of help: hands and time, or a profession's skill."""

    VOLUNTEER = "volunteer"
    PRO_BONO = "pro_bono"


class ProBonoShape(StrEnum):
    """A talk of about an hour, or a project with stages."""

    SESSION = "session"
    PROJECT = "project"


class NeedStatus(StrEnum):
    """Where a need stands, from the first draft to its close."""

    DRAFT = "draft"
    PENDING = "pending"
    PUBLISHED = "published"
    CLOSED = "closed"


class NeedPhase(StrEnum):
    """Where a need stands as people see it."""

    DRAFT = "draft"
    PENDING = "pending"
    OPEN = "open"
    FULL = "full"
    PAST = "past"
    CLOSED = "closed"


class Order(StrEnum):
    """What comes first in the list."""

    NEWEST = "newest"
    ENDING = "ending"


class DeskTab(StrEnum):
    """The parts of a group's list of its needs."""

    RUNNING = "running"
    DRAFTS = "drafts"
    ENDED = "ended"


class AnswerTab(StrEnum):
    """The parts of a group's list of applications."""

    ALL = "all"
    WAITING = "waiting"
    STANDBY = "standby"
    ACCEPTED = "accepted"
    OVER = "over"


class ApplicationState(StrEnum):
    """Where one answer to a need stands; who stands by would come if nobody else does."""

    STANDBY = "standby"
    SENT = "sent"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Skill(StrEnum):
    """What people can give, as chosen from one list."""

    WRITING = "writing"
    DESIGN = "design"
    WEB = "web"
    PHOTO_VIDEO = "photo_video"
    SNS = "sns"
    ACCOUNTING = "accounting"
    LEGAL = "legal"
    IT = "it"
    SURVEY = "survey"
    TRANSLATION = "translation"
    TEACHING = "teaching"
    FACILITATION = "facilitation"
    CRAFTS = "crafts"
    COOKING = "cooking"
    DRIVING = "driving"
    MUSIC = "music"
    SPORTS = "sports"
    CARE = "care"
    PLANNING = "planning"
    OTHER = "other"
