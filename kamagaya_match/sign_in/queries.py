"""Every SELECT over sign-in links and sessions."""

from datetime import datetime

from sqlmodel import col, func, select

from kamagaya_match.sign_in.models import SignInLink, SignInSession
from kamagaya_match.storage.transaction import Tx


def link_by_hash(tx: Tx, token_hash: str) -> SignInLink | None:
    return tx.exec(select(SignInLink).where(SignInLink.token_hash == token_hash)).first()


def session_by_hash(tx: Tx, token_hash: str) -> SignInSession | None:
    return tx.exec(select(SignInSession).where(SignInSession.token_hash == token_hash)).first()


def session_of(tx: Tx, person_id: int, number: int) -> SignInSession | None:
    """One of this person's sessions."""
    return tx.exec(select(SignInSession).where(SignInSession.id == number, SignInSession.person_id == person_id)).first()


def open_sessions(tx: Tx, person_id: int, now: datetime) -> list[SignInSession]:
    """The person's sessions in use, the latest seen first."""
    wanted = select(SignInSession).where(SignInSession.person_id == person_id, SignInSession.expires_at > now)
    return list(tx.exec(wanted.where(col(SignInSession.revoked_at).is_(None)).order_by(col(SignInSession.seen_at).desc())))


def last_seen(tx: Tx) -> dict[int, datetime]:
    """When each person was last seen signed in, as far as sessions are kept."""
    return dict(tx.exec(select(SignInSession.person_id, func.max(SignInSession.seen_at)).group_by(col(SignInSession.person_id))).all())
