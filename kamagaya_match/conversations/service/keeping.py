"""What of conversations stays, what people take along, and what is forgotten."""

from kamagaya_match import clock
from kamagaya_match.conversations import queries
from kamagaya_match.conversations.rules import KEPT, Side
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Who

BATCH = 200


def records_of(who: Who) -> list[dict[str, object]]:
    """What this person wrote, the oldest first."""
    if who.person_id is None:
        return []
    with reading() as tx:
        found = queries.written_by(tx, who.person_id)
        return [{"at": one.at.isoformat(timespec="seconds"), "as": one.side, "text": one.text} for one in found]


def forget(tx: Tx, person_id: int) -> None:
    """Delete what a person said for themselves, and their name from what they said for a group, before the account goes."""
    for message in queries.written_by(tx, person_id):
        message.person_id = None
        if message.side == Side.APPLICANT:
            message.name = message.text = ""
    for row in queries.of_person(tx, person_id):
        row.applicant_id = None


def forget_old() -> int:
    """Delete the messages of talks in which nothing was said for KEPT; how many talks."""
    with transaction() as tx:
        asleep = queries.asleep(tx, clock.now() - KEPT, BATCH)
        for message in queries.of_conversations(tx, [row.id or 0 for row in asleep]):
            tx.delete(message)
        return len(asleep)
