"""What can be done with conversations; each verb is one transaction, what takes `tx` joins the caller's."""

from .keeping import forget, forget_old, records_of
from .lists import for_centre, mine, unread_of_group, unread_slugs
from .reading import conversation, mark_read
from .writing import close, reopen, write

__all__ = [
    "close",
    "conversation",
    "for_centre",
    "forget",
    "forget_old",
    "mark_read",
    "mine",
    "records_of",
    "reopen",
    "unread_of_group",
    "unread_slugs",
    "write",
]
