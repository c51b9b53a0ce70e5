"""What can be done with engagements; each verb is one transaction, what takes `tx` joins the caller's."""

from .beginning import begin, forget, step_back
from .hours import confirm, log, refuse, take_back
from .meetings import calendar_of, call_off, plan
from .reading import given_by, mine, of_group, one_page, record, records_of
from .running import end, finish, go_back, go_on, pause, resume, say_word

__all__ = [
    "begin",
    "calendar_of",
    "call_off",
    "confirm",
    "end",
    "finish",
    "forget",
    "given_by",
    "go_back",
    "go_on",
    "log",
    "mine",
    "of_group",
    "one_page",
    "pause",
    "plan",
    "record",
    "records_of",
    "refuse",
    "resume",
    "say_word",
    "step_back",
    "take_back",
]
