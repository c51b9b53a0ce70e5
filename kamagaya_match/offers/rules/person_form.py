"""Reading what somebody says about what they give; nothing typed is lost, whatever is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from kamagaya_match.city import Field, area_named
from kamagaya_match.city.tongues import Tongue
from kamagaya_match.city.weekly import SLOTS, Rhythm, slots_of, times_of
from kamagaya_match.needs.rules import Skill
from kamagaya_match.words.reading import Reader

from .kinds import Level, Seen

MOST_HOURS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDraft:
    """A person's offer as it will be stored."""

    skills: dict[str, int]
    fields: list[str]
    unwanted: list[str]
    learning: list[str]
    languages: list[str]
    times: int
    rhythm: str
    hours_a_month: int | None
    area: str
    online: bool
    seen: str


def read_person(values: Mapping[str, str]) -> tuple[PersonDraft, dict[str, str]]:
    """The offer that a form means, and the catalogue keys of what is wrong by field."""
    form = Reader(values, words="offer_form")
    draft = _draft(form)
    if not form.ticked("adult"):
        form.wrong("adult", "adults_only")
    if set(draft.fields) & set(draft.unwanted):
        form.wrong("unwanted", "both_wanted_and_not")
    if draft.seen == Seen.GROUPS and not draft.skills and not draft.fields:
        form.wrong("skills", "skills_or_fields")
    return draft, form.errors


def _draft(form: Reader) -> PersonDraft:
    area = area_named(form.text("area"))
    return PersonDraft(
        skills=_skills(form),
        fields=form.codes("fields", Field),
        unwanted=form.codes("unwanted", Field),
        learning=form.codes("learning", Skill),
        languages=form.codes("languages", Tongue),
        times=times_of(form.codes("times", SLOTS)),
        rhythm=form.text("rhythm") if form.text("rhythm") in set(Rhythm) else "",
        hours_a_month=form.number("hours_a_month", MOST_HOURS),
        area=area.name if area else "",
        online=form.ticked("online"),
        seen=Seen.GROUPS.value if form.text("seen") == Seen.GROUPS else Seen.SELF.value,
    )


def _skills(form: Reader) -> dict[str, int]:
    levels = {str(level.value): level.value for level in Level}
    said = {skill.value: form.text(f"skills.{skill}") for skill in Skill}
    return {skill: levels[level] for skill, level in said.items() if level in levels}


class Typed(Protocol):
    """A person's offer; a row of the table has it all."""

    skills: dict[str, int]
    times: int
    rhythm: str
    hours_a_month: int | None
    area: str
    online: bool
    seen: str


def person_values(offer: Typed) -> dict[str, str]:
    """The offer written back into the form it came from; who has one has said that they are an adult."""
    values = {"area": offer.area, "rhythm": offer.rhythm, "seen": offer.seen, "adult": "on", "online": "on" if offer.online else ""}
    values["hours_a_month"] = "" if offer.hours_a_month is None else str(offer.hours_a_month)
    values |= {f"skills.{skill}": str(level) for skill, level in offer.skills.items()}
    lists: dict[str, Sequence[str]] = {name: getattr(offer, name) for name in ("fields", "unwanted", "learning", "languages")}
    lists["times"] = slots_of(offer.times)
    return values | {f"{name}.{code}": "on" for name, codes in lists.items() for code in codes}
