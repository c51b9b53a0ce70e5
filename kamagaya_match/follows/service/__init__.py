"""What can be done with follows; each verb is one transaction."""

from .digest import send_due
from .feeds import calendar_of, feed_of
from .following import change, follow, follow_view, stop
from .keeping import forget, forget_old, records_of
from .mine import my_follows
from .stopping import stop_by_link, stop_page
from .suggesting import decline, open_suggestion, want_suggestions

__all__ = [
    "calendar_of",
    "change",
    "decline",
    "feed_of",
    "follow",
    "follow_view",
    "forget",
    "forget_old",
    "my_follows",
    "open_suggestion",
    "records_of",
    "send_due",
    "stop",
    "stop_by_link",
    "stop_page",
    "want_suggestions",
]
