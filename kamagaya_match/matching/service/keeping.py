"""What is kept of suggestions: the top of each person's last list for every version, and for how long."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from kamagaya_match import clock
from kamagaya_match.matching import queries
from kamagaya_match.matching.models import MatchList
from kamagaya_match.matching.rules import VERSION, Kind, Match, Wish, compare
from kamagaya_match.matching.rules.asks import Found, Of
from kamagaya_match.storage.transaction import Tx, one_at_a_time, reading, transaction
from kamagaya_match.who import Who

TOP = 20
KEPT_FOR = timedelta(days=180)


def keep(person_id: int, of: Of, wish: Wish, ranked: Sequence[Found]) -> None:
    """Keep the top of the list that somebody sees now, if it is another than the one kept."""
    rows, version = [_row(wish, found) for found in ranked[:TOP]], version_of(of)
    with reading() as tx:
        kept = queries.kept_list(tx, person_id, version)
    if kept is not None and kept.rows == rows and kept.made_at.date() == clock.now().date():
        return
    with transaction() as tx:
        one_at_a_time(tx, f"match_list {person_id}")
        kept = queries.kept_list(tx, person_id, version) or MatchList(person_id=person_id, version=version)
        kept.rows, kept.made_at = rows, clock.now()
        tx.add(kept)


def version_of(of: Of) -> str:
    """Under which name a list is kept: the ranking's version, for events with that word behind it."""
    return VERSION if of is Of.NEEDS else f"{VERSION} {of}"


def _row(wish: Wish, found: Found) -> dict[str, Any]:
    score, ask = found
    match = compare(wish, ask, fair=True)
    assert isinstance(match, Match)
    points = {line.part.value: line.points for line in match.lines if line.value is not None}
    what = "event" if ask.kind is Kind.EVENT else "need"
    return {what: ask.slug, "score": score, "points": points, "penalty": match.penalty, "lift": match.lift}


def forget(tx: Tx, person_id: int) -> None:
    """Delete the corrections and lists of somebody who leaves."""
    queries.forget(tx, person_id)


def records_of(who: Who) -> object:
    """Corrections and kept lists of this person, to take along."""
    if who.person_id is None:
        return {}
    with reading() as tx:
        rows, lists = queries.corrections(tx, who.person_id), queries.kept_lists(tx, who.person_id)
        return {
            "corrections": [
                {"kind": row.kind, "value": row.value, "need": row.need_slug, "at": row.created_at.isoformat(timespec="seconds")}
                for row in rows
            ],
            "lists": [{"version": one.version, "at": one.made_at.isoformat(timespec="seconds"), "rows": one.rows} for one in lists],
        }


def forget_old() -> int:
    """Delete lists that nobody has looked at for half a year; how many there were."""
    with transaction() as tx:
        return queries.drop_lists_before(tx, clock.now() - KEPT_FOR)
