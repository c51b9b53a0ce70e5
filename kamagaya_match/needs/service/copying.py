"""A new need from an old one."""

from kamagaya_match import clock
from kamagaya_match.needs.models import Need
from kamagaya_match.needs.rules import NeedStatus
from kamagaya_match.storage import audit
from kamagaya_match.storage.tokens import new_slug
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.who import Who

from .indexing import index
from .rights import editable, not_suspended

_OWN = {"id", "slug", "status", "accepted", "created_at", "created_by", "updated_at", "published_at", "closed_at"}
_OWN |= {"confirmed_at", "asked_at", "reminded", "renewal_hash", "closed_why"}


def duplicate(who: Who, slug: str) -> str:
    """A draft with everything of the need but its answers and its past days; the new slug. Errors: NotFound, Refused."""
    with transaction() as tx:
        need = editable(tx, who, slug)
        not_suspended(tx, need.group_id)
        made = Need(**need.model_dump(exclude=_OWN), slug=new_slug(), status=NeedStatus.DRAFT, created_by=who.person_id)
        made.since, made.until = (day if day and day >= clock.today() else None for day in (need.since, need.until))
        tx.add(made)
        index(tx, [made])
        audit.record(tx, who.person_id, "created", "need", made.slug, title=made.title)
    return made.slug
