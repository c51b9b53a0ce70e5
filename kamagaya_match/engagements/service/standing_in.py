"""Somebody else in the place of a giver who left: the need is asked again, and what was done can be handed over."""

from kamagaya_match import clock
from kamagaya_match.engagements import queries
from kamagaya_match.engagements.models import Engagement, EngagementFile
from kamagaya_match.engagements.rules import MOST_FILE_BYTES, MOST_FILES, EngagementState, Way, further, has_room
from kamagaya_match.needs import service as needs
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import Who

from . import letters
from .beginning import KIND
from .files import FILES
from .rights import Side, held


def seek_again(who: Who, slug: str) -> None:
    """Ask for somebody else after an early end. Errors: NotFound, Refused."""
    with transaction() as tx:
        row, _ = held(tx, who, slug, Side.GROUP, over=True)
        if row.state != EngagementState.ENDED or row.seeks or not who.role_in(row.group_slug):
            raise Refused("engagements.refused.no_stand_in")
        needs.seek_again(tx, who, row.need_slug)
        row.seeks = True
        audit.record(tx, who.person_id, "stand_in_sought", KIND, row.slug)


def go_on_from(who: Who, slug: str, before: str) -> None:
    """Hand the stage that was reached, and copies of the files, over to the one who stands in; once.

    The copies are the group's, without the name of who left. Errors: NotFound, Refused.
    """
    kept: list[str] = []
    try:
        with transaction() as tx:
            row, side = held(tx, who, slug, Side.GROUP)
            if who.role_in(row.group_slug) is None:
                raise NotFound
            old = _old(tx, row, before)
            kept.extend(_copied(tx, row, file, who) for file in reversed(queries.files_of(tx, old.id or 0)))
            row.stage, row.continues, row.changed_at = further(Way(row.way), row.stage, old.stage), old.slug, clock.now()
            audit.record(tx, who.person_id, "engagement_continued", KIND, row.slug, before=old.slug, files=str(len(kept)))
            letters.to_other(tx, row, side, "continued")
    except BaseException:
        for name in kept:
            FILES.drop(name)
        raise


def _old(tx: Tx, row: Engagement, before: str) -> Engagement:
    found = next((one for one in queries.ended_early(tx, row.need_slug) if one.slug == before and one.id != row.id), None)
    if found is None:
        raise NotFound
    if row.continues:
        raise Refused("engagements.refused.continued")
    return found


def _copied(tx: Tx, row: Engagement, file: EngagementFile, who: Who) -> str:
    """The name of the copy in the data directory."""
    if not has_room(*queries.room_taken(tx, row.id or 0), file.size):
        raise Refused("engagement_files.full", n=MOST_FILES, mb=MOST_FILE_BYTES // 1_000_000)
    kept = FILES.keep({"." + file.kept.rpartition(".")[2]: FILES.read(file.kept)})
    copy = EngagementFile(
        engagement_id=row.id or 0,
        kept=kept,
        name=file.name,
        note=file.note,
        size=file.size,
        deliverable=file.deliverable,
        by_group=True,
        added_by=who.person_id,
    )
    tx.add(copy)
    tx.flush()
    return kept
