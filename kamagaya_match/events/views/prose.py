"""A group's own text in paragraphs, with its readings and web addresses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kamagaya_match.words.text import ruby_parts

_ADDRESS = re.compile(r"https?://[^\s<>\"'（）「」、。]+[^\s<>\"'（）「」、。.,;:!?)]")


@dataclass(frozen=True)
class Piece:
    """A stretch of text: with a reading, or leading somewhere, or neither."""

    text: str = ""
    kana: str = ""
    href: str = ""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph."""

    pieces: list[Piece] = field(default_factory=list)


def paragraphs(text: str) -> list[Paragraph]:
    """The lines of a text that say something, each a paragraph."""
    return [Paragraph(list(_pieces(line.strip()))) for line in text.splitlines() if line.strip()]


def _pieces(line: str) -> Iterator[Piece]:
    done = 0
    for found in _ADDRESS.finditer(line):
        yield from _read(line[done : found.start()])
        yield Piece(text=found[0], href=found[0])
        done = found.end()
    yield from _read(line[done:])


def _read(text: str) -> Iterator[Piece]:
    yield from (Piece(text=part, kana=kana) for part, kana in ruby_parts(text) if part)
