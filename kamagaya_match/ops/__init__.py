"""What the person who runs the site does: build, migrate, seed, import, check, serve."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kamagaya_match.settings import settings


class OperatorError(Exception):
    """Something the operator can mend; the text says what is wrong and what to do next."""


def make_data_folder() -> None:
    """Make the folder for all files, for the site's own user alone: open tabs in it show what people see."""
    try:
        settings().data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise OperatorError(f"{settings().data_dir} cannot be made: {error.strerror}. Change its owner, or KM_DATA_DIR.") from error


def database_revision() -> str | None:
    """The revision of the database's shape; None when it is empty or not there yet. Errors: OperatorError when it does not answer."""
    from kamagaya_match.storage import revision
    from kamagaya_match.storage.engine import engine

    with reaching_database():
        file = engine().url.database if engine().dialect.name == "sqlite" else None
        return None if file and not Path(file).exists() else revision.current()


@contextmanager
def reaching_database() -> Iterator[None]:
    """Turn a database that does not answer into an OperatorError of one line."""
    from sqlalchemy.exc import SQLAlchemyError

    try:
        yield
    except SQLAlchemyError as error:
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        raise OperatorError(f"The database cannot be used: {reason}. Look at KM_DATABASE_URL and KM_DATA_DIR.") from error
