"""Every SELECT over events, with who may read what built in."""

from .desk import count_waiting, delete_event, drafts_of_series, of_desk, waiting
from .due import asked_for, begun_with_line, closed_lotteries, held_before, over_among, quotas_due
from .lists import (
    all_ids,
    begin_before,
    by_ids,
    ids_of_group,
    listed_pages,
    listed_since,
    past_of_group,
    seats_of,
    upcoming_of_group,
    upcoming_of_place,
)
from .matchable import meetings_to_come, to_come, to_come_by_slugs, to_come_mark
from .one import event_of, known_event, locked_event, slugs_of
from .parts import changes_of, questions_of, sessions_of
from .readable import listed, readable_by

__all__ = [
    "all_ids",
    "asked_for",
    "begin_before",
    "begun_with_line",
    "by_ids",
    "changes_of",
    "closed_lotteries",
    "count_waiting",
    "delete_event",
    "drafts_of_series",
    "event_of",
    "held_before",
    "ids_of_group",
    "known_event",
    "listed",
    "listed_pages",
    "listed_since",
    "locked_event",
    "meetings_to_come",
    "of_desk",
    "over_among",
    "past_of_group",
    "questions_of",
    "quotas_due",
    "readable_by",
    "seats_of",
    "sessions_of",
    "slugs_of",
    "to_come",
    "to_come_by_slugs",
    "to_come_mark",
    "upcoming_of_group",
    "upcoming_of_place",
    "waiting",
]
