"""The giver makes a record of what groups have confirmed."""

from collections.abc import Mapping, Sequence
from datetime import date

from kamagaya_match import chance, clock
from kamagaya_match.certificates import service as certificates
from kamagaya_match.engagements import service as engagements
from kamagaya_match.engagements.rules import Given
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.records import queries
from kamagaya_match.records.models import HoursRecord
from kamagaya_match.records.rules import (
    FILLED,
    LIST_SIZE,
    MOST_VALID,
    RecordState,
    ShownAs,
    Work,
    identity_hash,
    names_in,
    works_of,
    wrong_wish,
)
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, one_at_a_time, transaction
from kamagaya_match.who import Who

from .works import stored

KIND = "hours_record"


def issue(who: Who, wish: Mapping[str, str]) -> str:
    """The number of a record of the confirmed hours from `first` to `last` (days, both may be empty).

    It is made out to `name`, one of those that the groups know; `shown` says how the credential names its holder.
    A second wish for the same gives the same record.
    Errors: NotFound for visitors, Invalid, Refused when nothing was confirmed in that time or there are too many.
    """
    if who.person_id is None:
        raise NotFound
    first, last, shown = _day(wish, "first"), _day(wish, "last"), wish.get("shown", "")
    errors = wrong_wish(first, last, shown)
    if errors:
        raise Invalid(errors)
    with transaction() as tx:
        one_at_a_time(tx, KIND)
        given = engagements.given_by(tx, who.person_id)
        works = works_of(given, first, last)
        if not works:
            raise Refused("records.refused.nothing")
        row = _new(who, _name(given, wish.get("name", "")), ShownAs(shown), works)
        row.first, row.last = first or row.first, last or row.last
        return _same(tx, row) or _kept(tx, row)


def _name(given: Sequence[Given], wanted: str) -> str:
    name = next((one for one in names_in(given) if certificates.same_name(one, wanted)), "")
    if not name:
        raise Invalid({"name": "records.errors.name"})
    return name


def _new(who: Who, name: str, shown: ShownAs, works: Sequence[Work]) -> HoursRecord:
    salt = chance.token_hex(16)
    return HoursRecord(
        number=certificates.new_number(),
        place=0,
        person_id=who.person_id,
        name=name,
        shown=shown.value,
        salt=salt,
        identity=identity_hash(who.email, salt),
        first=min(work.first for work in works),
        last=max(work.last for work in works),
        works=stored(works),
        issued_at=clock.now(),
    )


def _same(tx: Tx, wanted: HoursRecord) -> str:
    """The number of a valid one that says the same already."""
    valid = [row for row in queries.of_person(tx, wanted.person_id or 0) if row.state == RecordState.VALID]
    if len(valid) >= MOST_VALID:
        raise Refused("records.refused.many", n=MOST_VALID)
    return next((row.number for row in valid if _said(row) == _said(wanted)), "")


def _said(row: HoursRecord) -> tuple[object, ...]:
    return row.name, row.shown, row.first, row.last, row.works


def _kept(tx: Tx, row: HoursRecord) -> str:
    row.place = _free_place(tx)
    tx.add(row)
    audit.record(tx, row.person_id, "hours_record_made", KIND, row.number)
    return row.number


def _free_place(tx: Tx) -> int:
    """A place by chance, so that nobody can tell from it when a record was made; half full, a list is followed by the next."""
    first = queries.how_many(tx) // FILLED * LIST_SIZE
    while True:
        place = first + int(chance.token_hex(4), 16) % LIST_SIZE
        if not queries.is_taken(tx, place):
            return place


def _day(wish: Mapping[str, str], name: str) -> date | None:
    """A day of the wish; None where none is given. Errors: Invalid."""
    text = wish.get(name, "").strip()
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Invalid({name: "records.errors.day"}) from None
