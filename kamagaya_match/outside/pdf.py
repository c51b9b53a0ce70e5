"""A4 pages with Japanese text that read and print the same everywhere: the font travels in the file, only the letters that are used."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

import segno
from fpdf import FPDF
from fpdf.enums import Align, TableBordersLayout, WrapMode
from fpdf.fonts import FontFace, TTFFont
from pylopdf_fonts_jp import sans_path

FONT = "notosansjp"  # fpdf keeps names in small letters
MARGIN = 20.0  # millimetres, as everything here
QR = 26.0
_UNKNOWN = "〓"
_DROPPED = ("Mn", "Cf", "So", "Cs", "Co", "Cn", "Sk")


def new_sheet(title: str, made: datetime) -> FPDF:
    """An empty A4 document in Japanese; `made` stands in it in place of the present moment, so that it can be made again."""
    sheet = FPDF(format="A4")
    sheet.add_font(FONT, fname=sans_path())
    sheet.set_font(FONT, size=11)
    sheet.set_margins(MARGIN, MARGIN, MARGIN)
    sheet.set_auto_page_break(auto=True, margin=MARGIN)
    sheet.set_title(title)
    sheet.set_lang("ja")
    sheet.set_creation_date(made)
    return sheet


def document(title: str, made: datetime, *parts: Callable[[FPDF], None], last: float) -> bytes:
    """A document of these parts, one after the other; the last one needs `last` millimetres and is never torn apart."""
    sheet = new_sheet(title, made)
    sheet.add_page()
    for part in parts:
        if part is parts[-1] and sheet.get_y() + last > sheet.h - MARGIN:
            sheet.add_page()
        part(sheet)
    return bytes(sheet.output())


def printable(sheet: FPDF, text: str) -> str:
    """The text in letters that the font has: pictures and marks are left out, an unknown letter becomes 〓."""
    font = sheet.fonts[FONT]
    known = font.cmap if isinstance(font, TTFFont) else {}
    return "".join(one if one == "\n" or ord(one) in known else _instead(one) for one in text)


def line(sheet: FPDF, text: str, size: int, align: Align) -> None:
    """A line of its own, broken where it is too long."""
    sheet.set_font(FONT, size=size)
    sheet.multi_cell(0, size * 0.6, printable(sheet, text), align=align, wrapmode=WrapMode.CHAR, new_x="LMARGIN", new_y="NEXT")


def ruled_table(sheet: FPDF, widths: Sequence[int], headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table over the whole width; on each new page its headings stand again."""
    sheet.set_font(FONT, size=9)
    with sheet.table(
        borders_layout=TableBordersLayout.ALL,
        col_widths=tuple(widths),
        headings_style=FontFace(emphasis="", fill_color=(232, 240, 234)),
        line_height=5.5,
        padding=1.2,
        text_align=Align.L,
        wrapmode=WrapMode.CHAR,
        width=sheet.epw,
    ) as table:
        table.row(headings)
        for row in rows:
            table.row([printable(sheet, cell) for cell in row])


def how_to_check(sheet: FPDF, address: str, words: str) -> None:
    """The QR code of an address, with the words about it beside it."""
    top = sheet.get_y()
    qr_code(sheet, address, MARGIN, top, QR)
    sheet.set_xy(MARGIN + QR + 6, top + 2)
    sheet.set_font(FONT, size=9)
    sheet.multi_cell(sheet.epw - QR - 6, 5.5, printable(sheet, words), align=Align.L, wrapmode=WrapMode.CHAR)


def qr_code(sheet: FPDF, text: str, left: float, top: float, size: float) -> None:
    """A QR code of lines, not of dots, so that it prints sharply."""
    rows = [bytes(row) for row in segno.make(text, error="m", micro=False).matrix]
    cell = size / len(rows)
    for number, row in enumerate(rows):
        for start, length in _runs(row):
            # A little wider than it is: printers leave hairlines between neighbours.
            sheet.rect(left + start * cell, top + number * cell, length * cell + 0.02, cell + 0.02, style="F")


def _runs(row: bytes) -> list[tuple[int, int]]:
    """(first, how many) of each run of dark cells."""
    found: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if dark and found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif dark:
            found.append((place, 1))
    return found


def _instead(letter: str) -> str:
    return "" if unicodedata.category(letter) in _DROPPED else _UNKNOWN
