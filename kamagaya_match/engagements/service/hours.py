"""Hours: the giver writes them down, the group confirms them; what is confirmed belongs to the giver's record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from kamagaya_match import clock
from kamagaya_match.digits import whole
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


@dataclass(frozen=True)
class TakenBack:
    """Hours of a day that a group had confirmed at a moment, and does no more."""

    engagement: str
    group_name: str
    person_id: int | None
    day: date
    confirmed_at: datetime
    reason: str


Hearer = Callable[[Tx, Who, TakenBack], None]

_hearers: list[Hearer] = []


def log(who: Who, slug: str, values: Mapping[str, str]) -> None:
    """Write down `day`, `minutes` and `what`; also after the end. Errors: NotFound, Invalid."""
    day, minutes, what = _day(values.get("day", "")), whole(values.get("minutes", ""), 5), values.get("what", "").strip()
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
    _answer(who, slug, number, HoursState.REFUSED, _reason(reason))


def unconfirm(who: Who, slug: str, number: int, reason: str) -> None:
    """The group takes its confirmation back, and whoever made a proof of these hours hears of it. Errors: as `refuse`."""
    reason = _reason(reason)
    with transaction() as tx:
        row, _ = held(tx, who, slug, Side.GROUP, over=True)
        entry = _entry(tx, row.id or 0, number)
        if entry.state != HoursState.CONFIRMED:
            raise Refused("engagements.refused.not_confirmed")
        confirmed_at = entry.answered_at or entry.created_at
        entry.state, entry.reason, entry.answered_at, entry.answered_by = HoursState.REFUSED, reason, clock.now(), who.person_id
        row.changed_at = clock.now()
        audit.record(tx, who.person_id, "hours_unconfirmed", KIND, row.slug, minutes=str(entry.minutes), reason=reason)
        letters.to_giver(tx, row, "hours_unconfirmed", entry)
        for hear in _hearers:
            hear(tx, who, TakenBack(row.slug, row.group_name, row.person_id, entry.day, confirmed_at, reason))


def when_unconfirmed(hearer: Hearer) -> None:
    """Introduce who must hear, in the same transaction, that a group has taken a confirmation back."""
    _hearers[:] = [hearer]


def _reason(text: str) -> str:
    text = text.strip()
    if not text or len(text) > LONGEST["reason"]:
        raise Invalid({"reason": "engagements.errors.reason" if not text else "engagements.errors.reason_long"})
    return text


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
