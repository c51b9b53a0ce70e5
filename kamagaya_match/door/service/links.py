"""Helpers' links: made, stopped and followed."""

from datetime import datetime
from typing import NamedTuple

from kamagaya_match import clock
from kamagaya_match.door import queries
from kamagaya_match.door.models import DoorLink
from kamagaya_match.door.rules import LONGEST_LABEL, MOST_LINKS, LinkLife, expiry, life_of
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.people.rules import one_line
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.registrations import service as registrations
from kamagaya_match.storage import audit
from kamagaya_match.storage.tokens import hashed, new_token
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import Who


class Followed(NamedTuple):
    """Where a secret leads."""

    link_id: int
    event_id: int
    label: str
    expires_at: datetime
    life: LinkLife


def make_link(who: Who, slug: str, label: str) -> str:
    """A new link for a helper at the event `slug`; its secret, told only now. Errors: NotFound, Refused once the event is long over."""
    with transaction() as tx:
        facts = registrations.worked_on(tx, who, slug).plain
        made, ends = queries.links_of_event(tx, facts.id), expiry(facts.ends_at)
        if facts.status is not EventStatus.PUBLISHED or not facts.needed or clock.now() >= ends:
            raise Refused("door.refused.not_on")
        if sum(link.revoked_at is None for link in made) >= MOST_LINKS:
            raise Refused("door.refused.too_many_links", n=MOST_LINKS)
        token, name = new_token(), one_line(label)[:LONGEST_LABEL] or str(len(made) + 1)
        tx.add(DoorLink(event_id=facts.id, token_hash=hashed(token), label=name, made_by=who.person_id, expires_at=ends))
        audit.record(tx, who.person_id, "door_link_made", "event", slug, label=name)
        return token


def revoke_link(who: Who, slug: str, number: int) -> None:
    """Stop a link at once; doing it again changes nothing. Errors: NotFound."""
    with transaction() as tx:
        facts = registrations.worked_on(tx, who, slug).plain
        link = queries.link_at(tx, facts.id, number)
        if link is None:
            raise NotFound
        if link.revoked_at is None:
            link.revoked_at = clock.now()
            audit.record(tx, who.person_id, "door_link_revoked", "event", slug, label=link.label)


def follow(tx: Tx, token: str) -> Followed:
    """The event of a helper's secret; NotFound when it never was one, or opens nothing any more."""
    link = queries.link_of(tx, token)
    life = life_of(clock.now(), link.expires_at, link.revoked_at) if link else LinkLife.GONE
    if link is None or link.id is None or life is LinkLife.GONE:
        raise NotFound
    return Followed(link.id, link.event_id, link.label, link.expires_at, life)
