"""Introduces the rooms that must not know each other; every process calls it once before it changes anything."""

from kamagaya_match.events import service as events
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import service as needs
from kamagaya_match.outside.worker import every_day
from kamagaya_match.registrations import service as registrations
from kamagaya_match.sign_in import service as sign_in
from kamagaya_match.web.guards import find_visitors_with
from kamagaya_match.web.live_seats import read_seats_with


def wire() -> None:
    """Registrations hear of events, posts of their groups; events find needs, guards people; old links and sessions are swept away."""
    events.listen(registrations)
    events.find_needs_with(needs.beside_event)
    groups.listen([events.group_changed, needs.group_changed])
    find_visitors_with(sign_in.who_behind)
    read_seats_with(events.seats_on_cards)
    every_day(sign_in.forget_old)
