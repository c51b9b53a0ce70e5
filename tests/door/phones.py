"""Simulated phones at a door, with a queue of their own as assets/door.js has it, and looks at what the platform then knows."""

import itertools
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import col, select

from kamagaya_match import clock
from kamagaya_match.door import service
from kamagaya_match.door.models import DoorAct
from kamagaya_match.door.rules import Parcel, read_parcel
from kamagaya_match.events import service as events
from kamagaya_match.registrations import service as registrations
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import Who
from tests.registrations.stage import an_event, parties, wish

Answer = dict[str, Any]
_numbers = itertools.count(1)


def milliseconds(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def new_key() -> str:
    return f"note-{next(_numbers):08}"


def parcel(*acts: Answer, by: str = "", known: str = "", sent: datetime | None = None) -> Parcel:
    """What a phone posts, read as the platform reads it."""
    found = read_parcel({"sent": milliseconds(sent or clock.now()), "by": by, "known": known, "acts": list(acts)})
    assert found is not None
    return found


@dataclass
class Phone:
    """A helper's phone; `slow` seconds are what its clock is behind."""

    token: str
    name: str
    online: bool = True
    slow: float = 0
    queue: list[Answer] = field(default_factory=list)
    known: str = ""
    shown: Answer = field(default_factory=dict)
    doubles: list[list[Any]] = field(default_factory=list)

    def now(self) -> datetime:
        return clock.now() - timedelta(seconds=self.slow)

    def note(self, kind: str, **more: Any) -> str:
        """Write something down; its key."""
        key = new_key()
        self.queue.append({"key": key, "kind": kind, "at": milliseconds(self.now()), **more})
        return key

    def arrive(self, code: str, people: int) -> str:
        return self.note("arrive", code=code, people=people)

    def walk_in(self, people: int, name: str = "") -> str:
        return self.note("walk_in", people=people, name=name)

    def undo(self, *keys: str) -> str:
        return self.note("undo", undoes=list(keys))

    def send(self, lost_answer: bool = False) -> Answer:
        """Send what waits; with `lost_answer` the platform has it, but the phone does not learn of it."""
        if not self.online:
            return {}
        answer = service.sync(self.token, parcel(*self.queue[:200], by=self.name, known=self.known, sent=self.now()))
        if lost_answer:
            return {}
        settled = {*answer["taken"], *answer["refused"]}
        self.queue = [act for act in self.queue if act["key"] not in settled]
        self.doubles += answer["doubles"]
        if answer["list"] is not None:
            self.shown, self.known = answer["list"], answer["version"]
        return answer

    def came(self) -> int:
        """The count that this phone shows once everything is sent."""
        return sum(int(one["a"][-1][1]) for one in self.shown["parties"] if one["a"]) + sum(int(one[1]) for one in self.shown["walk_ins"])


def door(who: Who, group_id: int, *sizes: int, capacity: int | None = None, **facts: Any) -> tuple[str, list[str]]:
    """An event that starts now, with confirmed parties of these sizes; its slug and their codes."""
    starts = facts.pop("starts_at", clock.now() + timedelta(minutes=10))
    slug = an_event(group_id, capacity=capacity or max(1, sum(sizes)), starts_at=starts, **facts)
    for number, size in enumerate(sizes, start=1):
        registrations.add_by_hand(who, slug, wish(f"客{number}", size, email=""))
    return slug, [party.code for party in parties(slug)]


def phone(who: Who, slug: str, name: str = "受付A", **more: Any) -> Phone:
    return Phone(service.make_link(who, slug, name), name, **more)


def meetings_of(slug: str) -> list[int]:
    """The ids of the event's meetings, the earliest first."""
    with reading() as tx:
        return [one.id for one in events.sign_up_facts(tx, slug).meetings]


def at_desk(who: Who, slug: str, code: str, *people: int) -> None:
    """Say at the desk how many of a party came to the first meeting, the second and so on."""
    service.note_by_group(who, slug, code, dict(zip(meetings_of(slug), people, strict=False)))


def rows() -> list[DoorAct]:
    """Every note that is kept, by its arrival."""
    with reading() as tx:
        return list(tx.exec(select(DoorAct).order_by(col(DoorAct.id))))
