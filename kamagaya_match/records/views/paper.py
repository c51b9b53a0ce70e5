"""What is printed; in Japanese, because the offices and schools that ask for it read that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kamagaya_match.certificates.rules import shown_number
from kamagaya_match.certificates.views import WorkRow, check_path, whole_day
from kamagaya_match.clock import TOKYO
from kamagaya_match.records.rules import Work
from kamagaya_match.settings import settings

from .works import RecordFacts, rows_of, span, total


@dataclass(frozen=True)
class RecordPaper:
    """One record, all of it in words; equal papers are printed once."""

    number: str
    name: str
    period: str
    total: str
    issued: str
    made: datetime
    address: str
    works: tuple[WorkRow, ...]


def paper_of(row: RecordFacts, works: Sequence[Work]) -> RecordPaper:
    """The paper of a valid record."""
    made = row.issued_at.astimezone(TOKYO)
    return RecordPaper(
        number=shown_number(row.number),
        name=row.name,
        period=span(row.first, row.last, "ja"),
        total=total(works, "ja"),
        issued=whole_day(made.date(), "ja"),
        made=made,
        address=settings().base_url + check_path(row.number),
        works=tuple(rows_of(works, "ja")),
    )
