"""What people, businesses and schools of the invented city give, and who was asked."""

import tomllib
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random

from sqlmodel import col, select

from kamagaya_match import clock
from kamagaya_match.city import area_named
from kamagaya_match.city.weekly import times_of
from kamagaya_match.needs.models import Need
from kamagaya_match.offers.models import BodyOffer, Invite, PersonOffer
from kamagaya_match.offers.rules import InviteState, OfferStatus, near
from kamagaya_match.offers.service import words_of
from kamagaya_match.storage.transaction import Tx

from .cast import Cast
from .sources import City, Facts, slug

FILE = Path(__file__).parent / "offers.toml"


@cache
def read_offers() -> dict[str, list[Facts]]:
    """The tables of offers.toml."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def write_offers(tx: Tx, city: City, cast: Cast, random: Random) -> int:
    """Offers and invitations, in the caller's transaction; the number of offers."""
    facts = read_offers()
    tx.add_all(_person(cast, one, random) for one in facts["persons"])
    tx.add_all(_body(city, cast, one, random) for one in facts["bodies"])
    tx.flush()
    tx.add_all(_invite(tx, cast, one) for one in facts["invites"])
    return len(facts["persons"]) + len(facts["bodies"])


def _person(cast: Cast, facts: Facts, random: Random) -> PersonOffer:
    area = area_named(facts["area"])
    said = clock.now() - timedelta(days=random.randrange(1, 60), minutes=random.randrange(600))
    return PersonOffer(
        slug=slug(random),
        person_id=cast.people[facts["who"]],
        skills=facts["skills"],
        fields=facts["fields"],
        unwanted=facts.get("unwanted", []),
        learning=facts.get("learning", []),
        languages=facts.get("languages", ["ja"]),
        times=times_of(facts["times"]),
        rhythm=facts.get("rhythm", ""),
        hours_a_month=facts.get("hours"),
        area=facts["area"],
        near=near(facts["area"]),
        lat=area.lat if area else None,
        lon=area.lon if area else None,
        online=facts.get("online", False),
        seen=facts["seen"],
        created_at=said,
        updated_at=said,
    )


def _body(city: City, cast: Cast, facts: Facts, random: Random) -> BodyOffer:
    host = next(group for group in city.groups if group["slug"] == facts["host"])
    area, status = area_named(facts.get("area", "")), OfferStatus(facts.get("status", "published"))
    posted = clock.now() - timedelta(days=random.randrange(3, 90), minutes=random.randrange(600))
    offer = BodyOffer(
        slug=slug(random),
        group_id=cast.groups[facts["host"]],
        kind=facts["kind"],
        status=status,
        title=facts["title"],
        summary=facts["summary"],
        description=facts["text"],
        conditions=facts["conditions"],
        contact=facts["contact"],
        fields=facts["fields"],
        skills=facts["skills"],
        when_note=facts["when"],
        size_note=facts["size"],
        area=facts.get("area", ""),
        lat=area.lat if area else None,
        lon=area.lon if area else None,
        online=facts.get("online", False),
        created_by=cast.owners[facts["host"]],
        created_at=posted,
        updated_at=posted,
        published_at=posted if status is OfferStatus.PUBLISHED else None,
    )
    offer.words = words_of(offer, host["name"], host["kana"])
    return offer


def _invite(tx: Tx, cast: Cast, facts: Facts) -> Invite:
    need = tx.exec(select(Need).where(col(Need.title).startswith(facts["need"]))).one()
    sent = clock.now() - timedelta(days=2)
    settled = facts["state"] != InviteState.SENT
    return Invite(
        need_id=need.id or 0,
        group_id=need.group_id,
        person_id=cast.people[facts["who"]],
        invited_by=need.created_by,
        message=facts["message"],
        state=facts["state"],
        reason=facts.get("reason", ""),
        created_at=sent,
        answered_at=sent + timedelta(hours=9) if settled else None,
        answered_by=cast.people[facts["who"]] if settled else None,
    )
