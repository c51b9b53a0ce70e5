"""What is printed; in Japanese, because the offices and schools that ask for it read that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kamagaya_match.certificates.rules import Line, shown_number
from kamagaya_match.clock import TOKYO
from kamagaya_match.settings import settings

from .addresses import check_path
from .lines import CertificateFacts, LineRow, period, rows_of, total, whole_day


@dataclass(frozen=True)
class Paper:
    """One certificate, all of it in words; equal papers are printed once."""

    number: str
    name: str
    group: str
    period: str
    total: str
    issued: str
    made: datetime
    address: str
    lines: tuple[LineRow, ...]


def paper_of(row: CertificateFacts, lines: Sequence[Line]) -> Paper:
    """The paper of a valid certificate."""
    made = (row.issued_at or row.asked_at).astimezone(TOKYO)
    return Paper(
        number=shown_number(row.number),
        name=row.name,
        group=row.group_name,
        period=period(lines, "ja"),
        total=total(lines, "ja"),
        issued=whole_day(made.date(), "ja"),
        made=made,
        address=settings().base_url + check_path(row.number),
        lines=tuple(rows_of(lines, "ja")),
    )
