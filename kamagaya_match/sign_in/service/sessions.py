"""Sessions: who is behind a cookie, and which browsers are signed in."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import update
from sqlmodel import col

from kamagaya_match.clock import now
from kamagaya_match.groups import service as groups
from kamagaya_match.people import service as people
from kamagaya_match.people.rules import VISITOR, Who
from kamagaya_match.problems import NotFound
from kamagaya_match.sign_in import queries
from kamagaya_match.sign_in.models import SignInSession
from kamagaya_match.sign_in.rules import SESSION_LASTS, session_open, worth_noting
from kamagaya_match.sign_in.views import SessionRow, row_of
from kamagaya_match.storage.keys import row_id
from kamagaya_match.storage.tokens import hashed
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.words.catalogue import Lang


def who_behind(token: str) -> Who:
    """The person whose session this is, with roles and groups; a visitor when it is unknown, over or revoked."""
    with reading() as tx:
        session = queries.session_by_hash(tx, hashed(token))
        if session is None or not session_open(now(), session.expires_at, session.revoked_at):
            return VISITOR
        who = _with_groups(tx, people.who_is(tx, session.person_id))
    if who.signed_in and worth_noting(now(), session.seen_at):
        _note_use(session.id)
    return who


def _with_groups(tx: Tx, who: Who | None) -> Who:
    if who is None or who.person_id is None:
        return VISITOR
    return replace(who, groups=tuple(groups.roles_of(tx, who.person_id)))


def _note_use(number: int | None) -> None:
    used = update(SignInSession).where(col(SignInSession.id) == number, col(SignInSession.revoked_at).is_(None))
    with transaction() as tx:
        tx.execute(used.values(seen_at=now(), expires_at=now() + SESSION_LASTS))


def sign_out(token: str) -> None:
    """End the session behind a cookie; an unknown one is over already."""
    with transaction() as tx:
        session = queries.session_by_hash(tx, hashed(token))
        if session is not None:
            _end(session)


def my_sessions(who: Who, token: str, lang: Lang) -> list[SessionRow]:
    """The browsers in which this person is signed in; `token` is that of the one asking."""
    if who.person_id is None:
        return []
    with reading() as tx:
        return [row_of(session, hashed(token), lang) for session in queries.open_sessions(tx, who.person_id, now())]


def last_seen() -> dict[int, datetime]:
    """When each person was last seen; who did not come for SESSION_LASTS is left out."""
    with reading() as tx:
        return queries.last_seen(tx)


def revoke(who: Who, number: object) -> None:
    """Sign another browser out. Errors: NotFound when it is not this person's."""
    with transaction() as tx:
        session = queries.session_of(tx, who.person_id or 0, row_id(number))
        if session is None:
            raise NotFound
        _end(session)


def end_others(who: Who, token: str) -> int:
    """Sign out everywhere but here; how many sessions that ended."""
    if who.person_id is None:
        return 0
    with transaction() as tx:
        others = [one for one in queries.open_sessions(tx, who.person_id, now()) if one.token_hash != hashed(token)]
        for session in others:
            _end(session)
    return len(others)


def end_all(tx: Tx, person_id: int) -> None:
    """Sign somebody out everywhere."""
    for session in queries.open_sessions(tx, person_id, now()):
        _end(session)


def _end(session: SignInSession) -> None:
    session.revoked_at = session.revoked_at or now()
