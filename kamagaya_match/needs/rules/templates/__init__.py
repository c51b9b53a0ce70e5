"""Ready-made pro bono needs, so that a group changes words instead of looking for them."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kamagaya_match.city.weekly import Rhythm
from kamagaya_match.needs.rules.kinds import NeedKind, ProBonoShape

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Template:
    """A need to start from: `name` and `lead` for the choice, `values` as the form names them."""

    code: str
    name: str
    lead: str
    values: dict[str, str]


def _read(path: Path) -> Template:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Template(path.stem, data["name"], data["lead"], _values(path.stem, data))


def _values(code: str, data: dict[str, Any]) -> dict[str, str]:
    texts = {name: value.strip() for name, value in data["texts"].items()}
    ticks = {f"skills.{skill}": "on" for skill in data["skills"]} | ({"online": "on"} if data["online"] else {})
    shape = ProBonoShape(data["shape"])
    first = {"template": code, "kind": NeedKind.PRO_BONO.value, "shape": shape.value, "rhythm": data["rhythm"]}
    return first | {"hours_a_month": str(data["hours_a_month"])} | texts | ticks


# In the order in which groups most often ask for them.
CODES = ("leaflet", "web_page", "sns", "accounting", "grant", "survey", "handbook", "translation", "logo", "business_plan")
TEMPLATES: dict[str, Template] = {code: _read(FOLDER / f"{code}.toml") for code in CODES}

# What a form starts with when no template fits.
PLAIN: dict[str, dict[str, str]] = {
    "once": {"kind": NeedKind.VOLUNTEER.value, "rhythm": Rhythm.ONCE.value},
    "weekly": {"kind": NeedKind.VOLUNTEER.value, "rhythm": Rhythm.MONTHLY.value},
    "session": {"kind": NeedKind.PRO_BONO.value, "shape": ProBonoShape.SESSION.value, "rhythm": Rhythm.ONCE.value, "online": "on"},
}


def first_values(code: str) -> dict[str, str]:
    """What stands in a new form for this choice; a volunteer need with nothing filled in for an unknown one."""
    found = TEMPLATES[code].values if code in TEMPLATES else PLAIN.get(code)
    return dict(found or {"kind": NeedKind.VOLUNTEER.value})


def template_name(code: str) -> str:
    """What the template is called; empty when there is none."""
    return TEMPLATES[code].name if code in TEMPLATES else ""
