"""The page of one draw, before and after."""

from dataclasses import dataclass, field
from datetime import datetime

from kamagaya_match.draws.rules import DrawState, Record
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .asked import Asked, asked_of
from .promises import PromiseView, promises_in, quota_in, stamp_of
from .result import RowView, rows_of


@dataclass(frozen=True)
class Now:
    """What is so at this moment: parties and people that take part, and seats that were given before the draw."""

    at: datetime
    parties: int = 0
    people: int = 0
    reserved: int = 0


@dataclass(frozen=True)
class DrawPage:
    """A draw for everyone; `kind` is that of the notice under the heading."""

    slug: str = ""
    event_title: str = ""
    event_href: str = ""
    group: str = ""
    state: str = ""
    kind: str = "info"
    title: str = ""
    text: str = ""
    closes: str = ""
    draws: str = ""
    seats: str = ""
    quotas: list[str] = field(default_factory=list)
    reserved: str = ""
    taking_part: str = ""
    tickets: str = ""
    waiting_list: str = ""
    promises: list[PromiseView] = field(default_factory=list)
    fixed_at: str = ""
    list_hash: str = ""
    drawn_at: str = ""
    seed: str = ""
    rows: list[RowView] = field(default_factory=list)
    asked: Asked = field(default_factory=Asked)


def page_of(record: Record, now: Now, lang: Lang, typed: str) -> DrawPage:
    """The page for one reader."""
    rules = dict(record.promises[-1].rules)
    state, seats, most = record.state, rules["seats"], rules["most_tickets"]
    quotas = rules["quotas"]
    assert isinstance(quotas, dict)
    return DrawPage(
        slug=record.draw,
        event_title=str(record.event["title"]),
        event_href=f"/events/{record.draw}",
        group=str(record.event["group"]),
        state=state.value,
        kind={DrawState.DRAWN: "success", DrawState.CALLED_OFF: "warning"}.get(state, "info"),
        title=say(lang, f"draws.states.{_phase(record, now.at)}_title"),
        text=say(lang, f"draws.states.{_phase(record, now.at)}", **_times(record, lang)),
        closes=stamp_of(rules["closes"], lang),
        draws=stamp_of(rules["draws"], lang),
        seats=say(lang, "draws.rules.no_limit") if seats is None else say(lang, "draws.seats", n=seats),
        quotas=[quota_in(name, number, lang) for name, number in quotas.items()],
        reserved=say(lang, "draws.seats", n=now.reserved) if now.reserved else say(lang, "draws.none_reserved"),
        taking_part=say(lang, "draws.taking_part", n=now.parties, people=now.people),
        tickets=say(lang, "draws.rules.one_ticket") if most == 1 else say(lang, "draws.rules.tickets", n=most),
        waiting_list=say(lang, "draws.rules.waiting_list" if rules["waiting_list"] else "draws.rules.no_waiting_list"),
        promises=promises_in(record.promises, lang),
        fixed_at=dates.stamp(record.fixed.at, lang) if record.fixed else "",
        list_hash=record.fixed.sha256 if record.fixed else "",
        drawn_at=dates.stamp(record.result.at, lang) if record.result else "",
        seed=record.result.seed if record.result else "",
        rows=rows_of(record, lang),
        asked=asked_of(record, typed, lang),
    )


def _phase(record: Record, now: datetime) -> str:
    """An announced draw is waited for in three ways."""
    if record.state is not DrawState.ANNOUNCED:
        return record.state.value
    rules = record.promises[-1].rules
    if now < datetime.fromisoformat(str(rules["opens"])):
        return "coming"
    return "open" if now < datetime.fromisoformat(str(rules["closes"])) else "closed"


def _times(record: Record, lang: Lang) -> dict[str, str]:
    rules = record.promises[-1].rules
    return {name: stamp_of(rules[name], lang) for name in ("opens", "closes", "draws")}
