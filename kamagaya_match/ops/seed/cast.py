"""People, places and groups of the invented city."""

from dataclasses import dataclass, field
from random import Random

from sqlmodel import select

from kamagaya_match import clock
from kamagaya_match.groups.models import Group, Membership
from kamagaya_match.groups.service import reindex_groups
from kamagaya_match.people.models import Person, RoleGrant
from kamagaya_match.places.models import Place
from kamagaya_match.places.service import load_directory
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import GroupRole, Role

from .sources import City

ACCOUNTS = ("akiko", "botan", "chiyo", "daigo")
OFFICE = {"officer": ("織田 職員", Role.OFFICE), "staff": ("佐藤 職員", Role.STAFF), "centre": ("中央 窓口", Role.CENTRE), "admin": ("管理 花子", Role.ADMIN)}


@dataclass
class Cast:
    """Ids by the names of city.toml."""

    people: dict[str, int] = field(default_factory=dict)
    groups: dict[str, int] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)


def write_cast(tx: Tx, city: City, random: Random) -> Cast:
    """Everyone and everywhere, in the caller's transaction."""
    cast = Cast()
    load_directory(tx)
    tx.flush()
    cast.places = {place.slug: place for place in tx.exec(select(Place))}
    names = dict(zip([*ACCOUNTS, *(f"m{number}" for number in range(1, len(city.people)))], city.people, strict=False))
    for account, name in {**names, **{account: name for account, (name, _) in OFFICE.items()}}.items():
        cast.people[account] = _person(tx, account, name)
    for account, (_, role) in OFFICE.items():
        tx.add(RoleGrant(person_id=cast.people[account], role=role))
    for facts in city.groups:
        cast.groups[facts["slug"]] = _group(tx, cast, facts, random)
    tx.flush()
    reindex_groups(tx, cast.groups.values())
    return cast


def _person(tx: Tx, account: str, name: str) -> int:
    person = Person(email=f"{account}@example.jp", name=name)
    tx.add(person)
    tx.flush()
    return person.id or 0


def _group(tx: Tx, cast: Cast, facts: dict[str, object], random: Random) -> int:
    same = {name: facts[name] for name in ("slug", "name", "kana", "kind", "area", "fields", "summary", "about")}
    status = str(facts.get("status", "verified"))
    group = Group(
        **same,
        status=status,
        active_where=facts["where"],
        active_when=facts["when"],
        who_welcome=facts["welcome"],
        founded_year=facts["founded"],
        member_count=facts["members"],
        contact_name=str(facts["name"]),
        contact_name_visible="public",
        contact_email=f"{facts['slug']}@example.jp",
        contact_email_visible=random.choice(["public", "participants"]),
        contact_phone=f"047-000-{random.randrange(10_000):04}",
        contact_phone_visible=random.choice(["public", "participants", "office"]),
        verified_at=clock.now() if status == "verified" else None,
    )
    tx.add(group)
    tx.flush()
    tx.add(Membership(group_id=group.id or 0, person_id=cast.people[str(facts["owner"])], role=GroupRole.OWNER))
    return group.id or 0
