"""What each guarded handler does for the right person, and what only looks.

`DEEDS` says by handler how its deed is prepared; `LOOKS` where those look that change nothing in the database.
"""

from collections.abc import Callable

from . import (
    after_events,
    conversations,
    coordination,
    engagements,
    events,
    follows,
    groups,
    needs,
    offers,
    office,
    own,
    registrations,
    shaping,
)
from .city import City, Deed
from .looks import LOOKS, Look, names
from .tables import TABLES

DEEDS: dict[str, Callable[[City], Deed]] = {
    **events.DEEDS,
    **registrations.DEEDS,
    **after_events.DEEDS,
    **needs.DEEDS,
    **shaping.DEEDS,
    **conversations.DEEDS,
    **coordination.DEEDS,
    **offers.DEEDS,
    **follows.DEEDS,
    **engagements.DEEDS,
    **groups.DEEDS,
    **office.DEEDS,
    **own.DEEDS,
}
__all__ = ["DEEDS", "LOOKS", "TABLES", "City", "Deed", "Look", "names"]
