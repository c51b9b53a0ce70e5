"""Who may work with an event's list of parties, asked inside each verb."""

from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Role, Who
from kamagaya_match.words.catalogue import Lang

from .events_read import Telling


def may_work_on(facts: SignUpFacts, who: Who) -> bool:
    """The group's members, the office, and the centre for people without a phone."""
    return who.may_edit_group(facts.group_slug) or who.has(Role.CENTRE)


def worked_on(tx: Tx, who: Who, slug: str, *, lock: bool = True, lang: Lang = "ja") -> Telling:
    """The event `slug` for somebody who may work on its list; NotFound for everyone else."""
    telling = Telling(tx, slug, lock=lock, lang=lang)
    if not may_work_on(telling.plain, who):
        raise NotFound
    return telling


def edited_party(tx: Tx, who: Who, slug: str, code: str) -> tuple[Telling, Registration]:
    """A party of this event, under its lock."""
    telling = worked_on(tx, who, slug)
    found = queries.event_of(tx, code)
    if found is None or found[1] != telling.event_id:
        raise NotFound
    return telling, queries.registration(tx, found[0])
