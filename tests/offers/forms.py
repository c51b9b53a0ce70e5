"""What people and businesses give in these tests, and who was asked."""

from sqlmodel import col, select

from kamagaya_match.offers import service
from kamagaya_match.offers.models import BodyOffer, Invite, PersonOffer
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import Who
from tests.world import OBENTO, SATOYAMA

PERSON = {
    "skills.design": "3",
    "skills.crafts": "2",
    "fields.environment": "on",
    "unwanted.sports": "on",
    "learning.planning": "on",
    "languages.en": "on",
    "times.sat_morning": "on",
    "times.sun_morning": "on",
    "rhythm": "monthly",
    "hours_a_month": "５",
    "area": "くぬぎ山",
    "online": "on",
    "seen": "groups",
    "adult": "on",
}
BODY = {
    "kind": "room",
    "title": "会議室を昼に貸せます",
    "summary": "20人まで入れます。",
    "description": "机と椅子があります。",
    "when_note": "平日の昼",
    "size_note": "20人まで",
    "area": "初富",
    "fields.community": "on",
    "skills.cooking": "on",
    "conditions": "2週間前までにご相談ください。",
    "contact": "店主 047-111-2222",
}
WORDS = "落ち葉の季節です。手を貸してください。"


def offered(who: Who, **changed: str) -> str:
    """The key of what this person gives from now on."""
    service.save_mine(who, PERSON | changed)
    return person_offer(who).slug


def published(who: Who, group: str = OBENTO, **changed: str) -> str:
    """The slug of an offer that this business published."""
    slug = service.create(who, group, BODY | changed)
    service.publish(who, slug)
    return slug


def asked(who: Who, key: str, need: str, group: str = SATOYAMA) -> int:
    """The number of the invitation that this group sent to the person behind the key."""
    service.invite(who, group, key, {"need": need, "message": WORDS})
    return last_invite().id or 0


def person_offer(who: Who) -> PersonOffer:
    """What somebody gives, read anew."""
    with reading() as tx:
        return tx.exec(select(PersonOffer).where(PersonOffer.person_id == who.person_id)).one()


def body_offer(slug: str) -> BodyOffer:
    """An offer of a business, read anew."""
    with reading() as tx:
        return tx.exec(select(BodyOffer).where(BodyOffer.slug == slug)).one()


def invites() -> list[Invite]:
    """All invitations, the oldest first."""
    with reading() as tx:
        return list(tx.exec(select(Invite).order_by(col(Invite.id))))


def last_invite() -> Invite:
    return invites()[-1]
