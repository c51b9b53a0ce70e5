"""Who must hear of what happens to an event inside the same transaction: the registrations.

They know events, so events cannot know them; the composition roots introduce them (`listen`).
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

from kamagaya_match.storage.transaction import Tx

Facts = Mapping[str, object]


class Listener(Protocol):
    """What those who signed up must be told."""

    def capacity_changed(self, tx: Tx, event_id: int) -> None: ...

    def event_cancelled(self, tx: Tx, event_id: int) -> None: ...

    def event_changed(self, tx: Tx, event_id: int, before: Facts) -> None:
        """`before` is what `changes.told_facts` said before the change."""

    def notice_due(self, tx: Tx, event_id: int) -> datetime | None:
        """When those who signed up will be told of the latest changes; None when there is nothing to tell."""


_listener: list[Listener] = []
_followers: list[Callable[[Tx, int], None]] = []


def listen(listener: Listener) -> None:
    """Introduce the one listener, once at start."""
    _listener[:] = [listener]


def listener() -> Listener:
    """The listener; RuntimeError when the composition root forgot it, because people would not be told."""
    if not _listener:
        raise RuntimeError("nobody listens to events: call kamagaya_match.wiring.wire() at start")
    return _listener[0]


def follow(*followers: Callable[[Tx, int], None]) -> None:
    """Introduce, once at start, who keeps in step with how published events admit people: called with the event's id."""
    _followers[:] = followers


def rules_may_have_moved(tx: Tx, event_id: int) -> None:
    """An event was published, called off or changed: let everyone who follows it look."""
    tx.flush()
    for follower in _followers:
        follower(tx, event_id)
