"""Alembic's entry: the product's own engine and metadata, for SQLite and PostgreSQL alike."""

from alembic import context

from kamagaya_match.storage.base import metadata
from kamagaya_match.storage.engine import engine
from kamagaya_match.storage.shape import counts


def run() -> None:
    with engine().execution_options(writes=True).connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=metadata,
            render_as_batch=connection.dialect.name == "sqlite",
            compare_type=True,
            include_object=counts,
        )
        with context.begin_transaction():
            context.run_migrations()
        connection.commit()


run()
