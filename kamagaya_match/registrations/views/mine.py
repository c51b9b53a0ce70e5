"""What somebody signed up for, on their own page."""

from dataclasses import dataclass
from datetime import datetime

from kamagaya_match.events.rules import EventPhase, phase
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.words.catalogue import Lang, say

from .addresses import manage_path
from .event import standing_of
from .rows import PartyFacts


@dataclass(frozen=True)
class MyRegistration:
    """One party of one's own; `place` is 0 unless it waits, `off` says that the event is called off or over."""

    slug: str = ""
    event_href: str = ""
    href: str = ""
    title: str = ""
    when: str = ""
    place_name: str = ""
    group_name: str = ""
    state: str = ""
    state_text: str = ""
    place: int = 0
    people: str = ""
    code: str = ""
    alive: bool = False
    cancelled: bool = False
    over: bool = False
    off: str = ""
    starts: str = ""


def mine_of(facts: SignUpFacts, party: PartyFacts, place: int, alive: bool, now: datetime, lang: Lang) -> MyRegistration:
    """One line of the list."""
    stands = phase(now, facts.status, facts.starts_at, facts.ends_at)
    over, cancelled = stands is EventPhase.OVER, stands is EventPhase.CANCELLED
    return MyRegistration(
        slug=facts.slug,
        event_href=f"/events/{facts.slug}",
        href=manage_path(party.code),
        title=facts.title,
        when=facts.when,
        place_name=facts.place,
        group_name=facts.group_name,
        state=party.state,
        state_text=standing_of(facts, party, place, lang),
        place=place,
        people=say(lang, "common.people", n=party.size),
        code=party.code,
        alive=alive,
        cancelled=cancelled,
        over=over,
        off=say(lang, f"event_statuses.{stands}") if over or cancelled else "",
        starts=facts.starts_at.isoformat(),
    )
