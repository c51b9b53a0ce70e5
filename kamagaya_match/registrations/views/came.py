"""What the sign-ups say of somebody's coming, for those who certify it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kamagaya_match import clock
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.registrations.rules import RegistrationState

from .rows import PartyFacts


@dataclass(frozen=True)
class Sitting:
    """One meeting of an event; all-day ones run from midnight to midnight, Tokyo. `people` of the party came, 0 is not known."""

    starts: datetime
    ends: datetime
    people: int = 0


@dataclass(frozen=True)
class Attendance:
    """One party at an event that is over; `recorded` once the group has noted that it came.

    `names` are those given at the sign-up, the first one's first; `sittings` are the meetings to which somebody of the
    party came. The group may have noted nothing yet: then they are all meetings.
    """

    party_id: int
    code: str
    event_slug: str
    title: str
    place: str
    group_id: int
    group_slug: str
    group_name: str
    names: tuple[str, ...]
    size: int
    recorded: bool
    all_day: bool
    sittings: tuple[Sitting, ...]
    email: str
    lang: str


def attendance_of(facts: SignUpFacts, party: PartyFacts, party_id: int, presences: Mapping[int, int]) -> Attendance:
    """The party's coming as the group's own words tell it; `presences`: how many of it came, by the meeting's id."""
    return Attendance(
        party_id=party_id,
        code=party.code,
        event_slug=facts.slug,
        title=facts.title,
        place=facts.place,
        group_id=facts.group_id,
        group_slug=facts.group_slug,
        group_name=facts.group_name,
        names=tuple(name for name in (party.name, *party.companions) if name),
        size=party.size,
        recorded=party.state == RegistrationState.ATTENDED,
        all_day=facts.all_day,
        sittings=_sittings(facts, party, presences),
        email=party.email,
        lang=party.lang,
    )


def _sittings(facts: SignUpFacts, party: PartyFacts, presences: Mapping[int, int]) -> tuple[Sitting, ...]:
    if len(facts.entries) == 1:
        one = facts.entries[0]
        # An event of one meeting needs no more than the party itself; who came alone and was noted without a number is one.
        people = party.came or int(party.size == 1 and party.state == RegistrationState.ATTENDED)
        return (_sitting(one.starts, one.ends, people),)
    several = [
        _sitting(entry.starts, entry.ends, presences.get(meeting.id, 0))
        for entry, meeting in zip(facts.entries, facts.meetings, strict=True)
    ]
    return tuple(one for one in several if one.people) or tuple(several)


def _sitting(starts: datetime | date, ends: datetime | date, people: int) -> Sitting:
    if isinstance(starts, datetime) and isinstance(ends, datetime):
        return Sitting(starts.astimezone(clock.TOKYO), ends.astimezone(clock.TOKYO), people)
    return Sitting(clock.at(starts, time(0)), clock.at(ends + timedelta(days=1), time(0)), people)
