"""What the sign-ups say of somebody's coming, for those who certify it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kamagaya_match import clock
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.registrations.rules import RegistrationState

from .rows import PartyFacts


@dataclass(frozen=True)
class Sitting:
    """One meeting of an event; all-day ones run from midnight to midnight, Tokyo."""

    starts: datetime
    ends: datetime


@dataclass(frozen=True)
class Attendance:
    """One party at an event that is over; `recorded` once the group has noted that it came.

    `names` are those given at the sign-up, the first one's first; the group may have noted nothing yet.
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


def attendance_of(facts: SignUpFacts, party: PartyFacts, party_id: int) -> Attendance:
    """The party's coming as the group's own words tell it."""
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
        sittings=tuple(_sitting(entry.starts, entry.ends) for entry in facts.entries),
        email=party.email,
        lang=party.lang,
    )


def _sitting(starts: datetime | date, ends: datetime | date) -> Sitting:
    if isinstance(starts, datetime) and isinstance(ends, datetime):
        return Sitting(starts.astimezone(clock.TOKYO), ends.astimezone(clock.TOKYO))
    return Sitting(clock.at(starts, time(0)), clock.at(ends + timedelta(days=1), time(0)))
