"""Read events from open-data files (CSV in three dialects, or .ics) and store them."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kamagaya_match.events.rules.taking_over import columns_of
from kamagaya_match.events.service.taking_over import TakenOver, take_over
from kamagaya_match.feeds.ics_in import read_ics
from kamagaya_match.feeds.imported import ImportedEvent, ReadResult
from kamagaya_match.feeds.open_data.read import read_events
from kamagaya_match.groups.models import Group
from kamagaya_match.groups.service import group_id_of
from kamagaya_match.ops import OperatorError, reaching_database
from kamagaya_match.problems import NotFound
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.words.catalogue import say

OPEN_DATA = "open-data"
BATCH = 500


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a CSV (open-data イベント一覧, dialects A, B, C) or an .ics file")
    parser.add_argument("--group", default=OPEN_DATA, help="address name of the group that posts them (default: a group for open data)")
    parser.add_argument("--dry-run", action="store_true", help="read and report only, store nothing")
    parser.add_argument("--drafts", action="store_true", help="store them as drafts instead of publishing them")


def run(args: Namespace) -> int:
    results = [_one(file, args) for file in args.files]
    return 1 if any(results) else 0


def _one(file: Path, args: Namespace) -> int:
    """One file in one transaction: all its good rows are stored, or none; the number of rows that could not be."""
    result = _read(file)
    print(f"{file.name}: {result.rows} rows ({result.dialect or '?'}, {result.encoding}), {result.blank_rows} blank")
    for remark in sorted([*result.errors, *result.warnings], key=lambda one: one.line):
        print("  " + remark.text("ja"))
    if args.dry_run:
        for event in result.events:
            columns_of(event)
        print(f"  {len(result.events)} could be stored, {len(result.errors)} not; nothing was stored (--dry-run)")
        return len(result.errors)
    done = _store(file, result, args)
    print(f"  {done.new} new, {done.changed} changed, {done.same} as before, {len(result.errors)} not stored")
    return len(result.errors)


def _read(file: Path) -> ReadResult:
    try:
        data = file.read_bytes()
    except OSError as error:
        raise OperatorError(f"{file} cannot be read: {error.strerror}.") from error
    return read_ics(data) if file.suffix.lower() == ".ics" else read_events(data)


def _store(file: Path, result: ReadResult, args: Namespace) -> TakenOver:
    total = TakenOver()
    with reaching_database(), transaction() as tx:
        group_id = _group(tx, args.group)
        for start in range(0, len(result.events), BATCH):
            _add(total, take_over(tx, group_id, result.events[start : start + BATCH], publish=not args.drafts))
            _progress(start + len(result.events[start : start + BATCH]), result.events)
        audit.record(tx, None, "imported", "file", file.name, new=str(total.new), changed=str(total.changed))
    return total


def _add(total: TakenOver, part: TakenOver) -> None:
    total.new, total.changed, total.same = total.new + part.new, total.changed + part.changed, total.same + part.same


def _progress(done: int, events: tuple[ImportedEvent, ...]) -> None:
    if sys.stderr.isatty():
        print(f"\r  {done} / {len(events)}", end="\n" if done == len(events) else "", file=sys.stderr, flush=True)


def _group(tx: Tx, slug: str) -> int:
    try:
        return group_id_of(tx, slug)
    except NotFound:
        if slug != OPEN_DATA:
            raise OperatorError(f"There is no group {slug}. Its address name is the last part of /groups/… on the site.") from None
    name, summary = say("ja", "import.group_name"), say("ja", "import.group_summary")
    group = Group(slug=OPEN_DATA, name=name, kind="government", status="verified", summary=summary)
    tx.add(group)
    tx.flush()
    return group.id or 0
