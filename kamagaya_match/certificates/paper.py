"""A certificate as an A4 document."""

from functools import lru_cache, partial

from fpdf import FPDF
from fpdf.enums import Align

from kamagaya_match.certificates.views import Paper
from kamagaya_match.outside.pdf import document, how_to_check, line, ruled_table
from kamagaya_match.words.catalogue import say

FOOT = 62.0  # millimetres of the last part
WIDTHS = (34, 28, 20, 52, 36)
COLUMNS = ("day", "time", "hours", "title", "place")


@lru_cache(maxsize=64)
def pdf_of(paper: Paper) -> bytes:
    """The document; the same paper is made once. Takes a quarter of a second: call it beside the event loop."""
    parts = [partial(part, paper=paper) for part in (_head, _table, _foot)]
    return document(_say("title"), paper.made, *parts, last=FOOT)


def _head(sheet: FPDF, paper: Paper) -> None:
    line(sheet, _say("number", number=paper.number), 9, Align.R)
    sheet.ln(8)
    line(sheet, _say("title"), 26, Align.C)
    sheet.ln(10)
    line(sheet, _say("name", name=paper.name), 18, Align.C)
    sheet.ln(6)
    line(sheet, _say("sentence"), 11, Align.C)
    sheet.ln(6)
    line(sheet, _say("period", period=paper.period), 11, Align.L)
    line(sheet, _say("total", total=paper.total), 11, Align.L)
    sheet.ln(3)


def _table(sheet: FPDF, paper: Paper) -> None:
    rows = [[getattr(row, name) for name in COLUMNS] for row in paper.lines]
    ruled_table(sheet, WIDTHS, [_say(f"columns.{name}") for name in COLUMNS], rows)


def _foot(sheet: FPDF, paper: Paper) -> None:
    sheet.ln(8)
    line(sheet, _say("confirmed"), 11, Align.L)
    line(sheet, _say("issued", day=paper.issued), 11, Align.R)
    line(sheet, paper.group, 14, Align.R)
    sheet.ln(4)
    how_to_check(sheet, paper.address, _say("check", address=paper.address, number=paper.number))


def _say(key: str, **values: str) -> str:
    return say("ja", f"certificates.paper.{key}", **values)
