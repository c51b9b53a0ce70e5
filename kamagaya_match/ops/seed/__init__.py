"""Fill the database with an invented city, the same one for the same day and seed number."""

import sys
import time
from argparse import ArgumentParser, Namespace
from datetime import time as time_of_day
from random import Random

from sqlmodel import func, select

from kamagaya_match import clock
from kamagaya_match.events.models import Event
from kamagaya_match.groups.models import Group
from kamagaya_match.ops import OperatorError, reaching_database
from kamagaya_match.storage.transaction import public_changed, reading, transaction
from kamagaya_match.wiring import wire

from .cast import Cast, write_cast
from .crowd import write_crowd
from .following import write_follows
from .giving import write_offers
from .helping import write_needs
from .plot import write_plot
from .shows import write_shows
from .sources import City, read_city

NUMBER = 122246
MOST = 200_000
ABOUT = """Fills an empty database with an invented city: people, groups, events of the months around today with
sign-ups, needs, and what people and businesses give. On a demo site one signs in as akiko@example.jp (a group), chiyo@example.jp (a
citizen) or officer@example.jp (the office); the link is in the outbox."""


def add_arguments(parser: ArgumentParser) -> None:
    parser.description = ABOUT
    parser.add_argument("--events", type=int, default=0, metavar="N", help=f"N more upcoming events, for measuring (at most {MOST})")
    same = f"on the same day the same number makes the same city (default {NUMBER})"
    parser.add_argument("--seed", type=int, default=NUMBER, metavar="NUMBER", help=same)


def run(args: Namespace) -> int:
    if not 0 <= args.events <= MOST:
        raise OperatorError(f"--events takes a number from 0 to {MOST}.")
    wire()
    started = time.monotonic()
    # Time stands still at this day's beginning, so that two runs of one day write the same.
    with reaching_database(), clock.frozen(clock.at(clock.today(), time_of_day(0))):
        _refuse_filled()
        told = _fill(read_city(), args.events, Random(args.seed))  # noqa: S311  (an invented city, not a secret)
    print(f"An invented city: {told}, in {time.monotonic() - started:.0f} s.")
    return 0


def _fill(city: City, more: int, random: Random) -> str:
    cast, events, needs, offers = _story(city, random)
    events += write_shows(city, cast, random)
    write_crowd(city, cast, random, more, _progress)
    return f"{len(cast.people)} people, {len(cast.groups)} groups, {events + more} events, {needs} needs, {offers} offers"


def _story(city: City, random: Random) -> tuple[Cast, int, int, int]:
    with transaction() as tx:
        cast = write_cast(tx, city, random)
        events, needs = write_plot(tx, city, cast, random), write_needs(tx, city, cast, random)
        offers = write_offers(tx, city, cast, random)
        write_follows(tx, city, cast)
        public_changed(tx)
    return cast, events, needs, offers


def _refuse_filled() -> None:
    with reading() as tx:
        if any(tx.exec(select(func.count()).select_from(table)).one() for table in (Event, Group)):
            raise OperatorError("The database has groups or events already; sample data goes into an empty one. Set another KM_DATA_DIR.")


def _progress(done: int, of: int) -> None:
    if sys.stderr.isatty():
        print(f"\r  {done} / {of} events", end="\n" if done == of else "", file=sys.stderr, flush=True)
