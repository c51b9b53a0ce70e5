"""The list, and after the draw its result."""

from dataclasses import dataclass
from typing import Any, cast

from kamagaya_match.draws.rules import Drawn, Entry, Record, listed, spaced
from kamagaya_match.words.catalogue import Lang, say


@dataclass(frozen=True)
class RowView:
    """One party: `outcome` is empty before the draw."""

    name: str = ""
    size: str = ""
    kinds: str = ""
    tickets: str = ""
    key: str = ""
    outcome: str = ""


def rows_of(record: Record, lang: Lang) -> list[RowView]:
    """Everyone on the list, in the order of the draw where there is one."""
    if record.fixed is None:
        return []
    by_name = {entry.pseudonym: entry for entry in record.fixed.entries}
    if record.result is None:
        return [_row(entry, None, record, lang) for entry in listed(by_name.values())]
    return [_row(by_name[one.pseudonym], one, record, lang) for one in record.result.order]


def _row(entry: Entry, drawn: Drawn | None, record: Record, lang: Lang) -> RowView:
    kinds = [say(lang, f"quotas.{name}") for name in entry.quotas]
    return RowView(
        name=spaced(entry.pseudonym),
        size=say(lang, "common.people", n=entry.size),
        kinds=say(lang, "common.separator").join(kinds),
        tickets=say(lang, "draws.row.tickets", n=entry.tickets),
        key=f"{drawn.key[:8]}…" if drawn else "",
        outcome=outcome_in(drawn, record, lang) if drawn else "",
    )


def outcome_in(drawn: Drawn, record: Record, lang: Lang) -> str:
    """A seat, a place in the line, or nothing where there is no waiting list."""
    if drawn.seated:
        return say(lang, "draws.row.seated")
    waits = bool(cast("dict[str, Any]", record.promises[-1].rules)["waiting_list"])
    return say(lang, "draws.row.place", n=drawn.place) if waits else say(lang, "draws.row.lost")
