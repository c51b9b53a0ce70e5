"""What every verb over one's own follows begins with."""

from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, one_at_a_time
from kamagaya_match.who import Who


def signed_in(who: Who) -> int:
    """The person's id. Errors: NotFound for a visitor."""
    if who.person_id is None:
        raise NotFound
    return who.person_id


def alone(tx: Tx, person_id: int) -> None:
    """Nobody else, no digest either, works on this person's follows until the transaction ends."""
    one_at_a_time(tx, f"follows {person_id}")
