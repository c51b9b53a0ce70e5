"""What the groups of the invented city ask for, and who answered."""

from datetime import datetime, timedelta
from random import Random
from typing import Any

from kamagaya_match import clock
from kamagaya_match.engagements import service as engagements
from kamagaya_match.needs.models import Application, Need
from kamagaya_match.needs.rules import ApplicationState, NeedStatus
from kamagaya_match.needs.service import reindex_needs
from kamagaya_match.places.models import Place
from kamagaya_match.storage.transaction import Tx

from .cast import Cast
from .sources import City, Facts, phone, slug

_SAME = ("kind", "title", "summary", "fields", "skills", "conditions", "actions")


def write_needs(tx: Tx, city: City, cast: Cast, random: Random) -> int:
    """Needs with their applications, in the caller's transaction; the number of needs."""
    made = [_need(tx, city, cast, facts, number, random) for number, facts in enumerate(city.needs)]
    reindex_needs(tx, [need.id for need in made if need.id])
    return len(made)


def _need(tx: Tx, city: City, cast: Cast, facts: Facts, number: int, random: Random) -> Need:
    posted = clock.now() - timedelta(days=4 + number * 3, minutes=random.randrange(600))
    status, answers = NeedStatus(facts.get("status", "published")), facts.get("answers", [])
    need = Need(
        **{name: facts[name] for name in _SAME},
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
        accepted=sum(answer["state"] == ApplicationState.ACCEPTED for answer in answers),
        contact=phone(random),
        created_by=cast.owners[facts["host"]],
        created_at=posted,
        updated_at=posted,
        published_at=posted if status in (NeedStatus.PUBLISHED, NeedStatus.CLOSED) else None,
        closed_at=clock.now() - timedelta(days=1) if status is NeedStatus.CLOSED else None,
    )
    tx.add(need)
    tx.flush()
    for count, answer in enumerate(answers, start=1):
        given = _answer(city, cast, need, answer, posted + timedelta(hours=20 * count))
        tx.add(given)
        tx.flush()
        if given.state == ApplicationState.ACCEPTED:
            engagements.begin(tx, given.id or 0, slug(random))
    return need


def _where(place: Place | None) -> dict[str, Any]:
    if place is None:
        return {}
    facts = {"place_name": place.name, "address": place.address, "area": place.area, "lat": place.lat, "lon": place.lon}
    return {"place_id": place.id, **facts}


def _answer(city: City, cast: Cast, need: Need, facts: Facts, at: datetime) -> Application:
    settled = facts["state"] in (ApplicationState.ACCEPTED, ApplicationState.DECLINED)
    return Application(
        need_id=need.id or 0,
        person_id=cast.people[facts["who"]],
        state=facts["state"],
        name=city.named_people()[facts["who"]][0],
        message=facts["message"],
        reply=facts.get("reply", ""),
        created_at=at,
        answered_at=at + timedelta(hours=7) if settled else None,
        answered_by=need.created_by if settled else None,
    )
