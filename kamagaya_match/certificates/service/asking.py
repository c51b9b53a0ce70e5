"""Somebody asks for a certificate; where the group has recorded everything itself it is valid at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from kamagaya_match import clock
from kamagaya_match.certificates import queries
from kamagaya_match.certificates.models import Certificate
from kamagaya_match.certificates.rules import CertificateState, Line, same_lines, state_at_first
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.views import Attendance
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import Who

from . import letters
from .lines import lines_for, lines_of, names_in, same_name, stored
from .numbers import new_number


@dataclass(frozen=True)
class _Asker:
    """Who asks, and where the answer goes."""

    person_id: int | None
    registration_id: int | None
    email: str
    lang: str


def ask(who: Who, group: str, name: str, event: str = "") -> str:
    """The number of a certificate of everything that this person did with a group, or of one event.

    Errors: NotFound for visitors and where there is nothing of that name; Refused for a name that no sign-up has.
    """
    if who.person_id is None:
        raise NotFound
    with transaction() as tx:
        found = [one for one in registrations.attended_by(tx, who) if one.group_slug == group and event in ("", one.event_slug)]
        return _ask(tx, _Asker(who.person_id, None, who.email, who.lang), found, name)


def ask_for_party(key: str, who: Who, name: str) -> str:
    """The same for the event of one party, by the key of its page. Errors: as for `ask`."""
    with transaction() as tx:
        one = registrations.attended_with(tx, key, who)
        return _ask(tx, _Asker(None, one.party_id, one.email, one.lang), [one], name)


def _ask(tx: Tx, asker: _Asker, found: Sequence[Attendance], name: str) -> str:
    if not found:
        raise NotFound
    wanted = next((one for one in names_in(found) if same_name(one, name)), None)
    if wanted is None:
        raise Refused("certificates.refused.no_such_name")
    lines = lines_for(found, wanted)
    there = _there(tx, asker, found[0].group_id, wanted, lines)
    return there.number if there else _new(tx, asker, found[0], wanted, lines)


def _there(tx: Tx, asker: _Asker, group_id: int, name: str, lines: Sequence[Line]) -> Certificate | None:
    """One that says the same already: asking twice gives no second paper."""
    living = queries.living(tx, group_id, name, asker.person_id, asker.registration_id)
    return next((one for one in living if same_lines(lines_of(one), lines)), None)


def _new(tx: Tx, asker: _Asker, of: Attendance, name: str, lines: Sequence[Line]) -> str:
    state = state_at_first(lines)
    row = Certificate(
        number=new_number(),
        state=state,
        group_id=of.group_id,
        group_name=of.group_name,
        person_id=asker.person_id,
        registration_id=asker.registration_id,
        name=name,
        email=asker.email,
        lang=asker.lang,
        lines=stored(lines),
        issued_at=clock.now() if state is CertificateState.VALID else None,
    )
    tx.add(row)
    tx.flush()
    audit.record(tx, asker.person_id, "certificate_asked", "certificate", row.number, group=of.group_slug, state=state.value)
    if state is CertificateState.WAITING:
        letters.to_group(tx, row, of.group_slug)
    return row.number
