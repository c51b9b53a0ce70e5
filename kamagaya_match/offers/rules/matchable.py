"""What an offer says about itself when it is compared with needs."""

from dataclasses import dataclass

from kamagaya_match.needs.rules import Skill


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchableOffer:
    """An offer in facts, without any name; what was left open is None or empty.

    `kind` is "person" or "body" (then `gives` is a `Gift`); `key` is what invitations name it by; `skills` are pairs of
    skill and level 1 to 3; `times`: a bit for each of city.weekly.SLOTS, 0 when open; `age`: the lower end of the age band;
    `unwanted`: fields not wanted; `asked`: the slugs of the needs to which it was invited already.
    """

    id: int
    key: str
    kind: str
    person_id: int | None = None
    group_id: int | None = None
    gives: str = ""
    skills: tuple[tuple[Skill, int], ...] = ()
    fields: tuple[str, ...] = ()
    times: int = 0
    rhythm: str = ""
    hours_a_month: int | None = None
    lat: float | None = None
    lon: float | None = None
    area: str = ""
    online: bool = False
    languages: tuple[str, ...] = ()
    age: int | None = None
    learning: tuple[Skill, ...] = ()
    unwanted: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
