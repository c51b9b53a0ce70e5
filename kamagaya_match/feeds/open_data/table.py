"""Delimited text into records that know the physical line where they start."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

# A line of our own behind the last one: if a record swallows it, a quotation mark was never closed.
_END = "\x1aend of list\x1a"


@dataclass(frozen=True, slots=True)
class Record:
    """One row; `line` counts from 1. `torn` rows reach to the end of the file because a quotation mark is not closed."""

    line: int
    cells: tuple[str, ...]
    torn: bool = False

    @property
    def blank(self) -> bool:
        """Whether no cell holds anything."""
        return not any(cell.strip() for cell in self.cells)


def records(text: str) -> Iterator[Record]:
    """All rows, blank ones too, separated by comma, tab or semicolon, whichever the first line uses most."""
    lines = io.StringIO(text, newline="")
    reader = csv.reader(chain(lines, [_END]), delimiter=_delimiter(text))
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            # A cell beyond the reader's limit: in practice the same mistake in a long file.
            yield Record(line, (), torn=True)
            return
        if cells == [_END] and reader.line_num == line:
            return
        yield Record(line, tuple(cells), torn=bool(cells) and cells[-1].endswith(_END))


def _delimiter(text: str) -> str:
    first = text.lstrip().split("\n", 1)[0]
    return max(",\t;", key=first.count)
