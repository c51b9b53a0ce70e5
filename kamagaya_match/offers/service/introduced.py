"""Which invitations have led to a group's yes, so that both sides know each other's contacts."""

from collections.abc import Sequence

from kamagaya_match.needs import service as needs
from kamagaya_match.offers.models import Invite
from kamagaya_match.storage.transaction import Tx


def introduced(tx: Tx, rows: Sequence[Invite]) -> set[int]:
    """The ids of these invitations that were taken up by somebody to whom the group then said yes."""
    pairs = needs.introduced(tx, {row.need_id for row in rows})
    return {row.id or 0 for row in rows if (row.need_id, row.answered_by or 0) in pairs}
