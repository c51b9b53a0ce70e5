"""What anyone learns of a record's number: no more than the paper says, and of a withdrawn one only that it is."""

from kamagaya_match.certificates import service as certificates
from kamagaya_match.certificates.views import Checked
from kamagaya_match.records import queries
from kamagaya_match.records.rules import RecordState
from kamagaya_match.records.views import checked_of
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .works import works_in


def check(number: str, lang: Lang, who: Who) -> Checked | None:
    """The page of a number; None when no record has it. It leads the office to where it can be withdrawn."""
    with reading() as tx:
        row = queries.by_number(tx, number) if number else None
    return checked_of(row, works_in(row), who.is_office, lang) if row else None


def name_fits(number: str, name: str) -> bool | None:
    """Whether a valid record is made out to this name; None when no record has the number."""
    with reading() as tx:
        row = queries.by_number(tx, number) if number else None
    if row is None:
        return None
    return row.state == RecordState.VALID and bool(row.name) and certificates.same_name(row.name, name)
