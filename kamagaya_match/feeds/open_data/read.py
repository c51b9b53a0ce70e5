"""Read a list of events in any of the three dialects."""

from collections.abc import Iterator

from kamagaya_match.feeds.imported import ImportedEvent, ReadResult, RowError
from kamagaya_match.feeds.open_data.cells import Cells
from kamagaya_match.feeds.open_data.decode import DAMAGE, Decoded, decode
from kamagaya_match.feeds.open_data.headers import dialect_of, fields_of_columns, unknown_columns
from kamagaya_match.feeds.open_data.keys import with_keys
from kamagaya_match.feeds.open_data.rows import event_from
from kamagaya_match.feeds.open_data.table import Record, records


def read_events(data: bytes) -> ReadResult:
    """Every row of a CSV file (dialects A, B, C; UTF-8, UTF-16 with mark, cp932) as an event or as an error.

    A file that is no list of events gives a single error in line 0.
    """
    decoded = decode(data)
    rows = list(records(decoded.text))
    start = next((at for at, row in enumerate(rows) if row.torn or not row.blank), len(rows))
    if start == len(rows):
        return ReadResult(errors=(_of_the_file("import.empty_file"),), blank_rows=start, encoding=decoded.encoding)
    header = rows[start].cells
    dialect = dialect_of(header)
    if dialect is None or rows[start].torn:
        return ReadResult(errors=(_of_the_file("import.unknown_header"),), encoding=decoded.encoding)
    body = [row for row in rows[start + 1 :] if row.torn or not row.blank]
    read = list(_read(header, body, decoded))
    return ReadResult(
        events=with_keys(row for row in read if isinstance(row, ImportedEvent)),
        errors=tuple(row for row in read if isinstance(row, RowError)),
        blank_rows=len(rows) - 1 - len(body),
        dialect=dialect,
        encoding=decoded.encoding,
        unknown_columns=unknown_columns(header),
    )


def _of_the_file(reason_key: str) -> RowError:
    return RowError(line=0, column="", value="", reason_key=reason_key)


def _read(header: tuple[str, ...], body: list[Record], decoded: Decoded) -> Iterator[ImportedEvent | RowError]:
    fields = fields_of_columns(header)
    for row in body:
        broken = _broken(row, header, decoded)
        if broken:
            yield broken
            continue
        cells = Cells(row.line, header, fields, row.cells)
        if len(row.cells) < len(header):
            cells.warn("", "import.short_row")
        yield event_from(cells)


def _broken(row: Record, header: tuple[str, ...], decoded: Decoded) -> RowError | None:
    if row.torn:
        return RowError(row.line, "", _shown(row), "import.open_quote")
    if decoded.damaged:
        for name, cell in zip(header, row.cells, strict=False):
            if DAMAGE in cell:
                return RowError(row.line, name, cell, "import.unreadable_letters")
    if any(cell.strip() for cell in row.cells[len(header) :]):
        return RowError(row.line, "", _shown(row), "import.too_many_cells", (("cells", str(len(row.cells))), ("columns", str(len(header)))))
    return None


def _shown(row: Record) -> str:
    return " ".join(cell for cell in row.cells if cell.strip())
