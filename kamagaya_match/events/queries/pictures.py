"""Which events show a picture."""

from sqlmodel import select

from kamagaya_match.events.models import Event
from kamagaya_match.storage.transaction import Tx


def shows_picture(tx: Tx, name: str) -> bool:
    """Whether any event shows this picture; copies of an event share it."""
    return tx.exec(select(Event.id).where(Event.picture == name).limit(1)).first() is not None
