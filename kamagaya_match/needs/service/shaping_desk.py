"""What a group and a coordinator see of the drafts they shape."""

from kamagaya_match import clock
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Need, Scoping
from kamagaya_match.needs.rules.scoping import Side
from kamagaya_match.needs.views import Shaping, ShapingRow, shaping_of, shaping_row
from kamagaya_match.people import service as people
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Role, Who
from kamagaya_match.words.catalogue import Lang

from .rights import coordinates, editable
from .telling import told, told_one

MOST = 100
LAST_NOTES = 50


def shaping_for_group(who: Who, slug: str, lang: Lang) -> Shaping:
    """Where the shaping of one's own draft stands; closed when there is none. Errors: NotFound."""
    with reading() as tx:
        need = editable(tx, who, slug)
        scoping = queries.scoping_of(tx, need.id or 0)
        return _shaping(tx, scoping, Side.GROUP, lang) if scoping else Shaping()


def shaping_queue(who: Who, lang: Lang) -> list[ShapingRow]:
    """What waits and what one shapes oneself; all of it for the office. NotFound for everyone else."""
    if not coordinates(who):
        raise NotFound
    with reading() as tx:
        rows = queries.open_scopings(tx, who.person_id, who.is_office, MOST)
        names = people.names(tx, [row.coordinator_id for row, _ in rows if row.coordinator_id])
        shown = told(tx, [need for _, need in rows], lang)
        return [shaping_row(row, one, names, who.person_id, clock.now(), lang) for (row, _), one in zip(rows, shown, strict=True)]


def shaping_for_coordinator(who: Who, slug: str, lang: Lang) -> tuple[ShapingRow, Shaping]:
    """One request as those see it who may take it or have taken it; NotFound for everyone else."""
    with reading() as tx:
        need = queries.known_need(tx, slug) if coordinates(who) else None
        scoping = queries.scoping_of(tx, need.id or 0) if need else None
        if need is None or scoping is None or not _may_see(who, scoping):
            raise NotFound
        return _row(tx, who, scoping, need, lang), _shaping(tx, scoping, Side.COORDINATOR, lang)


def coordinators(who: Who) -> list[tuple[str, str]]:
    """(id, name) of those to whom the office can give a request; none for everyone else."""
    if not who.is_office:
        return []
    with reading() as tx:
        return [(str(one.person_id), one.name or one.email) for one in people.holders(tx, Role.COORDINATOR)]


def _may_see(who: Who, scoping: Scoping) -> bool:
    return who.is_office or scoping.coordinator_id in (None, who.person_id)


def _row(tx: Tx, who: Who, scoping: Scoping, need: Need, lang: Lang) -> ShapingRow:
    names = people.names(tx, [scoping.coordinator_id] if scoping.coordinator_id else [])
    return shaping_row(scoping, told_one(tx, need, lang), names, who.person_id, clock.now(), lang)


def _shaping(tx: Tx, scoping: Scoping, side: Side, lang: Lang) -> Shaping:
    notes = queries.notes_of(tx, scoping.id or 0, LAST_NOTES)
    ids = {note.person_id for note in notes} | {scoping.coordinator_id}
    return shaping_of(scoping, notes, people.names(tx, [one for one in ids if one]), side, lang)
