"""What was promised, and when it was changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from kamagaya_match.draws.rules import Json, Promise
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say


@dataclass(frozen=True)
class PromiseView:
    """One promise; `rules` only where they were changed, `late` when that was while people could sign up."""

    when: str = ""
    rules: str = ""
    commitment: str = ""
    late: bool = False


def promises_in(promises: Sequence[Promise], lang: Lang) -> list[PromiseView]:
    """Every promise, the first one first."""
    return [_view(former, one, len(promises) > 1, lang) for former, one in zip([None, *promises], promises, strict=False)]


def _view(former: Promise | None, one: Promise, several: bool, lang: Lang) -> PromiseView:
    late = former is not None and one.at >= _opens(former)
    return PromiseView(dates.stamp(one.at, lang), rules_in(one.rules, lang) if several else "", one.commitment, late)


def rules_in(rules: Json, lang: Lang) -> str:
    """Seats, quotas, tickets and times in one line."""
    given = cast("dict[str, Any]", rules)
    kept = [quota_in(name, seats, lang) for name, seats in given["quotas"].items()]
    parts = [
        say(lang, "draws.rules.seats", n=given["seats"]) if given["seats"] is not None else say(lang, "draws.rules.no_limit"),
        *kept,
        say(lang, "draws.rules.tickets", n=given["most_tickets"]) if given["most_tickets"] > 1 else say(lang, "draws.rules.one_ticket"),
        say(lang, "draws.rules.waiting_list" if given["waiting_list"] else "draws.rules.no_waiting_list"),
        say(lang, "draws.rules.closes", at=stamp_of(given["closes"], lang)),
        say(lang, "draws.rules.draws", at=stamp_of(given["draws"], lang)),
    ]
    return say(lang, "common.separator").join(parts)


def quota_in(name: str, seats: int, lang: Lang) -> str:
    """Seats kept for parties of a kind."""
    return say(lang, "draws.rules.quota", kind=say(lang, f"quotas.{name}"), n=seats)


def stamp_of(text: object, lang: Lang) -> str:
    return dates.stamp(datetime.fromisoformat(str(text)), lang)


def _opens(promise: Promise) -> datetime:
    return datetime.fromisoformat(str(promise.rules["opens"]))
