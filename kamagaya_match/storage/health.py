"""Whether the database answers, and has the shape that this version needs."""

from functools import cache

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from . import revision
from .engine import engine


def reachable() -> bool:
    """Whether the database answers a question."""
    try:
        with engine().connect() as connection:
            connection.execute(text("SELECT 1"))
    except SQLAlchemyError:
        return False
    return True


def up_to_date() -> bool:
    """Whether every migration has run."""
    try:
        return revision.current() == _head()
    except SQLAlchemyError:
        return False


@cache
def _head() -> str:
    return revision.head()
