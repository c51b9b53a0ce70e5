"""What the first page shows."""

from dataclasses import dataclass, field

from kamagaya_match.events.views import EventCard
from kamagaya_match.needs.views import NeedCard


@dataclass(frozen=True)
class HomeView:
    """The next events and the newest needs, worded for one reader."""

    events: list[EventCard] = field(default_factory=list)
    needs: list[NeedCard] = field(default_factory=list)
