"""Hours that groups have confirmed."""

from sqlmodel import col, select

from kamagaya_match.engagements import service as engagements
from kamagaya_match.needs import service as needs
from kamagaya_match.records.models import HoursRecord
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import Who
from tests.engagements.stage import begun, entries
from tests.engagements.stage import engagements as all_engagements
from tests.needs.forms import applied, posted
from tests.world import World

SITE = "https://match.example.jp"
WISH = {"name": "千葉千代", "first": "", "last": "", "shown": "email"}
LEAFLET, LUNCH = "会のチラシを見直してほしい", "お弁当をいっしょに配ってください"


def gave(world: World) -> None:
    """千代 gave 2.5 hours to the woods on two days, and one hour to the lunches; what else she wrote down nobody confirmed."""
    leaflet = begun(world)
    _confirmed(world.chiyo, world.akiko, leaflet, ("2026-10-03", "90"), ("2026-11-21", "60"))
    engagements.log(world.chiyo, leaflet, {"day": "2026-11-20", "minutes": "600", "what": "まだ"})
    need = posted(world.botan, "obento", title=LUNCH)
    needs.accept(world.botan, applied(world, need), "よろしくお願いします。")
    _confirmed(world.chiyo, world.botan, all_engagements()[-1].slug, ("2026-11-07", "60"))


def _confirmed(giver: Who, group: Who, slug: str, *hours: tuple[str, str]) -> None:
    for day, minutes in hours:
        engagements.log(giver, slug, {"day": day, "minutes": minutes, "what": "秘密の相談"})
        engagements.confirm(group, slug, entries()[-1].id or 0)


def records() -> list[HoursRecord]:
    with reading() as tx:
        return list(tx.exec(select(HoursRecord).order_by(col(HoursRecord.id))))
