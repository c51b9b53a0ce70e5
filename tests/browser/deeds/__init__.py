"""What each guarded handler does for the right person, and what only looks.

`DEEDS` says by handler how its deed is prepared; `LOOKS` are handlers that change nothing in the database.
"""

from collections.abc import Callable

from . import after_events, engagements, events, groups, needs, office, own, registrations
from .city import City, Deed

DEEDS: dict[str, Callable[[City], Deed]] = {
    **events.DEEDS,
    **registrations.DEEDS,
    **after_events.DEEDS,
    **needs.DEEDS,
    **engagements.DEEDS,
    **groups.DEEDS,
    **office.DEEDS,
    **own.DEEDS,
}
LOOKS = {
    "DoorOnDesk.choose",
    "DoorOnDesk.close",
    "DoorOnDesk.watch",
    "EventForm.add_session",
    "EventReportDesk.look",
    "NoticesOnDesk.look",
    "NoticesOnDesk.mend",
    "RegistrationsDesk.close",
    "RegistrationsDesk.open",
    "RegistrationsDesk.watch",
}

__all__ = ["DEEDS", "LOOKS", "City", "Deed"]
