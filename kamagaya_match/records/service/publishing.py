"""What verifiers read: the credential that its owner hands on, and the public list of what was withdrawn."""

from collections.abc import Mapping
from typing import Any

from kamagaya_match import clock
from kamagaya_match.outside.issuer import issuer_id
from kamagaya_match.problems import NotFound
from kamagaya_match.records import queries
from kamagaya_match.records.rules import LIST_SIZE, encoded_list
from kamagaya_match.records.views import achievement_of, credential_of, registered, status_list_of
from kamagaya_match.settings import settings
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import Who

from .reading import own
from .works import works_in


def credential(number: str, who: Who) -> str:
    """One's own valid record as an Open Badges 3.0 credential, signed (VC-JWT). NotFound for everyone else."""
    with reading() as tx:
        row = own(tx, number, who)
    return _signed(registered(credential_of(row, works_in(row), issuer_id(), settings().base_url)))


def achievement() -> dict[str, object]:
    """What all these credentials are given for."""
    return achievement_of(settings().base_url)


def status_list(number: int) -> str:
    """The list of what was withdrawn, counted from 1, signed. It names nobody. NotFound where there is none."""
    first = (number - 1) * LIST_SIZE
    with reading() as tx:
        if number < 1 or first > queries.last_place(tx):
            raise NotFound
        places = queries.withdrawn_between(tx, first, first + LIST_SIZE)
    encoded = encoded_list(place - first for place in places)
    return _signed(registered(status_list_of(number, encoded, clock.now(), issuer_id(), settings().base_url)))


def _signed(payload: Mapping[str, Any]) -> str:
    """What signs is large and seldom needed, so the server starts without it."""
    from kamagaya_match.outside.signing import signed

    return signed(payload)
