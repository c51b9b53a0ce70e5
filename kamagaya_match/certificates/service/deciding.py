"""The group confirms, refuses or takes back; the office may do the same for it."""

from collections.abc import Iterable

from kamagaya_match import clock
from kamagaya_match.certificates import queries
from kamagaya_match.certificates.models import Certificate
from kamagaya_match.certificates.rules import LONGEST_REASON, CertificateState, kept_lines, may_become
from kamagaya_match.groups import service as groups
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import Who

from . import letters
from .lines import lines_of, stored


def confirm(who: Who, group: str, number: str, kept: Iterable[int]) -> None:
    """Say that the person came to these lines, by their places from 0; lines left out are not printed.

    Errors: NotFound, Refused when nothing is left to confirm or it was answered before.
    """
    with transaction() as tx:
        row = _held(tx, who, group, number)
        lines = kept_lines(lines_of(row), kept)
        if not lines:
            raise Refused("certificate_desk.refused.no_line")
        _become(tx, who, row, CertificateState.VALID)
        row.lines, row.issued_at, row.confirmed_by = stored(lines), clock.now(), who.person_id
        letters.to_holder(tx, row, "valid")


def refuse(who: Who, group: str, number: str, reason: str) -> None:
    """Say why nothing can be confirmed. Errors: NotFound, Invalid without a reason, Refused."""
    _end(who, group, number, reason, CertificateState.REFUSED)


def withdraw(who: Who, group: str, number: str, reason: str) -> None:
    """Take a valid certificate back; its number says so from now on. Errors: as for `refuse`."""
    _end(who, group, number, reason, CertificateState.WITHDRAWN)


def _end(who: Who, group: str, number: str, reason: str, state: CertificateState) -> None:
    reason = reason.strip()
    with transaction() as tx:
        row = _held(tx, who, group, number)
        if not reason or len(reason) > LONGEST_REASON:
            raise Invalid({"reason": "certificate_desk.errors.reason" if not reason else "certificate_desk.errors.reason_long"})
        _become(tx, who, row, state)
        row.reason, row.ended_at = reason, clock.now()
        letters.to_holder(tx, row, state.value)


def _held(tx: Tx, who: Who, group: str, number: str) -> Certificate:
    if not who.may_edit_group(group):
        raise NotFound
    row = queries.locked(tx, number, groups.group_id_of(tx, group))
    if row is None:
        raise NotFound
    return row


def _become(tx: Tx, who: Who, row: Certificate, state: CertificateState) -> None:
    if not may_become(CertificateState(row.state), state):
        raise Refused("certificate_desk.refused.answered")
    row.state = state.value
    audit.record(tx, who.person_id, f"certificate_{state}", "certificate", row.number)
