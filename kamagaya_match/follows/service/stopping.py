"""The link under a digest: it ends all mails at once and needs no account at hand."""

from kamagaya_match.follows import queries
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.tokens import hashed
from kamagaya_match.storage.transaction import Tx, reading, transaction

from .own import alone


def stop_page(token: str) -> bool:
    """Whether the mails have ended already; looking changes nothing. Errors: NotFound for a link that is not ours."""
    with reading() as tx:
        person_id = _person(tx, token)
        wish = queries.wish(tx, person_id)
        return not (wish and wish.wanted) and not any(row.by_mail for row in queries.of_person(tx, person_id))


def stop_by_link(token: str) -> None:
    """No more mails about anything that is followed, and no suggestions; the follows stay. Errors: NotFound."""
    with transaction() as tx:
        person_id = _person(tx, token)
        alone(tx, person_id)
        for row in queries.of_person(tx, person_id):
            row.by_mail = False
        wish = queries.wish(tx, person_id)
        if wish is not None:
            wish.wanted = False


def _person(tx: Tx, token: str) -> int:
    person_id = queries.person_behind(tx, hashed(token))
    if person_id is None:
        raise NotFound
    return person_id
