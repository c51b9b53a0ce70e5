"""One transaction per request: `transaction()` to change things, `reading()` to look."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from sqlalchemy import text
from sqlmodel import Session

from .engine import engine, is_sqlite
from .turnstile import Turnstile

Tx = Session

_turnstile = Turnstile()
_PUBLIC = "public_changed"


@contextmanager
def transaction() -> Iterator[Tx]:
    """A session that commits at the end, or rolls back on any error; never nest it.

    On SQLite writers of this process pass one by one in the order of their arrival.
    """
    turn = _turnstile if is_sqlite() else nullcontext()
    with turn, Session(engine().execution_options(writes=True), expire_on_commit=False) as tx:
        yield tx
        if tx.info.get(_PUBLIC):
            tx.flush()
            tx.execute(text("UPDATE site_version SET number = number + 1"))
        tx.commit()


@contextmanager
def reading() -> Iterator[Tx]:
    """A session for reading only: nothing it does is kept."""
    with Session(engine(), expire_on_commit=False) as tx:
        yield tx


def one_at_a_time(tx: Tx, what: str) -> None:
    """Let no other transaction past this line for the same `what` until this one ends; on SQLite writers are alone anyway."""
    if not is_sqlite():
        tx.execute(text("SELECT pg_advisory_xact_lock(hashtext(:what))"), {"what": what})


def public_changed(tx: Tx) -> None:
    """Say that this transaction changes something that a public page, feed or seat count shows."""
    tx.info[_PUBLIC] = True
