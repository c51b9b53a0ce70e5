"""Certificates on the desk of a group."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kamagaya_match.certificates.rules import CertificateState, Line, shown_number
from kamagaya_match.clock import TOKYO
from kamagaya_match.words.catalogue import Lang, say

from .addresses import check_path, desk_path, desk_pdf
from .holder import Told
from .lines import CertificateFacts, LineRow, rows_of, total, whole_day


@dataclass(frozen=True)
class DeskCertificate:
    """One certificate as the group sees it; `key` is its number as the handlers take it."""

    key: str = ""
    number: str = ""
    name: str = ""
    state: str = ""
    state_text: str = ""
    total: str = ""
    asked: str = ""
    issued: str = ""
    reason: str = ""
    pdf: str = ""
    check: str = ""
    valid: bool = False
    lines: list[LineRow] = field(default_factory=list)


@dataclass(frozen=True)
class Desk:
    """Who waits, the oldest first, and one page of what was answered."""

    group: str = ""
    path: str = ""
    waiting: list[DeskCertificate] = field(default_factory=list)
    rows: list[DeskCertificate] = field(default_factory=list)
    total: int = 0
    page: int = 1
    pages: int = 1


def desk_of(group: str, waiting: Told, answered: Told, paging: tuple[int, int, int], lang: Lang) -> Desk:
    """The desk's page; `paging` is how many there are, which page this is and how many there are of them."""
    rows = [[_row(group, row, lines, lang) for row, lines in told] for told in (waiting, answered)]
    return Desk(group, desk_path(group), rows[0], rows[1], *paging)


def _row(group: str, row: CertificateFacts, lines: Sequence[Line], lang: Lang) -> DeskCertificate:
    valid = row.state == CertificateState.VALID
    return DeskCertificate(
        key=row.number,
        number=shown_number(row.number),
        name=row.name or say(lang, "certificates.forgotten"),
        state=row.state,
        state_text=say(lang, f"certificate_states.{row.state}"),
        total=total(lines, lang),
        asked=whole_day(row.asked_at.astimezone(TOKYO).date(), lang),
        issued=whole_day(row.issued_at.astimezone(TOKYO).date(), lang) if row.issued_at else "",
        reason=row.reason,
        pdf=desk_pdf(group, row.number) if valid and row.name else "",
        check=check_path(row.number),
        valid=valid,
        lines=rows_of(lines, lang),
    )
