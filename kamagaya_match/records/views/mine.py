"""The page of one's own records."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kamagaya_match.certificates.rules import shown_number
from kamagaya_match.certificates.views import check_path, hours, whole_day
from kamagaya_match.clock import TOKYO
from kamagaya_match.engagements.rules import Given
from kamagaya_match.records.rules import RecordState, Work, names_in
from kamagaya_match.words.catalogue import Lang, say

from .works import RecordFacts, span, total


@dataclass(frozen=True)
class MyRecord:
    """One record; `key` is its number as the handlers take it; the ways are empty once it was withdrawn."""

    key: str = ""
    number: str = ""
    name: str = ""
    period: str = ""
    total: str = ""
    issued: str = ""
    shown: str = ""
    state: str = ""
    reason: str = ""
    pdf: str = ""
    credential: str = ""
    check: str = ""
    valid: bool = False


@dataclass(frozen=True)
class MyRecords:
    """`hours` are all that groups have confirmed, empty where there are none; `names` are pairs (value, label)."""

    rows: list[MyRecord] = field(default_factory=list)
    names: list[list[str]] = field(default_factory=list)
    hours: str = ""


def mine_of(told: Sequence[tuple[RecordFacts, Sequence[Work]]], given: Sequence[Given], lang: Lang) -> MyRecords:
    """The page of the signed-in person."""
    minutes = sum(one.minutes for one in given)
    names = [[name, name] for name in names_in(given)]
    return MyRecords([_row(row, works, lang) for row, works in told], names, hours(minutes, lang) if minutes else "")


def _row(row: RecordFacts, works: Sequence[Work], lang: Lang) -> MyRecord:
    valid, number = row.state == RecordState.VALID, shown_number(row.number)
    return MyRecord(
        key=row.number,
        number=number,
        name=row.name,
        period=span(row.first, row.last, lang),
        total=total(works, lang),
        issued=whole_day(row.issued_at.astimezone(TOKYO).date(), lang),
        shown=say(lang, f"records.shown.{row.shown}"),
        state=say(lang, f"records.states.{row.state}"),
        reason=row.reason,
        pdf=f"/me/hours/{number}.pdf" if valid else "",
        credential=f"/me/hours/{number}.jwt" if valid else "",
        check=check_path(row.number) if valid else "",
        valid=valid,
    )
