"""One row's cells by field, read with the reasons for what could not be read."""

from collections.abc import Callable
from typing import TypeVar

from kamagaya_match.feeds.imported import Remark, RowError, RowWarning
from kamagaya_match.feeds.open_data.values import NONE_DATE, Unreadable, folded, prose

T = TypeVar("T")


class Cells:
    """The cells of one row; `problems` and `warnings` grow as its fields are read."""

    def __init__(self, line: int, header: tuple[str, ...], fields: tuple[str | None, ...], cells: tuple[str, ...]) -> None:
        padded = cells + ("",) * (len(header) - len(cells))
        self.line = line
        self._columns = {field: name for field, name in zip(fields, header, strict=True) if field}
        self._cells = {field: cell for field, cell in zip(fields, padded, strict=False) if field}
        self.extras = [
            (name.strip(), prose(cell))
            for field, name, cell in zip(fields, header, padded, strict=False)
            if not field and _says_something(cell)
        ]
        self.problems: list[Remark] = []
        self.warnings: list[RowWarning] = []

    def text(self, field: str) -> str:
        """Free text, as written."""
        return prose(self._cells.get(field, ""))

    def sign(self, field: str) -> str:
        """A code, number or address, half-width."""
        return folded(self._cells.get(field, ""))

    def must(self, field: str, parse: Callable[[str], T | None], unreadable: str, missing: str | None = None) -> T | None:
        """The value of a cell; the row is refused when it is unreadable or, where `missing` says why, not there."""
        found = self._parsed(field, parse, lambda: self.refuse(field, unreadable))
        if found is None and missing and not any(problem.reason_key == unreadable for problem in self.problems):
            self.refuse(field, missing)
        return found

    def may(self, field: str, parse: Callable[[str], T | None], reason_key: str) -> T | None:
        """The value of a cell that is left out when unreadable."""
        return self._parsed(field, parse, lambda: self.warn(field, reason_key))

    def refuse(self, field: str, reason_key: str, **more: str) -> None:
        """Note why this row cannot be stored."""
        self.problems.append(Remark(self.line, self._column(field), self.text(field), reason_key, tuple(more.items())))

    def warn(self, field: str, reason_key: str) -> None:
        """Note what of this row is left out."""
        self.warnings.append(RowWarning(self.line, self._column(field), self.text(field), reason_key))

    def keep(self, field: str) -> None:
        """Keep a cell that found no place as an extra."""
        if self.text(field):
            self.extras.append((self._column(field), self.text(field)))

    def error(self) -> RowError:
        """The row's refusal; there must be a problem."""
        first, *others = self.problems
        return RowError(first.line, first.column, first.value, first.reason_key, first.more, tuple(others))

    def _column(self, field: str) -> str:
        return self._columns.get(field, "").strip()

    def _parsed(self, field: str, parse: Callable[[str], T | None], otherwise: Callable[[], None]) -> T | None:
        try:
            return parse(self._cells.get(field, ""))
        except Unreadable:
            otherwise()
            return None


def _says_something(cell: str) -> bool:
    return folded(cell) not in ("", NONE_DATE.isoformat())
