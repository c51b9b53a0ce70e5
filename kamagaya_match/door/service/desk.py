"""The door for the group: its links, who came, and what is mended afterwards."""

from collections.abc import Sequence

from kamagaya_match import chance, clock
from kamagaya_match.door import queries
from kamagaya_match.door.rules import LONGEST_BY, Act, ActKind, Note, Parcel, arrived, came, expiry, walk_ins
from kamagaya_match.door.views import DoorDesk, HelperPage, helper_words, link_rows, party_rows
from kamagaya_match.events import service as events
from kamagaya_match.events.rules import EventPhase, EventStatus, phase
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.problems import Invalid, NotFound
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.service import Telling
from kamagaya_match.registrations.views import DoorParty
from kamagaya_match.registrations.views.addresses import desk_path
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .links import follow
from .taking import Hand, take


def helper_page(token: str, lang: Lang) -> HelperPage:
    """The frame of a helper's page, without anyone's name. Errors: NotFound for a link that opens nothing."""
    with reading() as tx:
        found = follow(tx, token)
        facts = Telling(tx, events.slug_of(tx, found.event_id), lang=lang).plain
        return HelperPage(
            title=facts.title,
            when=facts.when,
            group=facts.group_name,
            label=found.label,
            until=dates.stamp(found.expires_at, lang),
            expires=round(found.expires_at.timestamp() * 1000),
            words=helper_words(lang),
        )


def door_desk(who: Who, slug: str, lang: Lang) -> DoorDesk:
    """Everything about the door of the event `slug`. Errors: NotFound for people who may not work on it."""
    with reading() as tx:
        facts = registrations.worked_on(tx, who, slug, lock=False, lang=lang).plain
        parties, acts = registrations.parties_at_door(tx, facts.id), queries.acts_of(tx, facts.id)
        links = link_rows(queries.links_of_event(tx, facts.id), queries.counts_of_links(tx, facts.id), clock.now(), lang)
    now = clock.now()
    return DoorDesk(
        slug=slug,
        group=facts.group_slug,
        title=facts.title,
        when=facts.when,
        href=f"/events/{slug}",
        registrations_href=desk_path(facts.group_slug, slug),
        count=_count(parties, acts, lang),
        over=phase(now, facts.status, facts.starts_at, facts.ends_at) is EventPhase.OVER,
        rest=sum(party.state == "confirmed" for party in parties),
        absent=sum(party.state == "absent" for party in parties),
        links=links,
        rows=party_rows(parties, arrived(acts), lang),
        walk_ins=[_walk_in(act, lang) for act in walk_ins(acts)],
        may_link=_may_link(facts),
    )


def note_by_group(who: Who, slug: str, code: str, people: int) -> None:
    """Say at the desk how many of a party came, 0 for nobody. Errors: NotFound, Invalid."""
    with transaction() as tx:
        telling = registrations.worked_on(tx, who, slug)
        party = next((one for one in registrations.parties_at_door(tx, telling.event_id) if one.code == code and one.expected), None)
        if party is None:
            raise NotFound
        if not 0 <= people <= party.size:
            raise Invalid({"people": "door.errors.people"})
        _note(telling, party, people, who)
        audit.record(tx, who.person_id, "attendance_noted", "registration", code, event=slug, people=str(people))


def _note(telling: Telling, party: DoorParty, people: int, who: Who) -> None:
    """As from a phone: nobody came takes every earlier note back."""
    tx, event_id, now = telling.tx, telling.event_id, clock.now()
    known = tuple(act.key for act in arrived(queries.acts_of(tx, event_id)).get(party.id, []))
    if not people and not known:
        return
    key = f"desk-{chance.token_hex(12)}"
    arrive = Note(key=key, kind=ActKind.ARRIVE, at=now, people=people, code=party.code)
    note = arrive if people else Note(key=key, kind=ActKind.UNDO, at=now, undoes=known)
    take(tx, event_id, Parcel((note,), now), Hand(who.name[:LONGEST_BY], person_id=who.person_id))


def _count(parties: Sequence[DoorParty], acts: Sequence[Act], lang: Lang) -> str:
    expected = sum(party.size for party in parties if party.expected)
    extra = sum(act.people for act in walk_ins(acts))
    key = "door.desk.count_walk_ins" if extra else "door.desk.count"
    return say(lang, key, came=came(acts), expected=expected, extra=extra)


def _walk_in(act: Act, lang: Lang) -> str:
    return say(lang, "door.desk.walk_in", n=act.people, name=act.name, when=dates.stamp(act.at, lang), by=act.by).strip()


def _may_link(facts: SignUpFacts) -> bool:
    return facts.status is EventStatus.PUBLISHED and facts.needed and clock.now() < expiry(facts.ends_at)
