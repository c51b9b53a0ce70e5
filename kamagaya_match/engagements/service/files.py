"""Files on an engagement: sent by either side, read by both and by the centre."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.engagements import queries
from kamagaya_match.engagements.models import Engagement, EngagementFile
from kamagaya_match.engagements.rules import LONGEST, MOST_FILE_BYTES, MOST_FILES, EngagementState, has_room
from kamagaya_match.outside.documents import MEDIA_TYPES, DocumentError, file_name, received
from kamagaya_match.outside.kept_files import KeptFiles
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.text import plain

from . import letters
from .beginning import KIND
from .rights import Side, held, readable

FILES = KeptFiles("engagement-files")
QUIET = timedelta(hours=1)
YOUNG = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Download:
    """A file on its way to somebody."""

    name: str
    media_type: str
    data: bytes


def add_file(who: Who, slug: str, data: bytes, values: Mapping[str, str]) -> None:
    """Add a file: `file_name`, `note` and `deliverable` ("on"). The other side is told, at most once an hour.

    Errors: NotFound, Refused when it is over or its room is full, Invalid (`file`, `note`).
    """
    with reading() as tx:
        row, side = readable(tx, who, slug)
        _refuse(tx, row, side, 0)
    note = values.get("note", "")
    ending, kept_data = _checked(data, note)
    file = EngagementFile(
        engagement_id=row.id or 0,
        kept=FILES.keep({ending: kept_data}),
        name=file_name(values.get("file_name", ""), ending),
        note=plain(note, LONGEST["note"]),
        size=len(kept_data),
        deliverable=values.get("deliverable") == "on",
        by_group=side is Side.GROUP,
        added_by=who.person_id,
    )
    try:
        _write(who, slug, file)
    except BaseException:
        FILES.drop(file.kept)
        raise


def mark_file(who: Who, slug: str, number: int) -> None:
    """Say that a file is a deliverable, or take that back; either side can. Errors: NotFound, Refused."""
    with transaction() as tx:
        row, _ = held(tx, who, slug)
        file = _file(tx, row, number)
        file.deliverable = not file.deliverable
        row.changed_at = clock.now()
        verb = "deliverable_marked" if file.deliverable else "deliverable_unmarked"
        audit.record(tx, who.person_id, verb, KIND, row.slug, file=file.name)


def remove_file(who: Who, slug: str, number: int) -> None:
    """Delete a file that one's own side sent, also after the end. Errors: NotFound."""
    with transaction() as tx:
        row, side = held(tx, who, slug, over=True)
        file = _file(tx, row, number)
        if file.by_group != (side is Side.GROUP):
            raise NotFound
        tx.delete(file)
        audit.record(tx, who.person_id, "engagement_file_removed", KIND, row.slug, file=file.name)
    FILES.drop(file.kept)


def file_of(who: Who, slug: str, number: int) -> Download:
    """A file for one of the two sides or the centre. Errors: NotFound."""
    with reading() as tx:
        row, _ = readable(tx, who, slug)
        file = _file(tx, row, number)
    return Download(file.name, MEDIA_TYPES["." + file.kept.rpartition(".")[2]], FILES.read(file.kept))


def drop_unused() -> int:
    """Delete what no engagement holds any more: files of people who left, and of what was cut off midway; how many."""
    old = FILES.older_than(clock.now() - YOUNG)
    with reading() as tx:
        used = queries.kept_files(tx)
    gone = set(old) - used
    for name in gone:
        FILES.drop(name)
    return len(gone)


def _checked(data: bytes, note: str) -> tuple[str, bytes]:
    errors = {"note": "engagement_files.errors.note_long"} if len(note) > LONGEST["note"] else {}
    made = ("", b"")
    try:
        made = received(data)
    except DocumentError as error:
        errors["file"] = f"engagement_files.flaws.{error.flaw.value}"
    if errors:
        raise Invalid(errors)
    return made


def _write(who: Who, slug: str, file: EngagementFile) -> None:
    with transaction() as tx:
        row, side = held(tx, who, slug)
        _refuse(tx, row, side, file.size)
        told = queries.sent_since(tx, file.engagement_id, clock.now() - QUIET, by_group=file.by_group)
        tx.add(file)
        row.changed_at = clock.now()
        audit.record(tx, who.person_id, "engagement_file_added", KIND, row.slug, file=file.name)
        if not told:
            letters.to_other(tx, row, side, "file", name=file.name)


def _refuse(tx: Tx, row: Engagement, side: Side, more: int) -> None:
    if side is Side.CENTRE:
        raise NotFound
    if row.state not in (EngagementState.RUNNING, EngagementState.PAUSED):
        raise Refused("engagements.refused.over")
    if not has_room(*queries.room_taken(tx, row.id or 0), more):
        raise Refused("engagement_files.full", n=MOST_FILES, mb=MOST_FILE_BYTES // 1_000_000)


def _file(tx: Tx, row: Engagement, number: int) -> EngagementFile:
    found = queries.file(tx, row.id or 0, number)
    if found is None:
        raise NotFound
    return found
