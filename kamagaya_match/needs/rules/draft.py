"""Reading what a group typed into the form of a need; nothing typed is lost, whatever is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from kamagaya_match.city import ACTIONS, AREAS, Field, Welcome
from kamagaya_match.city.tongues import Tongue
from kamagaya_match.city.weekly import SLOTS, Rhythm, times_of
from kamagaya_match.words.reading import Reader

from .facts import NeedFacts
from .kinds import NeedKind, ProBonoShape, Skill
from .templates import TEMPLATES
from .terms import YOUNGEST, Insurance

MOST_PEOPLE = 1000
MOST_HOURS = 200
LENGTHS = {
    "title": 80,
    "title_easy": 80,
    "summary": 200,
    "description": 8000,
    "when_note": 200,
    "hours_note": 200,
    "place_name": 100,
    "address": 200,
    "conditions": 1000,
    "contact": 300,
    "for_whom": 100,
    "tasks": 2000,
    "prerequisites": 1000,
    "learning": 1000,
    "insurance_note": 200,
    "expenses": 200,
    "background": 2000,
    "goal": 2000,
    "deliverable": 1000,
    "stages": 2000,
    "outside": 1000,
    "questions": 2000,
}
# Where in the form a check of `missing_for_publishing` is put right.
FIELD_OF = {"when": "when_note", "place": "place_name", "until_past": "until"}

Code = TypeVar("Code", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A need as typed: texts by column name, and the rest as it will be stored; `place` is a slug of the directory."""

    texts: Mapping[str, str]
    kind: NeedKind
    shape: ProBonoShape | None
    place: str
    area: str
    online: bool
    since: date | None
    until: date | None
    people_wanted: int | None
    fields: list[str]
    skills: list[str]
    welcome: list[str]
    actions: list[int]
    template: str
    times: int
    rhythm: str
    hours_a_month: int | None
    languages: list[str]
    youngest: int | None
    insurance: str

    def facts(self) -> NeedFacts:
        """What publishing asks for."""
        return NeedFacts(
            kind=self.kind,
            shape=self.shape,
            title=self.texts["title"],
            summary=self.texts["summary"],
            when=self.texts["when_note"],
            place=self.place or self.texts["place_name"],
            online=self.online,
            until=self.until,
            people_wanted=self.people_wanted,
            skills=[Skill(code) for code in self.skills],
            contact=self.texts["contact"],
        )


def read_draft(values: Mapping[str, str]) -> tuple[Draft, dict[str, str]]:
    """The need that a form means, and the catalogue keys of what is wrong by field; a title is all that a draft needs."""
    form = Reader(values, LENGTHS, "need_form")
    draft = _draft(form)
    if not draft.texts["title"]:
        form.errors["title"] = "need_checks.title"
    if draft.people_wanted == 0:
        form.errors["people_wanted"] = "need_checks.people_wanted"
    return draft, form.errors


def field_errors(checks: list[str]) -> dict[str, str]:
    """Each check of `missing_for_publishing` at the field where it is put right."""
    named = {key.removeprefix("need_checks."): key for key in checks}
    return {FIELD_OF.get(name, name): key for name, key in named.items()}


def _draft(form: Reader) -> Draft:
    kind = _one_of(form, "kind", NeedKind) or NeedKind.VOLUNTEER
    areas = {area.name for area in AREAS}
    return Draft(
        texts={name: form.text(name) for name in LENGTHS},
        kind=kind,
        shape=_one_of(form, "shape", ProBonoShape) if kind is NeedKind.PRO_BONO else None,
        place=form.text("place"),
        area=form.text("area") if form.text("area") in areas else "",
        online=form.ticked("online"),
        since=form.day("since"),
        until=form.day("until"),
        people_wanted=form.number("people_wanted", MOST_PEOPLE),
        fields=form.codes("fields", Field),
        skills=form.codes("skills", Skill),
        welcome=form.codes("welcome", Welcome),
        actions=[action.number for action in ACTIONS if form.ticked(f"actions.{action.number}")],
        template=form.text("template") if form.text("template") in TEMPLATES else "",
        times=times_of(form.codes("times", SLOTS)),
        rhythm=_one_of(form, "rhythm", Rhythm) or "",
        hours_a_month=form.number("hours_a_month", MOST_HOURS) or None,
        languages=form.codes("languages", Tongue),
        youngest=_youngest(form),
        insurance=_one_of(form, "insurance", Insurance) or "",
    )


def _one_of(form: Reader, name: str, kinds: type[Code]) -> Code | None:
    value = form.text(name)
    return kinds(value) if value in set(kinds) else None


def _youngest(form: Reader) -> int | None:
    value = form.text("youngest")
    return int(value) if value in {str(age) for age in YOUNGEST} else None
