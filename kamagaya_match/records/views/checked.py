"""The page of a number, for whoever has the paper in hand."""

from collections.abc import Sequence

from kamagaya_match.certificates.rules import masked, shown_number
from kamagaya_match.certificates.views import Checked, check_path, whole_day
from kamagaya_match.clock import TOKYO
from kamagaya_match.records.rules import RecordState, Work
from kamagaya_match.words.catalogue import Lang, say

from .works import RecordFacts, rows_of, span, total

OFFICE_DESK = "/office/hours/"


def checked_of(row: RecordFacts, works: Sequence[Work], may_withdraw: bool, lang: Lang) -> Checked:
    """What the paper says, with the first letter of the name; of a withdrawn record only that it is, and by whom."""
    number, path = shown_number(row.number), check_path(row.number)
    if row.state != RecordState.VALID:
        day = whole_day(row.ended_at.astimezone(TOKYO).date(), lang) if row.ended_at else ""
        body = say(lang, f"records.check.withdrawn_{'by_office' if row.reason else 'body'}", day=day)
        return Checked(number, path, False, say(lang, "certificates.check.withdrawn_title"), body)
    return Checked(
        number=number,
        path=path,
        valid=True,
        title=say(lang, "certificates.check.valid_title"),
        body=say(lang, "records.check.valid_body"),
        name=masked(row.name),
        named=bool(row.name),
        period=span(row.first, row.last, lang),
        total=total(works, lang),
        issued=whole_day(row.issued_at.astimezone(TOKYO).date(), lang),
        works=rows_of(works, lang),
        manage=f"{OFFICE_DESK}{number}" if may_withdraw else "",
    )
