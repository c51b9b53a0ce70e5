"""Secret addresses: made, and followed back to their party."""

from dataclasses import dataclass
from datetime import datetime

from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration, RegistrationLink
from kamagaya_match.registrations.rules import LinkKind
from kamagaya_match.storage.tokens import CODE_LENGTH, hashed, new_token
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import VISITOR, Who


@dataclass(frozen=True)
class Found:
    """The party behind a key, and what the key proves; `for_seat` and `since` are the link's own."""

    party_id: int
    event_id: int
    kind: LinkKind
    for_seat: bool
    since: datetime


def new_link(tx: Tx, party: Registration, kind: LinkKind, for_seat: bool = True) -> str:
    """A new secret for this party; it is known only to whom it is given now."""
    assert party.id is not None
    token = new_token()
    tx.add(RegistrationLink(registration_id=party.id, token_hash=hashed(token), kind=kind, for_seat=for_seat))
    return token


def follow(tx: Tx, key: str, who: Who = VISITOR) -> Found:
    """The party of a token, or of one's own code; NotFound for everything else."""
    link = queries.link_by_token(tx, key) if len(key) > CODE_LENGTH else None
    if link is not None and link.kind != LinkKind.GUARDIAN:
        party = queries.registration(tx, link.registration_id)
        return Found(link.registration_id, party.event_id, LinkKind(link.kind), link.for_seat, link.created_at)
    own = queries.by_code(tx, who, key) if len(key) == CODE_LENGTH else None
    if own is None or own.id is None:
        raise NotFound
    kind = LinkKind.MAIL if own.email_key == who.email else LinkKind.BROWSER
    return Found(own.id, own.event_id, kind, own.for_seat, own.created_at)
