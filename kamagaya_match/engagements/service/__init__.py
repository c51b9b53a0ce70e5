"""What can be done with engagements; each verb is one transaction, what takes `tx` joins the caller's."""

from .beginning import begin, forget, step_back
from .files import Download, add_file, drop_unused, file_of, mark_file, remove_file
from .hours import TakenBack, confirm, log, refuse, take_back, unconfirm, when_unconfirmed
from .letters import to_other as tell_other
from .meetings import calendar_of, call_off, plan
from .reading import done_with, given_by, mine, of_group, one_page, record, records_of
from .rights import Side, held, is_over, readable
from .running import end, finish, go_back, go_on, pause, resume, say_word
from .standing_in import go_on_from, seek_again
from .thanks import hide_thanks, show_thanks, thanks_of_group

__all__ = [
    "Download",
    "Side",
    "TakenBack",
    "add_file",
    "begin",
    "calendar_of",
    "call_off",
    "confirm",
    "done_with",
    "drop_unused",
    "end",
    "file_of",
    "finish",
    "forget",
    "given_by",
    "go_back",
    "go_on",
    "go_on_from",
    "held",
    "hide_thanks",
    "is_over",
    "log",
    "mark_file",
    "mine",
    "of_group",
    "one_page",
    "pause",
    "plan",
    "readable",
    "record",
    "records_of",
    "refuse",
    "remove_file",
    "resume",
    "say_word",
    "seek_again",
    "show_thanks",
    "step_back",
    "take_back",
    "tell_other",
    "thanks_of_group",
    "unconfirm",
    "when_unconfirmed",
]
