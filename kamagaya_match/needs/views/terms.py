"""How often, when in the week, on which terms: what a group told of a need, in words; what it left open is empty."""

from kamagaya_match.city.weekly import DAYS, PARTS, SLOTS, slots_of
from kamagaya_match.needs.rules import minors_welcome
from kamagaya_match.words.catalogue import Lang, say

from .rows import NeedRow
from .wording import labels


def rhythm_in(need: NeedRow, lang: Lang) -> str:
    """毎週・ひと月8時間くらい."""
    parts = [say(lang, f"rhythms.{need.rhythm}")] if need.rhythm else []
    if need.hours_a_month:
        key = "needs.hours_once" if need.rhythm == "once" else "needs.hours_a_month"
        parts.append(say(lang, key, n=need.hours_a_month))
    return say(lang, "common.separator").join(parts)


def times_in(need: NeedRow, lang: Lang) -> str:
    """土曜日・日曜日（朝・午前）; parts of the day with their days, whole days first."""
    chosen = set(slots_of(need.times))
    if len(chosen) == len(SLOTS):
        return say(lang, "needs.times_any")
    lines = [_part(part, [day for day in DAYS if f"{day}_{part}" in chosen], lang) for part in PARTS]
    return say(lang, "common.separator").join(line for line in lines if line)


def _part(part: str, days: list[str], lang: Lang) -> str:
    if not days:
        return ""
    names = say(lang, "needs.times_daily") if len(days) == len(DAYS) else say(lang, "needs.days_joint").join(_days(days, lang))
    return say(lang, "needs.times_of_part", days=names, part=say(lang, f"week.parts.{part}"))


def _days(days: list[str], lang: Lang) -> list[str]:
    return [say(lang, f"week.days.{day}") for day in days]


def ages_in(need: NeedRow, lang: Lang) -> str:
    """高校生から; empty when the group left it open."""
    return "" if need.youngest is None else say(lang, f"needs.youngest.a{need.youngest}")


def ages_note(need: NeedRow, lang: Lang) -> str:
    """What under 18s and their families should know."""
    return say(lang, "needs.minors_note") if minors_welcome(need.youngest) else ""


def insurance_in(need: NeedRow, lang: Lang) -> str:
    """Who insures, without the group's own note."""
    return say(lang, f"insurances.{need.insurance}") if need.insurance else ""


def languages_in(need: NeedRow, lang: Lang) -> str:
    """日本語・英語."""
    return say(lang, "common.separator").join(labels("tongues", need.languages, lang))
