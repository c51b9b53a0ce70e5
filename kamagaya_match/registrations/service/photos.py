"""What a party says about being in pictures, also after it has signed up: by itself, or by the guardian of its children."""

from kamagaya_match import clock
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import LinkKind, Reason, RegistrationState, is_alive
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import VISITOR, Who

from .events_read import locked
from .links import follow
from .moving import note
from .reading import hidden


def answer_photo(key: str, agreed: bool, who: Who = VISITOR) -> None:
    """Agree to pictures for the whole party, or take that back; saying it again changes nothing.

    Where a guardian answers for children, the party itself can only say no.
    Errors: NotFound as for the party's page and where no pictures are taken, Refused when it has left, or is not asked.
    """
    with transaction() as tx:
        found = follow(tx, key, who)
        facts = locked(tx, found.event_id).plain
        party = queries.registration(tx, found.party_id)
        if hidden(tx, found, party) or not facts.takes_photos:
            raise NotFound
        if agreed and queries.guardian_of(tx, party) is not None:
            raise Refused("guardians.refused.photo")
        _keep(tx, party, agreed, who.person_id)


def answer_photo_by_guardian(key: str, agreed: bool) -> None:
    """The guardian who has consented answers anew about pictures.

    Errors: NotFound, Refused before the consent or when the party has left.
    """
    with transaction() as tx:
        link = queries.link_by_token(tx, key)
        if link is None or link.kind != LinkKind.GUARDIAN:
            raise NotFound
        locked(tx, queries.registration(tx, link.registration_id).event_id)
        party = queries.registration(tx, link.registration_id)
        guardian = queries.guardian_of(tx, party)
        if guardian is None or guardian.consented_at is None:
            raise Refused("guardians.refused.over")
        _keep(tx, party, agreed, None)


def _keep(tx: Tx, party: Registration, agreed: bool, person_id: int | None) -> None:
    if not is_alive(RegistrationState(party.state)):
        raise Refused("registrations.refused.gone_already")
    if party.photo_consent == agreed:
        return
    party.photo_consent, party.updated_at = agreed, clock.now()
    note(tx, party, party.state, Reason.PHOTO_AGREED if agreed else Reason.PHOTO_DECLINED, person_id)
    tx.flush()
