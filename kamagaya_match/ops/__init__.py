"""What the person who runs the site does: build, migrate, seed, import, check, serve."""

from collections.abc import Iterator
from contextlib import contextmanager


class OperatorError(Exception):
    """Something the operator can mend; the text says what is wrong and what to do next."""


@contextmanager
def reaching_database() -> Iterator[None]:
    """Turn a database that does not answer into an OperatorError of one line."""
    from sqlalchemy.exc import SQLAlchemyError

    try:
        yield
    except SQLAlchemyError as error:
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        raise OperatorError(f"The database cannot be used: {reason}. Look at KM_DATABASE_URL and KM_DATA_DIR.") from error
