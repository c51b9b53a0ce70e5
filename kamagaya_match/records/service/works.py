"""What was given, into the row of a record and back."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date

from kamagaya_match.records.models import HoursRecord
from kamagaya_match.records.rules import Work


def stored(works: Iterable[Work]) -> list[dict[str, str | int]]:
    """The works as the row keeps them."""
    return [asdict(work) | {"first": work.first.isoformat(), "last": work.last.isoformat()} for work in works]


def works_in(row: HoursRecord) -> list[Work]:
    """The works of a row."""
    return [
        Work(
            engagement=str(one["engagement"]),
            title=str(one["title"]),
            group=str(one["group"]),
            first=date.fromisoformat(str(one["first"])),
            last=date.fromisoformat(str(one["last"])),
            days=int(one["days"]),
            minutes=int(one["minutes"]),
        )
        for one in row.works
    ]
