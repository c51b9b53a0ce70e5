"""A group's facts as a form shows them."""

from dataclasses import dataclass, field

from .page import CONTACT_KINDS, GroupRow

TEXTS = ("name", "kana", "kind", "summary", "about", "active_where", "active_when", "who_welcome", "area", "website")


@dataclass(frozen=True)
class GroupForm:
    """What stands in the form at first; numbers as text."""

    slug: str = ""
    name: str = ""
    status: str = ""
    typed: dict[str, str] = field(default_factory=dict)
    fields: list[str] = field(default_factory=list)


def form_of(group: GroupRow) -> GroupForm:
    """The form of one group."""
    values = {name: str(getattr(group, name)) for name in TEXTS}
    for kind in CONTACT_KINDS:
        values[f"contact_{kind}"] = getattr(group, f"contact_{kind}")
        values[f"contact_{kind}_visible"] = getattr(group, f"contact_{kind}_visible")
    for name in ("founded_year", "member_count"):
        number = getattr(group, name)
        values[name] = "" if number is None else str(number)
    return GroupForm(slug=group.slug, name=group.name, status=group.status, typed=values, fields=list(group.fields))
