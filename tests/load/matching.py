"""How fast matching answers: `python -m tests.load.matching [sqlite|postgres …] [--people 20000] [--needs 2000] [--events 2000]`, as JSON.

person   one person's list: facts of the person read from the database, all needs compared, ordered, the first page explained
events   one person's list of events to come, likewise
need     one need's best offers, explained
again    the first question after something changed: all needs, or all offers, are read anew
Each in milliseconds, as the services do it in one process with its facts kept; the mark of each change is asked every time.
"""

import json
import random
import statistics
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

from sqlmodel import col, select

from kamagaya_match import clock
from kamagaya_match.city import AREAS, Field
from kamagaya_match.city.weekly import SLOTS, Rhythm
from kamagaya_match.events.models import Event, EventSession
from kamagaya_match.groups.models import Group
from kamagaya_match.groups.rules import GroupStatus
from kamagaya_match.matching.rules import compare
from kamagaya_match.matching.rules.asks import Of
from kamagaya_match.matching.service.finding import COMPARED
from kamagaya_match.matching.service.memory import open_asks, open_offers
from kamagaya_match.matching.service.suggesting import PAGE, wish_for
from kamagaya_match.needs.models import Need
from kamagaya_match.needs.rules import Skill
from kamagaya_match.offers.models import PersonOffer
from kamagaya_match.people.models import Person
from kamagaya_match.storage.migrate import upgrade
from kamagaya_match.storage.transaction import public_changed, reading, transaction
from kamagaya_match.who import Who

from .search import _database, _settle

ROUNDS = 200
AGAIN = 5
GROUPS = 300
Told = dict[str, float]


def main(arguments: list[str]) -> None:
    """Fill a database of each kind and measure."""
    parser = ArgumentParser(prog="python -m tests.load.matching", description=__doc__)
    parser.add_argument("kinds", nargs="*", choices=["sqlite", "postgres", []], metavar="KIND")
    parser.add_argument("--people", type=int, default=20_000)
    parser.add_argument("--needs", type=int, default=2_000)
    parser.add_argument("--events", type=int, default=2_000)
    asked = parser.parse_args(arguments)
    sizes = (asked.people, asked.needs, asked.events)
    told = {kind: _measured(kind, *sizes) for kind in asked.kinds or ["sqlite", "postgres"]}
    print(json.dumps(dict(zip(("people", "needs", "events"), sizes, strict=True)) | told, indent=2))


def _measured(kind: str, people: int, needs: int, events: int) -> dict[str, Told]:
    with tempfile.TemporaryDirectory() as folder, _database(kind, Path(folder)):
        upgrade()
        print(f"{kind}: filling it with {people} people, {needs} needs and {events} events", file=sys.stderr)
        persons, slugs = _fill(people, needs, events)
        _settle()
        chance = random.Random(7)
        _list_of(persons[0])
        _events_of(persons[0])
        _best(slugs[0])
        return {
            "person": _times(_list_of, chance.sample(persons, min(ROUNDS, people))),
            "events": _times(_events_of, chance.sample(persons, min(ROUNDS, people))),
            "need": _times(_best, chance.sample(slugs, min(ROUNDS, needs))),
            "needs_again": _times(lambda person: _after(_change_need, lambda: _list_of(person)), persons[:AGAIN]),
            "offers_again": _times(lambda slug: _after(_change_offer, lambda: _best(slug)), slugs[:AGAIN]),
        }


def _times(ask: Callable[..., float | None], subjects: Sequence[object]) -> Told:
    """Median and 95th percentile; a question may tell its own time."""
    times = []
    for subject in subjects:
        began = time.perf_counter()
        own = ask(subject)
        times.append((time.perf_counter() - began) * 1000 if own is None else own)
    times.sort()
    return {"ms": round(statistics.median(times), 1), "ms_p95": round(times[max(0, int(len(times) * 0.95) - 1)], 1)}


def _list_of(person_id: int) -> None:
    with reading() as tx:
        wish = wish_for(tx, Who(person_id=person_id), [])
        assert wish is not None
        for _, ask in open_asks(tx).open.ranked(wish)[:PAGE]:
            compare(wish, ask, fair=True)


def _events_of(person_id: int) -> None:
    with reading() as tx:
        wish = wish_for(tx, Who(person_id=person_id), [], Of.EVENTS)
        assert wish is not None
        for _, ask in open_asks(tx, Of.EVENTS).open.ranked(wish)[:PAGE]:
            compare(wish, ask, fair=True)


def _best(slug: str) -> None:
    with reading() as tx:
        found = open_offers(tx).people.best(open_asks(tx).open.asks[slug], COMPARED)
    assert found


def _after(change: Callable[[], None], ask: Callable[[], None]) -> float:
    change()
    began = time.perf_counter()
    ask()
    return (time.perf_counter() - began) * 1000


def _change_need() -> None:
    with transaction() as tx:
        public_changed(tx)


def _change_offer() -> None:
    with transaction() as tx:
        row = tx.exec(select(PersonOffer).order_by(col(PersonOffer.updated_at)).limit(1)).one()
        row.updated_at = clock.now()


def _fill(people: int, needs: int, events: int = 0) -> tuple[list[int], list[str]]:
    """A city drawn by chance, always the same; half of what can be said is said."""
    chance = random.Random(2026)
    with transaction() as tx:
        rows = [Person(email=f"p{number}@example.jp", name="") for number in range(people)]
        groups = [
            Group(slug=f"g{number}", name=f"団体{number}", kana="", kind="civic_group", status=GroupStatus.VERIFIED)
            for number in range(GROUPS)
        ]
        tx.add_all([*rows, *groups])
        tx.flush()
        tx.add_all([_offer(chance, number, row.id or 0) for number, row in enumerate(rows)])
        found = [_need(chance, number, groups[chance.randrange(GROUPS)].id or 0) for number in range(needs)]
        coming = [_event(chance, number, groups[chance.randrange(GROUPS)].id or 0) for number in range(events)]
        tx.add_all([*found, *coming])
        tx.flush()
        tx.add_all([_meeting(event) for event in coming])
        public_changed(tx)
        return [row.id or 0 for row in rows], [need.slug for need in found]


def _some(chance: random.Random, codes: Sequence[str], most: int) -> list[str]:
    return [str(code) for code in chance.sample(list(codes), chance.randint(0, most))]


def _bits(chance: random.Random, most: int) -> int:
    return sum(1 << place for place in chance.sample(range(len(SLOTS)), chance.randint(0, most)))


def _offer(chance: random.Random, number: int, person: int) -> PersonOffer:
    return PersonOffer(
        slug=f"o{number:06}",
        person_id=person,
        skills={skill: chance.randint(1, 3) for skill in _some(chance, tuple(Skill), 4)},
        fields=_some(chance, tuple(Field), 4),
        unwanted=_some(chance, tuple(Field), 1),
        learning=_some(chance, tuple(Skill), 1),
        languages=_some(chance, ("ja", "en", "zh"), 2),
        times=_bits(chance, 8),
        rhythm=chance.choice(["", *Rhythm]),
        hours_a_month=chance.choice([None, 2, 4, 8, 10]),
        area=chance.choice(AREAS).name,
        online=chance.random() < 0.4,
        seen="groups",
        updated_at=clock.now() - timedelta(days=chance.randint(1, 90)),
    )


def _need(chance: random.Random, number: int, group: int) -> Need:
    pro_bono = chance.random() < 0.25
    area = chance.choice(AREAS)
    return Need(
        slug=f"n{number:05}",
        group_id=group,
        kind="pro_bono" if pro_bono else "volunteer",
        shape="project" if pro_bono else "",
        status="published",
        title=f"手伝いの募集 {number}",
        summary="",
        fields=_some(chance, tuple(Field), 3),
        skills=_some(chance, tuple(Skill), 3),
        welcome=["beginner"] if chance.random() < 0.5 else [],
        times=_bits(chance, 5),
        rhythm=chance.choice(["", *Rhythm]),
        hours_a_month=chance.choice([None, 2, 4]),
        languages=_some(chance, ("ja", "en"), 1),
        youngest=chance.choice([None, None, 16, 18]),
        until=clock.today() + timedelta(days=chance.randint(5, 90)),
        area=area.name,
        lat=area.lat + chance.uniform(-0.01, 0.01),
        lon=area.lon + chance.uniform(-0.01, 0.01),
        online=pro_bono and chance.random() < 0.6,
        people_wanted=chance.choice([None, 1, 2, 5, 10]),
        published_at=clock.now(),
    )


def _event(chance: random.Random, number: int, group: int) -> Event:
    area, begins = chance.choice(AREAS), clock.now() + timedelta(hours=chance.randint(3, 2_000))
    return Event(
        slug=f"e{number:05}",
        group_id=group,
        kind="experience",
        status="published",
        title=f"催し {number}",
        starts_at=begins,
        ends_at=begins + timedelta(hours=2),
        calendar_uid=f"event-e{number:05}@localhost",
        fields=_some(chance, tuple(Field), 3),
        welcome=["beginner"] if chance.random() < 0.5 else [],
        area=area.name,
        lat=area.lat + chance.uniform(-0.01, 0.01),
        lon=area.lon + chance.uniform(-0.01, 0.01),
        online=chance.random() < 0.1,
        capacity=20,
        published_at=clock.now(),
    )


def _meeting(event: Event) -> EventSession:
    return EventSession(event_id=event.id or 0, starts_at=event.starts_at, ends_at=event.ends_at, calendar_uid=f"{event.calendar_uid}-1")


if __name__ == "__main__":
    main(sys.argv[1:])
