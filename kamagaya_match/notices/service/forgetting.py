"""What groups wrote is not kept for ever."""

from typing import Any, cast

from sqlalchemy import CursorResult, delete
from sqlmodel import col

from kamagaya_match import clock
from kamagaya_match.notices.models import GroupMessage
from kamagaya_match.notices.rules import MESSAGES_KEPT
from kamagaya_match.storage.transaction import transaction


def forget_old() -> int:
    """Delete the messages that were sent MESSAGES_KEPT ago; how many they were."""
    with transaction() as tx:
        old = delete(GroupMessage).where(col(GroupMessage.at) < clock.now() - MESSAGES_KEPT)
        return cast("CursorResult[Any]", tx.execute(old)).rowcount
