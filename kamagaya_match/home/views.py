"""What the first page shows."""

from dataclasses import dataclass, field, replace

from kamagaya_match.events.views import EventCard, without_readings
from kamagaya_match.needs.views import NeedCard


@dataclass(frozen=True)
class HomeView:
    """The next events and the newest needs, worded for one reader."""

    events: list[EventCard] = field(default_factory=list)
    needs: list[NeedCard] = field(default_factory=list)


def bare(view: HomeView) -> HomeView:
    """The view for somebody who reads names without ふりがな."""
    return replace(view, events=[without_readings(card) for card in view.events])
