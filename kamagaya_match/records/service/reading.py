"""Records as their owner sees them."""

from kamagaya_match.certificates.rules import plain_number
from kamagaya_match.engagements import service as engagements
from kamagaya_match.problems import NotFound
from kamagaya_match.records import queries
from kamagaya_match.records.models import HoursRecord
from kamagaya_match.records.rules import RecordState
from kamagaya_match.records.views import MyRecords, RecordPaper, mine_of, paper_of
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .works import works_in


def mine(who: Who, lang: Lang) -> MyRecords:
    """What the signed-in person has, and the hours that could be told. NotFound for visitors."""
    if who.person_id is None:
        raise NotFound
    with reading() as tx:
        rows = queries.of_person(tx, who.person_id)
        given = engagements.given_by(tx, who.person_id)
    return mine_of([(row, works_in(row)) for row in rows], given, lang)


def paper(number: str, who: Who) -> RecordPaper:
    """What is printed on one's own valid record. NotFound for everyone else."""
    with reading() as tx:
        row = own(tx, number, who)
    return paper_of(row, works_in(row))


def own(tx: Tx, number: str, who: Who) -> HoursRecord:
    """The valid record of the person who asks. Errors: NotFound."""
    row = queries.by_number(tx, plain_number(number))
    if row is None or row.state != RecordState.VALID or who.person_id is None or row.person_id != who.person_id:
        raise NotFound
    return row


def records_of(who: Who) -> list[dict[str, object]]:
    """The records of one person, to take along."""
    if who.person_id is None:
        return []
    with reading() as tx:
        rows = queries.of_person(tx, who.person_id)
    given = ("number", "state", "name", "shown", "works", "reason")
    return [{name: getattr(row, name) for name in given} | {"issued_at": row.issued_at.isoformat(timespec="seconds")} for row in rows]
