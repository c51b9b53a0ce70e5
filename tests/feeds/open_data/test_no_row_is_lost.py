"""Whatever stands in the cells, each row comes out as an event, an error or a blank row."""

import csv
import io
from collections.abc import Sequence
from random import Random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from kamagaya_match.feeds.imported import ReadResult
from kamagaya_match.feeds.open_data.read import read_events

HEADER = [
    "NO",
    "都道府県コード又は市区町村コード",
    "イベント名",
    "開始日",
    "終了日",
    "開始時間",
    "料金（基本）",
    "定員",
    "緯度",
    "経度",
    "URL",
    "ほか",
]
DAYS = st.sampled_from(["2026-10-10", "2026/1/5", "令和8年3月1日", "9999-12-31", "10月10日", ""])
WORDS = st.sampled_from(["", " ", "お茶会", "1,000", "無料", '"', "\r\n", "2026", "\x1a", "=1+1", "35.7"])
CELLS = WORDS | DAYS | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
ROWS = st.lists(st.tuples(CELLS, CELLS, CELLS, DAYS | CELLS, *[CELLS] * 8), max_size=8)


def written(rows: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([HEADER, *rows])
    return text.getvalue().encode("utf-8-sig")


def line_of(result: ReadResult) -> list[int]:
    return sorted([event.line for event in result.events] + [error.line for error in result.errors])


@settings(deadline=None)
@given(ROWS)
def test_of_well_formed_files(rows: list[tuple[str, ...]]) -> None:
    result = read_events(written(rows))
    blank = sum(not any(cell.strip() for cell in row) for row in rows)
    assert result.blank_rows == blank
    assert result.rows == len(rows) - blank
    assert len(set(line_of(result))) == result.rows
    assert len({event.key for event in result.events}) == len(result.events)


@settings(deadline=None)
@given(ROWS, st.randoms(use_true_random=False))
def test_keys_do_not_depend_on_the_order_of_rows(rows: list[tuple[str, ...]], random: Random) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)
    keys = {event.key for event in read_events(written(rows)).events}
    assert {event.key for event in read_events(written(shuffled)).events} == keys


@settings(deadline=None)
@given(st.binary(max_size=200))
@example(b'"')
@example(b'x,y,z,"\r"\n\n"')
@example(b"\xff\xfe\n")
def test_of_broken_files(tail: bytes) -> None:
    head = written([])
    result = read_events(head + "1,129999,お茶会,2026-10-10,,,,,,,,\n".encode() + tail)
    assert line_of(result)[0] == 2
    physical = len(io.StringIO((head + tail).decode(errors="replace"), newline="").readlines()) + 1
    assert line_of(result)[-1] <= physical


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_of_files_of_any_kind(data: bytes) -> None:
    result = read_events(data)
    assert result.errors or result.events or result.dialect
