"""Fill the database with an invented city, the same one for the same seed number."""

import sys
import time
from argparse import ArgumentParser, Namespace
from random import Random

from sqlmodel import func, select

from kamagaya_match.events.models import Event
from kamagaya_match.ops import OperatorError, reaching_database
from kamagaya_match.storage.transaction import public_changed, reading, transaction

from .cast import write_cast
from .crowd import write_crowd
from .plot import write_plot
from .sources import read_city

NUMBER = 122246


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--events", type=int, default=0, metavar="N", help="besides the sample city, N upcoming events (for measuring)")
    parser.add_argument("--seed", type=int, default=NUMBER, metavar="NUMBER", help=f"the same number makes the same city (default {NUMBER})")


def run(args: Namespace) -> int:
    if not 0 <= args.events <= 200_000:
        raise OperatorError("--events takes a number from 0 to 200000.")
    with reaching_database():
        _refuse_filled()
        started = time.monotonic()
        city, random = read_city(), Random(args.seed)  # noqa: S311  (an invented city, not a secret)
        with transaction() as tx:
            cast = write_cast(tx, city, random)
            events = write_plot(tx, city, cast, random)
            public_changed(tx)
        if args.events:
            write_crowd(city, cast, random, args.events, _progress)
    print(f"An invented city: {len(cast.groups)} groups, {events + args.events} events, in {time.monotonic() - started:.0f} s.")
    return 0


def _refuse_filled() -> None:
    with reading() as tx:
        if tx.exec(select(func.count()).select_from(Event)).one():
            raise OperatorError("The database has events already; sample data goes into an empty one only. Set another KM_DATA_DIR.")


def _progress(done: int, of: int) -> None:
    if sys.stderr.isatty():
        print(f"\r  {done} / {of} events", end="\n" if done == of else "", file=sys.stderr, flush=True)
