"""A certificate as an A4 document."""

from functools import lru_cache

from fpdf import FPDF
from fpdf.enums import Align, TableBordersLayout, WrapMode
from fpdf.fonts import FontFace

from kamagaya_match.certificates.views import Paper
from kamagaya_match.outside.pdf import FONT, MARGIN, new_sheet, printable, qr_code
from kamagaya_match.words.catalogue import say

QR = 26.0
FOOT = 62.0  # what the last part needs: it is never torn apart
WIDTHS = (34, 28, 20, 52, 36)
COLUMNS = ("day", "time", "hours", "title", "place")


@lru_cache(maxsize=64)
def pdf_of(paper: Paper) -> bytes:
    """The document; the same paper is made once. Takes a quarter of a second: call it beside the event loop."""
    sheet = new_sheet(_say("title"), paper.made)
    sheet.add_page()
    _head(sheet, paper)
    _table(sheet, paper)
    if sheet.get_y() + FOOT > sheet.h - MARGIN:
        sheet.add_page()
    _foot(sheet, paper)
    return bytes(sheet.output())


def _head(sheet: FPDF, paper: Paper) -> None:
    _line(sheet, _say("number", number=paper.number), 9, Align.R)
    sheet.ln(8)
    _line(sheet, _say("title"), 26, Align.C)
    sheet.ln(10)
    _line(sheet, _say("name", name=paper.name), 18, Align.C)
    sheet.ln(6)
    _line(sheet, _say("sentence"), 11, Align.C)
    sheet.ln(6)
    _line(sheet, _say("period", period=paper.period), 11, Align.L)
    _line(sheet, _say("total", total=paper.total), 11, Align.L)
    sheet.ln(3)


def _table(sheet: FPDF, paper: Paper) -> None:
    sheet.set_font(FONT, size=9)
    heading = FontFace(emphasis="", fill_color=(232, 240, 234))
    with sheet.table(
        borders_layout=TableBordersLayout.ALL,
        col_widths=WIDTHS,
        headings_style=heading,
        line_height=5.5,
        padding=1.2,
        text_align=Align.L,
        wrapmode=WrapMode.CHAR,
        width=sheet.epw,
    ) as table:
        table.row([_say(f"columns.{name}") for name in COLUMNS])
        for line in paper.lines:
            table.row([printable(sheet, getattr(line, name)) for name in COLUMNS])


def _foot(sheet: FPDF, paper: Paper) -> None:
    sheet.ln(8)
    _line(sheet, _say("confirmed"), 11, Align.L)
    _line(sheet, _say("issued", day=paper.issued), 11, Align.R)
    _line(sheet, paper.group, 14, Align.R)
    sheet.ln(4)
    top = sheet.get_y()
    qr_code(sheet, paper.address, MARGIN, top, QR)
    sheet.set_xy(MARGIN + QR + 6, top + 2)
    sheet.set_font(FONT, size=9)
    how = _say("check", address=paper.address, number=paper.number)
    sheet.multi_cell(sheet.epw - QR - 6, 5.5, printable(sheet, how), align=Align.L, wrapmode=WrapMode.CHAR)


def _line(sheet: FPDF, text: str, size: int, align: Align) -> None:
    sheet.set_font(FONT, size=size)
    sheet.multi_cell(0, size * 0.6, printable(sheet, text), align=align, wrapmode=WrapMode.CHAR, new_x="LMARGIN", new_y="NEXT")


def _say(key: str, **values: str) -> str:
    return say("ja", f"certificates.paper.{key}", **values)
