"""The daily sweep: what opens nothing any more is deleted."""

from typing import Any, cast

from sqlalchemy import CursorResult, delete
from sqlmodel import col

from kamagaya_match.clock import now
from kamagaya_match.sign_in.models import SignInLink, SignInSession
from kamagaya_match.sign_in.rules import LINKS_KEPT
from kamagaya_match.storage.transaction import transaction


def forget_old() -> int:
    """Delete links a day after their time, and sessions that are over; how many they were."""
    links = delete(SignInLink).where(col(SignInLink.expires_at) < now() - LINKS_KEPT)
    sessions = delete(SignInSession).where(col(SignInSession.expires_at) < now())
    with transaction() as tx:
        return sum(cast("CursorResult[Any]", tx.execute(old)).rowcount for old in (links, sessions))
