"""An application that was accepted."""

from sqlmodel import col, select

from kamagaya_match.engagements.models import Engagement, HoursEntry
from kamagaya_match.needs import service as needs
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import Who
from tests.needs.forms import PRO_BONO, applied, posted
from tests.world import World

PROJECT = PRO_BONO | {"shape": "project"}
HOURS = {"day": "2026-11-21", "minutes": "90", "what": "チラシの下書き"}
MEETING = {"day": "2026-11-28", "starts": "10:00", "ends": "11:30", "where": "きらり鎌ケ谷 会議室"}


def begun(world: World, who: Who | None = None, **changed: str) -> str:
    """The slug of the engagement of an accepted application."""
    needs.accept(world.akiko, applied(world, posted(world.akiko, **(PROJECT | changed)), who), "よろしくお願いします。")
    return engagements()[-1].slug


def engagements() -> list[Engagement]:
    with reading() as tx:
        return list(tx.exec(select(Engagement).order_by(col(Engagement.id))))


def entries() -> list[HoursEntry]:
    with reading() as tx:
        return list(tx.exec(select(HoursEntry).order_by(col(HoursEntry.id))))
