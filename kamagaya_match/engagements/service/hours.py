"""Hours: the giver writes them down, the group confirms them; what is confirmed belongs to the giver's record."""

from collections.abc import Mapping
from datetime import date

from kamagaya_match import clock
from kamagaya_match.engagements import queries
from kamagaya_match.engagements.models import HoursEntry
from kamagaya_match.engagements.rules import LONGEST, HoursState, wrong_hours
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import Who

from . import letters
from .beginning import KIND
from .rights import Side, held


def log(who: Who, slug: str, values: Mapping[str, str]) -> None:
    """Write down `day`, `minutes` and `what`; also after the end. Errors: NotFound, Invalid."""
    day, minutes, what = _day(values.get("day", "")), _number(values.get("minutes", "")), values.get("what", "").strip()
    with transaction() as tx:
        row, side = held(tx, who, slug, Side.GIVER, over=True)
        errors = wrong_hours(day, minutes, what, clock.today())
        if errors or day is None:
            raise Invalid(errors)
        entry = HoursEntry(engagement_id=row.id or 0, day=day, minutes=minutes, what=what)
        tx.add(entry)
        row.changed_at = clock.now()
        letters.to_other(tx, row, side, "hours", entry)


def take_back(who: Who, slug: str, number: int) -> None:
    """Delete what was not yet confirmed. Errors: NotFound, Refused."""
    with transaction() as tx:
        row, _ = held(tx, who, slug, Side.GIVER, over=True)
        entry = _entry(tx, row.id or 0, number)
        if entry.state == HoursState.CONFIRMED:
            raise Refused("engagements.refused.confirmed")
        tx.delete(entry)


def confirm(who: Who, slug: str, number: int) -> None:
    """Say that it was so. Errors: NotFound, Refused when it was answered before."""
    _answer(who, slug, number, HoursState.CONFIRMED, "")


def refuse(who: Who, slug: str, number: int, reason: str) -> None:
    """Say why it was not so; the giver can write it down anew. Errors: NotFound, Refused, Invalid without a reason."""
    reason = reason.strip()
    if not reason or len(reason) > LONGEST["reason"]:
        raise Invalid({"reason": "engagements.errors.reason" if not reason else "engagements.errors.reason_long"})
    _answer(who, slug, number, HoursState.REFUSED, reason)


def _answer(who: Who, slug: str, number: int, state: HoursState, reason: str) -> None:
    with transaction() as tx:
        row, _ = held(tx, who, slug, Side.GROUP, over=True)
        entry = _entry(tx, row.id or 0, number)
        if entry.state != HoursState.LOGGED:
            raise Refused("engagements.refused.answered")
        entry.state, entry.reason, entry.answered_at, entry.answered_by = state, reason, clock.now(), who.person_id
        row.changed_at = clock.now()
        audit.record(tx, who.person_id, f"hours_{state}", KIND, row.slug, minutes=str(entry.minutes))
        letters.to_giver(tx, row, f"hours_{state}", entry)


def _entry(tx: Tx, engagement_id: int, number: int) -> HoursEntry:
    found = queries.entry(tx, engagement_id, number)
    if found is None:
        raise NotFound
    return found


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0
