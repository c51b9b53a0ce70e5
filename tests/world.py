"""A small city: 秋子 runs a verified group, 牡丹 a business, 千代 is a citizen, 織田 sits in the office, まどか at the centre."""

from dataclasses import dataclass

from sqlmodel import select, update

from kamagaya_match.clock import now
from kamagaya_match.groups.models import Group, Membership
from kamagaya_match.groups.rules import GroupRole, GroupStatus
from kamagaya_match.people.models import Person, RoleGrant
from kamagaya_match.people.rules import Role, Who
from kamagaya_match.storage.transaction import Tx, reading, transaction

SATOYAMA, OBENTO, NEWCOMERS = "satoyama", "obento", "shinjin"


@dataclass(frozen=True)
class World:
    """Who is there; the ids are those of the database."""

    akiko: Who
    botan: Who
    chiyo: Who
    daigo: Who
    officer: Who
    staff: Who
    centre: Who
    satoyama_id: int
    obento_id: int
    newcomers_id: int


def build_world() -> World:
    """Put the cast into the database in use."""
    with transaction() as tx:
        return _cast(tx)


def came_now() -> None:
    """Let the cast of a copied database have come at this moment."""
    moment = now()
    with transaction() as tx:
        tx.execute(update(Person).values(created_at=moment))
        tx.execute(update(RoleGrant).values(granted_at=moment))
        tx.execute(update(Group).values(created_at=moment, updated_at=moment))
        tx.execute(update(Membership).values(created_at=moment))


def _cast(tx: Tx) -> World:
    people = {name: _person(tx, f"{name}@example.jp", shown) for name, shown in _NAMES.items()}
    satoyama = _group(tx, SATOYAMA, "里山を守る会", "さとやまをまもるかい", "civic_group", GroupStatus.VERIFIED, people["akiko"])
    obento = _group(tx, OBENTO, "おべんとう牡丹", "おべんとうぼたん", "business", GroupStatus.VERIFIED, people["botan"])
    newcomers = _group(tx, NEWCOMERS, "はじめの一歩", "はじめのいっぽ", "civic_group", GroupStatus.UNVERIFIED, people["daigo"])
    _grant(tx, people["officer"], Role.OFFICE)
    _grant(tx, people["staff"], Role.STAFF)
    _grant(tx, people["centre"], Role.CENTRE)
    return World(
        akiko=_who(people["akiko"], groups=((SATOYAMA, GroupRole.OWNER),)),
        botan=_who(people["botan"], groups=((OBENTO, GroupRole.OWNER),)),
        chiyo=_who(people["chiyo"]),
        daigo=_who(people["daigo"], groups=((NEWCOMERS, GroupRole.OWNER),)),
        officer=_who(people["officer"], roles=frozenset({Role.OFFICE})),
        staff=_who(people["staff"], roles=frozenset({Role.STAFF})),
        centre=_who(people["centre"], roles=frozenset({Role.CENTRE})),
        satoyama_id=satoyama,
        obento_id=obento,
        newcomers_id=newcomers,
    )


_NAMES = {"akiko": "秋山秋子", "botan": "木下牡丹", "chiyo": "千葉千代", "daigo": "大吾大輔", "officer": "織田職員", "staff": "佐藤職員"}
_NAMES["centre"] = "中央まどか"


def _person(tx: Tx, email: str, name: str) -> Person:
    person = Person(email=email, name=name)
    tx.add(person)
    tx.flush()
    return person


def _group(tx: Tx, slug: str, name: str, kana: str, kind: str, status: GroupStatus, owner: Person) -> int:
    group = Group(slug=slug, name=name, kana=kana, kind=kind, status=status, fields=["environment"], area="粟野")
    group.summary = f"{name}です。"
    tx.add(group)
    tx.flush()
    assert group.id is not None and owner.id is not None
    tx.add(Membership(group_id=group.id, person_id=owner.id, role=GroupRole.OWNER))
    return group.id


def _grant(tx: Tx, person: Person, role: Role) -> None:
    assert person.id is not None
    tx.add(RoleGrant(person_id=person.id, role=role))


def _who(person: Person, roles: frozenset[Role] = frozenset(), groups: tuple[tuple[str, GroupRole], ...] = ()) -> Who:
    return Who(person_id=person.id, name=person.name, email=person.email, roles=roles, groups=groups)


def group_named(slug: str) -> Group:
    """A group's row, read anew."""
    with reading() as tx:
        return tx.exec(select(Group).where(Group.slug == slug)).one()
