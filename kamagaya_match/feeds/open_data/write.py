"""Write the public list of events: dialect B, the current standard, and A, which many sites still use."""

import csv
import io
from collections.abc import Iterable

from kamagaya_match.feeds.open_data.columns import COLUMNS_A, COLUMNS_B, Column
from kamagaya_match.feeds.open_data.published import PublishedEvent, Publisher


def events_csv_b(publisher: Publisher, events: Iterable[PublishedEvent]) -> bytes:
    """自治体標準オープンデータセット, 79 columns: UTF-8 with mark, CRLF, quoted where needed."""
    return _csv(COLUMNS_B, publisher, events)


def events_csv_a(publisher: Publisher, events: Iterable[PublishedEvent]) -> bytes:
    """推奨データセット 基本編, 32 columns, in the same form."""
    return _csv(COLUMNS_A, publisher, events)


def _csv(columns: tuple[Column, ...], publisher: Publisher, events: Iterable[PublishedEvent]) -> bytes:
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([header for header, _ in columns])
    writer.writerows([cell(publisher, event) for _, cell in columns] for event in events)
    return written.getvalue().encode("utf-8-sig")
