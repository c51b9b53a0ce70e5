"""Offers in facts, for comparing them with needs; no name and no address is among them."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Row

from kamagaya_match.groups import service as groups
from kamagaya_match.needs import service as needs
from kamagaya_match.needs.rules import Skill
from kamagaya_match.offers.models import BodyOffer, PersonOffer
from kamagaya_match.offers.queries import bodies, invites, persons
from kamagaya_match.offers.rules import ADULT, Level, MatchableOffer
from kamagaya_match.storage.transaction import Tx

Asked = Mapping[int, tuple[str, ...]]


def open_for_matching(tx: Tx) -> list[MatchableOffer]:
    """What groups may find: people's offers that are shown to them, and all that businesses and schools have published."""
    asked = invites.needs_asked(tx)
    slugs = needs.slugs_of(tx, {need for _, _, need in asked})
    of_people = _by((person, slugs[need]) for person, _, need in asked)
    of_bodies = _by((offer, slugs[need]) for _, offer, need in asked)
    found = [person_facts(row, of_people) for row in persons.all_seen(tx)]
    return [*found, *(body_facts(row, of_bodies) for row in bodies.public(tx, groups.suspended(tx)))]


def of_person(tx: Tx, person_id: int) -> MatchableOffer | None:
    """What one person gives, whoever may see it and also while it pauses; for that person's own suggestions."""
    row = persons.of_person(tx, person_id)
    if row is None:
        return None
    return person_facts(row, needs_of_people(tx, [person_id]))


def needs_of_people(tx: Tx, people: Collection[int]) -> Asked:
    """The slugs of the needs about which each of these people was asked."""
    asked = invites.needs_asked(tx, people)
    slugs = needs.slugs_of(tx, {need for _, _, need in asked})
    return _by((person, slugs[need]) for person, _, need in asked)


def person_facts(row: PersonOffer | Row[Any], asked: Asked) -> MatchableOffer:
    """A person's offer in facts."""
    return MatchableOffer(
        id=row.id or 0,
        key=row.slug,
        kind="person",
        person_id=row.person_id,
        skills=tuple((Skill(code), level) for code, level in row.skills.items()),
        fields=tuple(row.fields),
        times=row.times,
        rhythm=row.rhythm,
        hours_a_month=row.hours_a_month,
        lat=row.lat,
        lon=row.lon,
        area=row.area,
        online=row.online,
        languages=tuple(row.languages),
        age=ADULT,
        learning=tuple(Skill(code) for code in row.learning),
        unwanted=tuple(row.unwanted),
        asked=asked.get(row.person_id, ()),
    )


def body_facts(row: BodyOffer, asked: Asked) -> MatchableOffer:
    """The offer of a business or school in facts."""
    return MatchableOffer(
        id=row.id or 0,
        key=row.slug,
        kind="body",
        group_id=row.group_id,
        gives=row.kind,
        skills=tuple((Skill(code), Level.PROFESSIONAL.value) for code in row.skills),
        fields=tuple(row.fields),
        lat=row.lat,
        lon=row.lon,
        area=row.area,
        online=row.online,
        asked=asked.get(row.id or 0, ()),
    )


def _by(pairs: Iterable[tuple[int | None, str]]) -> dict[int, tuple[str, ...]]:
    """What stands behind each number; what has none is left out."""
    found: dict[int, list[str]] = {}
    for number, slug in pairs:
        if number is not None:
            found.setdefault(number, []).append(slug)
    return {number: tuple(slugs) for number, slugs in found.items()}
