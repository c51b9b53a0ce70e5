"""The door for the group: its links, who came, and what is mended afterwards."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from kamagaya_match import chance, clock
from kamagaya_match.door import queries
from kamagaya_match.door.rules import LONGEST_BY, Act, ActKind, Note, Parcel, at_meeting, by_meeting, came, expiry, people_of, walk_ins
from kamagaya_match.door.views import DoorDesk, HelperPage, MeetingCount, helper_words, link_rows, named, party_rows
from kamagaya_match.events import service as events
from kamagaya_match.events.rules import EventPhase, EventStatus, phase
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.events.views.meetings import Meeting
from kamagaya_match.problems import Invalid, NotFound
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.service import Telling
from kamagaya_match.registrations.views import DoorParty
from kamagaya_match.registrations.views.addresses import desk_path
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .links import follow
from .taking import Hand, noted, take


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
            expires=_milliseconds(found.expires_at),
            photos=facts.takes_photos,
            meetings=[[one.id, named(one, lang), _milliseconds(one.starts), _milliseconds(one.ends)] for one in facts.meetings],
            words=helper_words(lang),
        )


def door_desk(who: Who, slug: str, lang: Lang) -> DoorDesk:
    """Everything about the door of the event `slug`. Errors: NotFound for people who may not work on it."""
    with reading() as tx:
        facts = registrations.worked_on(tx, who, slug, lock=False, lang=lang).plain
        parties, acts = registrations.parties_at_door(tx, facts.id), noted(tx, facts.id, facts.meetings)
        links = link_rows(queries.links_of_event(tx, facts.id), queries.counts_of_links(tx, facts.id), clock.now(), lang)
    now = clock.now()
    return DoorDesk(
        slug=slug,
        group=facts.group_slug,
        title=facts.title,
        when=facts.when,
        href=f"/events/{slug}",
        registrations_href=desk_path(facts.group_slug, slug),
        count=_count(parties, acts, facts.meetings, lang),
        meetings=[_of_meeting(acts, one, lang) for one in facts.meetings] if len(facts.meetings) > 1 else [],
        over=phase(now, facts.status, facts.starts_at, facts.ends_at) is EventPhase.OVER,
        rest=sum(party.state == "confirmed" for party in parties),
        absent=sum(party.state == "absent" for party in parties),
        links=links,
        rows=party_rows(parties, by_meeting(acts), facts.meetings, facts.takes_photos, lang),
        walk_ins=[_walk_in(act, facts.meetings, lang) for act in walk_ins(acts)],
        may_link=_may_link(facts),
    )


def note_by_group(who: Who, slug: str, code: str, people: Mapping[int, int]) -> None:
    """Say at the desk how many of a party came, by the meeting's id; 0 for nobody. Errors: NotFound, Invalid."""
    with transaction() as tx:
        telling = registrations.worked_on(tx, who, slug)
        party = next((one for one in registrations.parties_at_door(tx, telling.event_id) if one.code == code and one.expected), None)
        if party is None or not people or not {one.id for one in telling.plain.meetings}.issuperset(people):
            raise NotFound
        if not all(0 <= number <= party.size for number in people.values()):
            raise Invalid({"people": "door.errors.people"})
        for meeting, number in people.items():
            _note(telling, party, meeting, number, who)
        told = " ".join(str(number) for _, number in sorted(people.items()))
        audit.record(tx, who.person_id, "attendance_noted", "registration", code, event=slug, people=told)


def _note(telling: Telling, party: DoorParty, meeting: int, people: int, who: Who) -> None:
    """As from a phone: nobody came takes every earlier note of that meeting back."""
    tx, event_id, now = telling.tx, telling.event_id, clock.now()
    arrivals = by_meeting(noted(tx, event_id, telling.plain.meetings)).get(party.id, {}).get(meeting, [])
    if people == people_of(arrivals):
        return
    key = f"desk-{chance.token_hex(12)}"
    arrive = Note(key=key, kind=ActKind.ARRIVE, at=now, people=people, code=party.code, meeting=meeting)
    note = arrive if people else Note(key=key, kind=ActKind.UNDO, at=now, undoes=tuple(act.key for act in arrivals))
    take(tx, event_id, Parcel((note,), now), Hand(who.name[:LONGEST_BY], person_id=who.person_id))


def walk_ins_by_meeting(tx: Tx, event_id: int) -> dict[int, int]:
    """How many people came without a sign-up, by the meeting's id; meetings without any are left out."""
    acts = walk_ins(noted(tx, event_id, events.meetings_of(tx, event_id)))
    return {meeting: sum(act.people for act in acts if act.meeting == meeting) for meeting in {act.meeting for act in acts}}


def _count(parties: Sequence[DoorParty], acts: Sequence[Act], meetings: Sequence[Meeting], lang: Lang) -> str:
    """Everyone who came; of a course the people who came to any meeting, as far as numbers tell that."""
    expected = sum(party.size for party in parties if party.expected)
    of_parties = sum(max(map(people_of, found.values())) for found in by_meeting(acts).values())
    extra = max((sum(act.people for act in walk_ins(at_meeting(acts, one.id))) for one in meetings), default=0)
    key = "door.desk.count_walk_ins" if extra else "door.desk.count"
    return say(lang, key, came=of_parties + extra, expected=expected, extra=extra)


def _of_meeting(acts: Sequence[Act], meeting: Meeting, lang: Lang) -> MeetingCount:
    extra = sum(act.people for act in walk_ins(at_meeting(acts, meeting.id)))
    people = say(lang, "common.people", n=came(at_meeting(acts, meeting.id)))
    text = say(lang, "door.desk.with_walk_ins", people=people, extra=extra) if extra else people
    return MeetingCount(label=named(meeting, lang), text=text)


def _walk_in(act: Act, meetings: Sequence[Meeting], lang: Lang) -> str:
    label = next((f"{one.label}　" for one in meetings if one.id == act.meeting and len(meetings) > 1), "")
    told = say(lang, "door.desk.walk_in", n=act.people, name=act.name, when=dates.stamp(act.at, lang), by=act.by).strip()
    return label + told


def _milliseconds(moment: datetime) -> int:
    """As browsers count."""
    return round(moment.timestamp() * 1000)


def _may_link(facts: SignUpFacts) -> bool:
    return facts.status is EventStatus.PUBLISHED and facts.needed and clock.now() < expiry(facts.ends_at)
