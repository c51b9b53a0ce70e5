"""What groups ask for in these tests, and the mails that follow."""

from datetime import date, time

from sqlmodel import col, select

from kamagaya_match import clock
from kamagaya_match.needs import service
from kamagaya_match.needs.models import Application, Need
from kamagaya_match.storage.models import OutboxMail
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import Who
from tests.world import SATOYAMA, World

NOW = clock.at(date(2026, 11, 22), time(9))
SECRET = "047-000-1234"

VOLUNTEER = {
    "title": "秋の落ち葉かきを手伝ってください",
    "kind": "volunteer",
    "summary": "くぬぎ山の林で、落ち葉を集めます。",
    "description": "はじめての方には、道具の使い方からお伝えします。\n雨の日は休みます。",
    "when_note": "11月と12月の日曜日の午前",
    "hours_note": "1回2時間",
    "until": "2026-12-20",
    "place_name": "くぬぎ山の林",
    "area": "くぬぎ山",
    "people_wanted": "2",
    "fields.environment": "on",
    "skills.crafts": "on",
    "welcome.beginner": "on",
    "actions.8": "on",
    "conditions": "軍手を持ってきてください。",
    "contact": f"秋山 {SECRET}",
}
PRO_BONO = {
    "title": "会のチラシを見直してほしい",
    "kind": "pro_bono",
    "shape": "session",
    "summary": "1時間、オンラインで相談にのってください。",
    "online": "on",
    "until": "2026-11-25",
    "fields.community": "on",
    "skills.design": "on",
    "skills.writing": "on",
    "contact": SECRET,
}


def posted(who: Who, group: str = SATOYAMA, **changed: str) -> str:
    """The slug of a need that this editor published (or handed in)."""
    slug = service.create(who, group, VOLUNTEER | changed)
    service.hand_in(who, slug)
    return slug


def applied(world: World, slug: str, who: Who | None = None, message: str = "日曜日に行けます。") -> int:
    """The number of an application to the need."""
    person = who or world.chiyo
    service.apply(person, slug, {"name": person.name, "message": message})
    return application(slug, person).id or 0


def application(slug: str, who: Who) -> Application:
    """Somebody's answer, read anew."""
    wanted = select(Application).join(Need, col(Need.id) == col(Application.need_id))
    with reading() as tx:
        return tx.exec(wanted.where(Need.slug == slug, Application.person_id == who.person_id)).one()


def need_row(slug: str) -> Need:
    """A need, read anew."""
    with reading() as tx:
        return tx.exec(select(Need).where(Need.slug == slug)).one()


def mails_to(who: Who) -> list[OutboxMail]:
    """The mails to somebody, the oldest first."""
    with reading() as tx:
        return list(tx.exec(select(OutboxMail).where(OutboxMail.to_address == who.email).order_by(col(OutboxMail.id))))
