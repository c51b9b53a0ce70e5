"""What the groups of the invented city ask for, and who answered."""

from datetime import timedelta
from random import Random
from typing import Any

from kamagaya_match import clock
from kamagaya_match.city.weekly import times_of
from kamagaya_match.needs.models import Need, Scoping, ScopingNote
from kamagaya_match.needs.rules import ApplicationState, NeedStatus
from kamagaya_match.needs.rules.scoping import ScopingState
from kamagaya_match.needs.service import reindex_needs
from kamagaya_match.places.models import Place
from kamagaya_match.storage.transaction import Tx

from .answers import count_answers, write_answers
from .cast import Cast
from .sources import City, Facts, phone, slug

_SAME = ("kind", "title", "summary", "fields", "skills", "conditions", "actions")

_MORE: tuple[str, ...] = (
    "template",
    "rhythm",
    "hours_a_month",
    "languages",
    "youngest",
    "insurance",
    "insurance_note",
    "expenses",
    "tasks",
)
_MORE += ("for_whom", "prerequisites", "learning", "background", "goal", "deliverable", "stages", "outside", "questions")


def write_needs(tx: Tx, city: City, cast: Cast, random: Random) -> int:
    """Needs with their applications, in the caller's transaction; the number of needs."""
    made = [_need(tx, city, cast, facts, number, random) for number, facts in enumerate(city.needs)]
    reindex_needs(tx, [need.id for need in made if need.id])
    count_answers(tx, cast)
    return len(made)


def _need(tx: Tx, city: City, cast: Cast, facts: Facts, number: int, random: Random) -> Need:
    posted = clock.now() - timedelta(days=4 + number * 3, minutes=random.randrange(600))
    status, answers = NeedStatus(facts.get("status", "published")), facts.get("answers", [])
    need = Need(
        **{name: facts[name] for name in _SAME},
        **{name: facts[name] for name in _MORE if name in facts},
        times=times_of(facts.get("times", [])),
        **_where(cast.places.get(facts.get("place", ""))),
        slug=slug(random),
        group_id=cast.groups[facts["host"]],
        shape=facts.get("shape", ""),
        status=status,
        description=facts["text"],
        welcome=facts.get("welcome", []),
        when_note=facts["when"],
        hours_note=facts["hours"],
        until=clock.today() + timedelta(days=facts["days"]),
        online=facts.get("online", False),
        people_wanted=facts["people"],
        accepted=sum(answer.get("party", 1) for answer in answers if answer["state"] == ApplicationState.ACCEPTED),
        contact=phone(random),
        created_by=cast.owners[facts["host"]],
        created_at=posted,
        updated_at=posted,
        published_at=posted if status in (NeedStatus.PUBLISHED, NeedStatus.CLOSED) else None,
        closed_at=clock.now() - timedelta(days=1) if status is NeedStatus.CLOSED else None,
    )
    tx.add(need)
    tx.flush()
    write_answers(tx, city, cast, need, facts, random)
    _shaping(tx, cast, need, facts.get("shaping", []))
    return need


def _shaping(tx: Tx, cast: Cast, need: Need, notes: list[dict[str, str]]) -> None:
    """A draft that its group and a coordinator are at work on."""
    if not notes:
        return
    coordinator, at = cast.people["coordinator"], need.created_at
    scoping = Scoping(need_id=need.id or 0, state=ScopingState.WORKING, asked_by=need.created_by, asked_at=at)
    scoping.coordinator_id, scoping.taken_at = coordinator, at + timedelta(hours=5)
    tx.add(scoping)
    tx.flush()
    for hour, note in enumerate(notes):
        writer, written = cast.people[note["who"]], at + timedelta(hours=6 * hour)
        own = writer == coordinator
        tx.add(ScopingNote(scoping_id=scoping.id or 0, person_id=writer, by_coordinator=own, text=note["text"], at=written))


def _where(place: Place | None) -> dict[str, Any]:
    if place is None:
        return {}
    facts = {"place_name": place.name, "address": place.address, "area": place.area, "lat": place.lat, "lon": place.lon}
    return {"place_id": place.id, **facts}
