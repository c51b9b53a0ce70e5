"""What offers say, in words."""

from collections.abc import Mapping, Sequence

from kamagaya_match.city import STATIONS
from kamagaya_match.city.weekly import ANY_TIME, DAYS, PARTS, slots_of
from kamagaya_match.words.catalogue import Lang, say


def labels(table: str, codes: Sequence[str], lang: Lang) -> list[str]:
    """The texts of these codes."""
    return [say(lang, f"{table}.{code}") for code in codes]


def skills_in(skills: Mapping[str, int], lang: Lang) -> list[str]:
    """デザイン（仕事にしている）, what is done best first."""
    best_first = sorted(skills.items(), key=lambda pair: -pair[1])
    return [
        say(lang, "offers.skill_and_level", skill=say(lang, f"skills.{skill}"), level=say(lang, f"offer_words.levels.l{level}"))
        for skill, level in best_first
    ]


def times_in(times: int, lang: Lang) -> list[str]:
    """A line for each part of the day: 午前：土・日."""
    if times in (0, ANY_TIME):
        return [say(lang, "offers.any_time")]
    slots = set(slots_of(times))
    found = {part: [day for day in DAYS if f"{day}_{part}" in slots] for part in PARTS}
    return [_line(part, days, lang) for part, days in found.items() if days]


def _line(part: str, days: Sequence[str], lang: Lang) -> str:
    every = len(days) == len(DAYS)
    names = say(lang, "offers.every_day") if every else say(lang, "offers.between_days").join(labels("week.days", days, lang))
    return say(lang, "offers.part_and_days", part=say(lang, f"week.parts.{part}"), days=names)


def near_in(station: str, lang: Lang) -> str:
    """くぬぎ山駅の近く; empty where nothing was said."""
    found = next((one for one in STATIONS if one.name == station), None)
    return say(lang, "offers.near_station", station=found.name_in(lang)) if found else ""


def rhythm_in(rhythm: str, hours: int | None, lang: Lang) -> str:
    """月に1回くらい、月5時間まで, as far as it was said."""
    said = [say(lang, f"offer_words.rhythms.{rhythm}")] if rhythm else []
    said += [say(lang, "offers.hours_a_month", n=hours)] if hours is not None else []
    return say(lang, "common.separator").join(said)


def lines(text: str) -> list[str]:
    """The paragraphs of a text."""
    return [line.strip() for line in text.split("\n") if line.strip()]
