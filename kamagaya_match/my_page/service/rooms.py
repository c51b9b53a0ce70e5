"""Rooms that keep something of a person and know this one: they are introduced, so that nothing is forgotten at a farewell."""

from collections.abc import Mapping
from typing import Protocol

from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Who


class Keeper(Protocol):
    """A room's service."""

    def forget(self, tx: Tx, person_id: int) -> None:
        """Take the person out of all that is kept."""

    def records_of(self, who: Who) -> object:
        """All that is kept of the person, as plain values."""


_keepers: dict[str, Keeper] = {}


def keep_with(keepers: Mapping[str, Keeper]) -> None:
    """Introduce, once at start, who else keeps something, by the name it has among one's own data."""
    _keepers.clear()
    _keepers.update(keepers)


def forget(tx: Tx, person_id: int) -> None:
    """Let each of them take the person out."""
    for keeper in _keepers.values():
        keeper.forget(tx, person_id)


def records_of(who: Who) -> dict[str, object]:
    """What each of them keeps, by its name."""
    return {name: keeper.records_of(who) for name, keeper in _keepers.items()}
