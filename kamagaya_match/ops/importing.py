"""Read events from open-data files (CSV in three dialects, or .ics) and store them."""

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kamagaya_match.events.rules.taking_over import storable
from kamagaya_match.events.service.taking_over import TakenOver, take_over
from kamagaya_match.feeds.ics_in import read_ics
from kamagaya_match.feeds.imported import ReadResult
from kamagaya_match.feeds.open_data.read import read_events
from kamagaya_match.groups.models import Group
from kamagaya_match.groups.service import group_id_of, may_post, reindex_groups
from kamagaya_match.ops import OperatorError, reaching_database
from kamagaya_match.problems import NotFound
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.wiring import wire
from kamagaya_match.words.catalogue import say

OPEN_DATA = "open-data"
MOST_BYTES = 100_000_000
ABOUT = """\
Reads lists of events (the national open-data format イベント一覧 in its three
dialects, in UTF-8, UTF-16 or Shift_JIS) and calendars (.ics), and publishes
their events. Reading a file again changes only what the file has changed.

Every row that cannot be stored, and every value that is not understood, is
told with its line. Each file is stored whole or, when something breaks, not
at all. Events that a file no longer names stay as they are.
"""
ENDING = "Exit status: 0 when every row was stored, 1 when some rows were not, 2 when it could not be done."


def add_arguments(parser: ArgumentParser) -> None:
    parser.description, parser.epilog, parser.formatter_class = ABOUT, ENDING, RawDescriptionHelpFormatter
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a .csv or .ics file")
    whose = f"the group that posts them, by the last part of its /groups/ address (default: {OPEN_DATA}, made when it is not there)"
    parser.add_argument("--group", default=OPEN_DATA, metavar="NAME", help=whose)
    parser.add_argument("--dry-run", action="store_true", help="tell what would happen and store nothing")
    parser.add_argument("--drafts", action="store_true", help="keep new events as drafts, to be looked at before they are published")


def run(args: Namespace) -> int:
    wire()
    lists = [(file, _read(file)) for file in args.files]
    with reaching_database():
        _look_for_group(args.group)
    for file, result in lists:
        _tell(file, result)
        done = _store(file, result, args)
        _tell_done(done, len(result.errors), args.dry_run)
    return 1 if any(result.errors for _, result in lists) else 0


def _read(file: Path) -> ReadResult:
    """What the file says. Errors: OperatorError when it cannot be read, or is no list of events."""
    try:
        size = file.stat().st_size
        data = file.read_bytes() if size <= MOST_BYTES else b""
    except OSError as error:
        raise OperatorError(f"{file} cannot be read: {error.strerror}.") from error
    if size > MOST_BYTES:
        raise OperatorError(f"{file} has more than {MOST_BYTES // 1_000_000} MB. Split it into several files.")
    result = read_ics(data) if file.suffix.lower() == ".ics" else read_events(data)
    for remark in result.errors:
        if remark.line == 0:
            raise OperatorError(f"{file}: {remark.text('ja')}")
    return storable(result)


def _look_for_group(slug: str) -> None:
    with reading() as tx, suppress(NotFound):
        if may_post(tx, group_id_of(tx, slug)).allowed:
            return
        raise OperatorError(f"The group {slug} is suspended and cannot post. Reinstate it at /office/, or name another one.")
    if slug != OPEN_DATA:
        raise OperatorError(f"There is no group {slug}. Its name is the last part of its address, /groups/NAME.")


def _tell(file: Path, result: ReadResult) -> None:
    blank = f", {result.blank_rows} blank" if result.blank_rows else ""
    print(f"{file.name}: {result.rows} rows{blank} (dialect {result.dialect}, {result.encoding})")
    if result.unknown_columns:
        print(f"  columns kept in the description: {', '.join(result.unknown_columns)}")
    for error in result.errors:
        print(f"  not stored  {error.text('ja')}")
    for warning in result.warnings:
        print(f"  stored      {warning.text('ja')}")


def _tell_done(done: TakenOver, errors: int, dry: bool) -> None:
    ending = "; a dry run, nothing was stored" if dry else ""
    print(f"  {done.new} new, {done.changed} changed, {done.same} as before, {errors} not stored{ending}", flush=True)


def _store(file: Path, result: ReadResult, args: Namespace) -> TakenOver:
    with reaching_database(), _kept_or_not(args.dry_run) as tx:
        group_id = _group(tx, args.group)
        done = take_over(tx, group_id, result.events, publish=not args.drafts, progress=lambda row: _progress(row, len(result.events)))
        audit.record(tx, None, "imported", "file", file.name, group=args.group, new=str(done.new), changed=str(done.changed))
    return done


class _DryRunError(Exception):
    """Takes back what a dry run did."""


@contextmanager
def _kept_or_not(dry: bool) -> Iterator[Tx]:
    """A transaction; a dry one does everything and takes it back."""
    with suppress(_DryRunError), transaction() as tx:
        yield tx
        if dry:
            raise _DryRunError


def _group(tx: Tx, slug: str) -> int:
    """The group's id; the one for open data is made when it is missing."""
    with suppress(NotFound):
        return group_id_of(tx, slug)
    name, summary = say("ja", "import.group_name"), say("ja", "import.group_summary")
    group = Group(slug=OPEN_DATA, name=name, kind="government", status="verified", summary=summary)
    tx.add(group)
    tx.flush()
    reindex_groups(tx, [group.id or 0])
    return group.id or 0


def _progress(done: int, of: int) -> None:
    if sys.stderr.isatty():
        print(f"\r  {done} / {of}", end="\n" if done == of else "", file=sys.stderr, flush=True)
