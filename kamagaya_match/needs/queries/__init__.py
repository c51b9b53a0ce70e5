"""Every SELECT over needs and applications, with who may read what built in."""

from .applications import (
    accepted_count,
    application_by_id,
    application_of,
    applications_of_need,
    applications_of_person,
    sent_since,
    slug_answered,
    unanswered_by_need,
    unanswered_of_group,
    waiting_since,
)
from .desk import count_waiting, of_desk, waiting
from .lists import all_ids, by_ids, ids_of_group, latest, listed_rows, open_in_fields, open_of_group
from .matchable import open_mark, open_with_counts
from .one import known_need, locked_need, needs_by_ids
from .search import Wanted, count, search
from .trail import last_of, trail

__all__ = [
    "Wanted",
    "accepted_count",
    "all_ids",
    "application_by_id",
    "application_of",
    "applications_of_need",
    "applications_of_person",
    "by_ids",
    "count",
    "count_waiting",
    "ids_of_group",
    "known_need",
    "last_of",
    "latest",
    "listed_rows",
    "locked_need",
    "needs_by_ids",
    "of_desk",
    "open_in_fields",
    "open_mark",
    "open_of_group",
    "open_with_counts",
    "search",
    "sent_since",
    "slug_answered",
    "trail",
    "unanswered_by_need",
    "unanswered_of_group",
    "waiting",
    "waiting_since",
]
