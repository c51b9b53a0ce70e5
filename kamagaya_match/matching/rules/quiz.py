"""Four questions in an address: what one likes, when one is free, where, and what one can do."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kamagaya_match.city import area_named
from kamagaya_match.city.weekly import DAYS, times_of
from kamagaya_match.offers.rules import Level

from .facts import FIELD_CODES, SKILL_CODES, Oneself, Where, Wish, bits, levels, spot_of

# Parts of the week as people say them, each with its slots.
WHEN = {
    "weekdays": tuple(f"{day}_{part}" for day in DAYS[:5] for part in ("morning", "afternoon")),
    "evenings": tuple(f"{day}_evening" for day in DAYS[:5]),
    "saturday": tuple(f"sat_{part}" for part in ("morning", "afternoon", "evening")),
    "sunday": tuple(f"sun_{part}" for part in ("morning", "afternoon", "evening")),
}


@dataclass(frozen=True)
class Answers:
    """What was answered, as codes; `place` is an area's name, "online" or empty."""

    fields: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    place: str = ""
    skills: list[str] = field(default_factory=list)
    beginner: bool = False
    given: bool = False


def read_answers(asked: Mapping[str, str]) -> Answers:
    """The answers in an address's query; what means nothing is passed over."""
    place = asked.get("place", "")
    area = area_named(place)
    return Answers(
        fields=[code.value for code in FIELD_CODES if asked.get(f"fields.{code}")],
        times=[code for code in WHEN if asked.get(f"times.{code}")],
        place=area.name if area else place if place == "online" else "",
        skills=[code.value for code in SKILL_CODES if asked.get(f"skills.{code}")],
        beginner=bool(asked.get("beginner")),
        given=bool(asked.get("show")),
    )


def wish_of_answers(answers: Answers) -> Wish:
    """The answers in comparable form; what was left open is not compared."""
    online = answers.place == "online"
    return Wish(
        fields=bits(answers.fields, FIELD_CODES),
        times=times_of(slot for code in answers.times for slot in WHEN[code]),
        where=Where(spot=spot_of(None, None, answers.place), online=online, only_online=online),
        skills=levels({code: Level.ABLE for code in SKILL_CODES if code in answers.skills}),
        oneself=Oneself(beginner=answers.beginner),
    )
