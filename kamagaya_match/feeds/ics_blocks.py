"""Split a calendar file into its entries, each with the line where it starts, so that a bad one spoils no other."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

BEGIN, END = "BEGIN:VEVENT", "END:VEVENT"


@dataclass(frozen=True, slots=True)
class Block:
    """The text of one VEVENT; `line` counts from 1. `closed` is false if its end is missing."""

    line: int
    text: str
    closed: bool


def frame_of(text: str) -> str:
    """Everything of a calendar file but its entries: what it says of itself, and its time zones."""
    kept, inside = [], False
    for line in _lines(text):
        inside = inside or _is(line, BEGIN)
        if not inside:
            kept.append(line)
        inside = inside and not _is(line, END)
    return _joined(kept)


def blocks_of(text: str) -> Iterator[Block]:
    """The entries, in the order of the file."""
    start, held = 0, list[str]()
    for number, line in enumerate(_lines(text), start=1):
        if _is(line, BEGIN):
            if held:
                yield Block(start, _joined(held), closed=False)
            start, held = number, []
        elif not held:
            continue
        held.append(line)
        if _is(line, END):
            yield Block(start, _joined(held), closed=True)
            held = []
    if held:
        yield Block(start, _joined(held), closed=False)


def _lines(text: str) -> Iterator[str]:
    return (line.rstrip("\r\n") for line in io.StringIO(text, newline=""))


def _is(line: str, marker: str) -> bool:
    return line.rstrip().upper() == marker


def _joined(lines: list[str]) -> str:
    return "".join(f"{line}\r\n" for line in lines)
