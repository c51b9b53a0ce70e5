"""The door on the group's desk."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from kamagaya_match.door.rules import Act, LinkLife, life_of, people_of
from kamagaya_match.events.views.meetings import Meeting
from kamagaya_match.registrations.views import DoorParty
from kamagaya_match.registrations.views.ticket import qr_picture
from kamagaya_match.settings import settings
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say


class LinkFacts(Protocol):
    """A helper's link as it is stored."""

    id: int | None
    label: str
    created_at: datetime
    expires_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True)
class LinkRow:
    """A link that was made; its secret is not known any more."""

    id: int = 0
    label: str = ""
    state: str = ""
    state_text: str = ""
    when: str = ""
    notes: str = ""


@dataclass(frozen=True)
class NewLink:
    """A link at the only moment at which it can be shown."""

    label: str = ""
    address: str = ""
    picture: str = ""


@dataclass(frozen=True)
class MeetingCount:
    """How many people came to one meeting: of one party, or (`came` is then empty) altogether; `field` is its name in the form."""

    field: str = ""
    label: str = ""
    came: str = ""
    text: str = ""


@dataclass(frozen=True)
class DoorRow:
    """A party that was expected; `seen` has a line for each meeting at which somebody of it was seen."""

    code: str = ""
    name: str = ""
    kana: str = ""
    size: int = 0
    people: str = ""
    came: int = 0
    seen: list[str] = field(default_factory=list)
    meetings: list[MeetingCount] = field(default_factory=list)
    absent: bool = False
    no_photo: str = ""


@dataclass(frozen=True)
class DoorDesk:
    """The whole page; `rest` counts the parties that were neither seen nor noted as absent, `meetings` are those of a course."""

    slug: str = ""
    group: str = ""
    title: str = ""
    when: str = ""
    href: str = ""
    registrations_href: str = ""
    count: str = ""
    meetings: list[MeetingCount] = field(default_factory=list)
    over: bool = False
    rest: int = 0
    absent: int = 0
    links: list[LinkRow] = field(default_factory=list)
    rows: list[DoorRow] = field(default_factory=list)
    walk_ins: list[str] = field(default_factory=list)
    may_link: bool = False


def link_rows(links: Iterable[LinkFacts], counts: Mapping[int, int], now: datetime, lang: Lang) -> list[LinkRow]:
    return [_link(link, counts.get(link.id or 0, 0), now, lang) for link in links]


def _link(link: LinkFacts, notes: int, now: datetime, lang: Lang) -> LinkRow:
    life = life_of(now, link.expires_at, link.revoked_at)
    state = "revoked" if link.revoked_at else "open" if life is LinkLife.OPEN else "expired"
    until = say(lang, f"door.desk.link_{state}", until=dates.stamp(link.revoked_at or link.expires_at, lang))
    return LinkRow(link.id or 0, link.label, state, until, dates.stamp(link.created_at, lang), say(lang, "door.desk.notes", n=notes))


def new_link_of(label: str, token: str) -> NewLink:
    """The address to hand on, and its QR code for the helper's own camera."""
    address = f"{settings().base_url}{helper_path(token)}"
    return NewLink(label, address, qr_picture(address))


def helper_path(token: str) -> str:
    return f"/door/{token}"


def party_rows(
    parties: Iterable[DoorParty], arrivals: Mapping[int, Mapping[int, Sequence[Act]]], meetings: Sequence[Meeting], photos: bool, lang: Lang
) -> list[DoorRow]:
    """The parties that were expected, or came all the same, in the order of their sign-up.

    `arrivals` by party and meeting; with `photos` pictures are taken.
    """
    shown = [party for party in parties if party.expected or party.id in arrivals]
    return [_row(party, arrivals.get(party.id, {}), meetings, photos, lang) for party in shown]


def _row(party: DoorParty, arrivals: Mapping[int, Sequence[Act]], meetings: Sequence[Meeting], photos: bool, lang: Lang) -> DoorRow:
    counts = [_at_meeting(party, meeting, list(arrivals.get(meeting.id, ())), len(meetings) > 1, lang) for meeting in meetings]
    absent = party.state == "absent"
    return DoorRow(
        code=party.code,
        name=party.name or say(lang, f"registration_states.{party.state}"),
        kana=party.kana,
        size=party.size,
        people=say(lang, "common.people", n=party.size),
        came=max((int(one.came) for one in counts), default=0),
        seen=[one.text for one in counts if one.text] or ([say(lang, "registration_states.absent")] if absent else []),
        meetings=counts,
        absent=absent,
        no_photo=say(lang, "registrations.photo.mark") if photos and party.expected and not party.photo else "",
    )


def _at_meeting(party: DoorParty, meeting: Meeting, arrivals: list[Act], several: bool, lang: Lang) -> MeetingCount:
    people, last = people_of(arrivals), arrivals[-1] if arrivals else None
    text = say(lang, "door.desk.seen", n=people, size=party.size, when=dates.stamp(last.at, lang), by=last.by).strip() if last else ""
    seen = say(lang, "door.desk.seen_at", meeting=meeting.label, seen=text) if several and text else text
    return MeetingCount(f"people.{meeting.id}", named(meeting, lang) if several else say(lang, "door.desk.came_field"), str(people), seen)


def named(meeting: Meeting, lang: Lang) -> str:
    """A meeting among others: 第1回 12月6日（日）10:00."""
    return say(lang, "door.desk.meeting", label=meeting.label, when=meeting.when)
