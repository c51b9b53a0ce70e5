"""Whether a need still stands, as its group is asked."""

from dataclasses import dataclass, field
from datetime import date

from kamagaya_match.needs.rules import NeedStatus
from kamagaya_match.needs.rules.standing import ClosedWhy, renewed_until
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .cards import NeedCard, card_of
from .rows import Told


@dataclass(frozen=True)
class RenewalPage:
    """What the link of a question offers; `state` is old, asked, stands, stale or ended."""

    state: str = "old"
    card: NeedCard = field(default_factory=NeedCard)
    renewed: str = ""
    desk_href: str = ""


def renewal_page_of(told: Told, lang: Lang, today: date) -> RenewalPage:
    """The page of one need; `renewed` is the last day after a tap."""
    need = told.need
    return RenewalPage(
        state=_state(need.status, need.reminded, need.closed_why),
        card=card_of(told, lang, today),
        renewed=dates.day(renewed_until(today, need.until), lang),
        desk_href=f"/group-desk/{told.group.slug}/needs/{need.slug}/",
    )


def _state(status: str, reminded: int, why: str) -> str:
    if status == NeedStatus.PUBLISHED:
        return "asked" if reminded else "stands"
    return "stale" if status == NeedStatus.CLOSED and why == ClosedWhy.STALE else "ended"


def closed_text(why: str, lang: Lang) -> str:
    """Why a need was closed, for its group; empty for those that are not, or from before reasons were kept."""
    return say(lang, f"need_desk.closed_why.{why}") if why else ""
