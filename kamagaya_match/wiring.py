"""Introduces the rooms that must not know each other; every process calls it once before it changes anything."""

from kamagaya_match.events import service as events
from kamagaya_match.registrations import service as registrations
from kamagaya_match.sign_in import service as sign_in
from kamagaya_match.web.guards import find_visitors_with


def wire() -> None:
    """Registrations hear of events; guards know how a session becomes a person."""
    events.listen(registrations)
    find_visitors_with(sign_in.who_behind)
