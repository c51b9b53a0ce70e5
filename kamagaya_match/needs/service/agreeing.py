"""Each side's yes to a draft, as it is kept in the row."""

from kamagaya_match import clock
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Need, Scoping
from kamagaya_match.needs.rules.scoping import Yeses, other
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Who

from .rights import side_in


def yeses_of(scoping: Scoping) -> Yeses:
    """Who has agreed."""
    return Yeses(group=scoping.group_yes_at is not None, coordinator=scoping.coordinator_yes_at is not None)


def keep_yeses(scoping: Scoping, yeses: Yeses) -> None:
    """Write who has agreed; an earlier yes keeps its moment."""
    scoping.group_yes_at = (scoping.group_yes_at or clock.now()) if yeses.group else None
    scoping.coordinator_yes_at = (scoping.coordinator_yes_at or clock.now()) if yeses.coordinator else None


def take_back_yes(tx: Tx, who: Who, need: Need) -> None:
    """After an edit: the side that has not seen it yet has not agreed to it."""
    side = side_in(tx, who, need)
    scoping = queries.scoping_of(tx, need.id or 0, only_open=True)
    if side is None or scoping is None:
        return
    before = yeses_of(scoping)
    after = before.edited_by(side)
    if after != before:
        keep_yeses(scoping, after)
        audit.record(tx, who.person_id, "shaping_yes_back", "need", need.slug, side=other(side))
