"""Tables as spreadsheet programmes open them at a double click."""

import csv
import io
from collections.abc import Iterable, Sequence

# What spreadsheet programmes would take for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def sheet(rows: Iterable[Sequence[str | int]]) -> bytes:
    """The rows as CSV with a byte order mark and CRLF; no cell is a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_as_text(cell) if isinstance(cell, str) else cell for cell in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _as_text(cell: str) -> str:
    """The cell as text: one that begins like a formula is led by an apostrophe."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
