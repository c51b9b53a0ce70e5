"""What must be known of a need before it is published."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from .kinds import NeedKind, ProBonoShape, Skill


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedFacts:
    """What a form knows of a need; `until` is the last day for applications."""

    kind: NeedKind
    shape: ProBonoShape | None = None
    title: str = ""
    summary: str = ""
    when: str = ""
    place: str = ""
    online: bool = False
    until: date | None = None
    people_wanted: int | None = None
    skills: Collection[Skill] = ()
    contact: str = ""


def missing_for_publishing(facts: NeedFacts, today: date) -> list[str]:
    """Catalogue keys of what must be filled in or put right, in the order of the form; empty when ready."""
    pro_bono = facts.kind is NeedKind.PRO_BONO
    checks = {
        "shape": not pro_bono or facts.shape is not None,
        "title": bool(facts.title.strip()),
        "summary": bool(facts.summary.strip()),
        "skills": not pro_bono or bool(facts.skills),
        "when": pro_bono or bool(facts.when.strip()),
        "place": facts.online or bool(facts.place.strip()),
        "people_wanted": facts.people_wanted is None or facts.people_wanted > 0,
        "until": facts.until is not None,
        "until_past": facts.until is None or facts.until >= today,
        "contact": bool(facts.contact.strip()),
    }
    return [f"need_checks.{name}" for name, fine in checks.items() if not fine]
