"""People, places and groups of the invented city."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from sqlmodel import select

from kamagaya_match import clock
from kamagaya_match.groups.models import Group, Membership
from kamagaya_match.groups.service import reindex_groups
from kamagaya_match.people.models import Person, RoleGrant
from kamagaya_match.places.models import Place
from kamagaya_match.places.service import load_directory
from kamagaya_match.sign_in.models import SignInSession
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import GroupRole, Role

from .sources import MAIL_HOST, City, Facts, phone

SILENT = ("m4",)  # nobody of くらしのIT相談室 has been heard of for long
_SAME = ("slug", "name", "kana", "kind", "area", "fields", "summary", "about")


@dataclass
class Cast:
    """Ids by the names of city.toml; `owners` holds the person who looks after each group."""

    people: dict[str, int] = field(default_factory=dict)
    groups: dict[str, int] = field(default_factory=dict)
    owners: dict[str, int] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)


def write_cast(tx: Tx, city: City, random: Random) -> Cast:
    """Everyone and everywhere, in the caller's transaction."""
    cast = Cast()
    load_directory(tx)
    tx.flush()
    cast.places = {place.slug: place for place in sorted(tx.exec(select(Place)), key=lambda place: place.slug)}
    for account, (name, kana) in city.named_people().items():
        cast.people[account] = _person(tx, account, name, kana, random)
    for account, facts in city.offices.items():
        cast.people[account] = _person(tx, account, facts["name"], facts["kana"], random)
        tx.add(RoleGrant(person_id=cast.people[account], role=Role(facts["role"])))
    for facts in city.groups:
        cast.owners[facts["slug"]] = cast.people[facts["owner"]]
        cast.groups[facts["slug"]] = _group(tx, cast, facts, random)
    reindex_groups(tx, cast.groups.values())
    return cast


def _long_ago(random: Random) -> datetime:
    return clock.now() - timedelta(days=random.randrange(100, 300), minutes=random.randrange(1440))


def _person(tx: Tx, account: str, name: str, kana: str, random: Random) -> int:
    person = Person(email=f"{account}@{MAIL_HOST}", name=name, kana=kana, created_at=_long_ago(random))
    tx.add(person)
    tx.flush()
    if account not in SILENT:
        tx.add(_visit(account, person.id or 0))
    return person.id or 0


def _visit(account: str, person_id: int) -> SignInSession:
    """A session that is over: the person was here a few days ago."""
    seen = clock.now() - timedelta(days=5)
    over, secret = seen + timedelta(days=60), f"sample-{account}"
    return SignInSession(token_hash=secret, person_id=person_id, created_at=seen, seen_at=seen, revoked_at=seen, expires_at=over)


def _group(tx: Tx, cast: Cast, facts: Facts, random: Random) -> int:
    since = _long_ago(random)
    verified = facts.get("status", "verified") == "verified"
    group = Group(
        **{name: facts[name] for name in _SAME},
        status="verified" if verified else "unverified",
        active_where=facts["where"],
        active_when=facts["when"],
        who_welcome=facts["welcome"],
        founded_year=facts["founded"],
        member_count=facts["members"],
        contact_name=facts["name"],
        contact_name_visible="public",
        contact_email=f"{facts['slug']}@{MAIL_HOST}",
        contact_email_visible=random.choice(["public", "participants"]),
        contact_phone=phone(random),
        contact_phone_visible=random.choice(["public", "participants", "office"]),
        verified_at=since + timedelta(days=2) if verified else None,
        verified_by=cast.people["officer"] if verified else None,
        created_at=since,
        updated_at=since,
    )
    tx.add(group)
    tx.flush()
    _members(tx, cast, facts, group.id or 0, since)
    return group.id or 0


def _members(tx: Tx, cast: Cast, facts: Facts, group_id: int, since: datetime) -> None:
    roles = {facts["owner"]: GroupRole.OWNER, **dict.fromkeys(facts.get("editors", []), GroupRole.EDITOR)}
    for account, role in roles.items():
        tx.add(Membership(group_id=group_id, person_id=cast.people[account], role=role, created_at=since))
    tx.flush()
