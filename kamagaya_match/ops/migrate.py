"""Bring the database to the shape that this version needs."""

from argparse import ArgumentParser, Namespace
from importlib import import_module

from kamagaya_match.ops import database_revision, make_data_folder, reaching_database


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--seed-new", action="store_true", help="fill a database that was empty with the sample data")


def run(args: Namespace) -> int:
    from kamagaya_match.storage import migrate, revision

    make_data_folder()
    before = database_revision()
    with reaching_database():
        migrate.upgrade()
    told = "as before" if before == revision.head() else f"from {before}" if before else "newly made"
    print(f"The database is at revision {revision.head()}, {told}.")
    return _seed() if args.seed_new and before is None else 0


def _seed() -> int:
    seed = import_module("kamagaya_match.ops.seed")
    parser = ArgumentParser()
    seed.add_arguments(parser)
    return int(seed.run(parser.parse_args([])))
