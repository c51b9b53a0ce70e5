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
from .matchable import open_with_counts
from .one import known_need, locked_need, needs_by_ids
from .scoping import delete_scoping, notes_by, notes_of, open_scopings, scoping_of, scopings_of_person
from .search import Wanted, count, search
from .standing import maybe_due, slug_of_link
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
    "delete_scoping",
    "ids_of_group",
    "known_need",
    "last_of",
    "latest",
    "listed_rows",
    "locked_need",
    "maybe_due",
    "needs_by_ids",
    "notes_by",
    "notes_of",
    "of_desk",
    "open_in_fields",
    "open_of_group",
    "open_scopings",
    "open_with_counts",
    "scoping_of",
    "scopings_of_person",
    "search",
    "sent_since",
    "slug_answered",
    "slug_of_link",
    "trail",
    "unanswered_by_need",
    "unanswered_of_group",
    "waiting",
    "waiting_since",
]
