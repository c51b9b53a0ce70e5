"""Reading what a business or school writes about what it gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from kamagaya_match.city import Field, area_named
from kamagaya_match.needs.rules import Skill
from kamagaya_match.words.reading import Reader

from .kinds import Gift

LENGTHS = {
    "title": 80,
    "summary": 200,
    "description": 4000,
    "conditions": 1000,
    "contact": 300,
    "when_note": 200,
    "size_note": 200,
}
NEEDED = ("title", "summary")


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyDraft:
    """An offer as typed: texts by column name, and the rest as it will be stored."""

    texts: Mapping[str, str]
    kind: str
    fields: list[str]
    skills: list[str]
    area: str
    online: bool


def read_body(values: Mapping[str, str]) -> tuple[BodyDraft, dict[str, str]]:
    """The offer that a form means, and the catalogue keys of what is wrong by field."""
    form = Reader(values, LENGTHS, "offer_form")
    kind, area = form.text("kind"), area_named(form.text("area"))
    draft = BodyDraft(
        texts={name: form.text(name) for name in LENGTHS},
        kind=kind if kind in set(Gift) else "",
        fields=form.codes("fields", Field),
        skills=form.codes("skills", Skill),
        area=area.name if area else "",
        online=form.ticked("online"),
    )
    for name in NEEDED:
        if not draft.texts[name]:
            form.wrong(name, f"{name}_missing")
    if not draft.kind:
        form.wrong("kind", "kind_missing")
    return draft, form.errors


class Typed(Protocol):
    """An offer; a row of the table has it all."""

    kind: str
    area: str
    online: bool
    fields: list[str]
    skills: list[str]


def body_values(offer: Typed) -> dict[str, str]:
    """The offer written back into the form it came from."""
    values = {name: str(getattr(offer, name)) for name in LENGTHS}
    values |= {"kind": offer.kind, "area": offer.area, "online": "on" if offer.online else ""}
    return values | {f"{name}.{code}": "on" for name in ("fields", "skills") for code in getattr(offer, name)}
