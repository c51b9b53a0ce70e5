"""A group in a list, and as the sender of an event or a need."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from kamagaya_match.city import area_named
from kamagaya_match.groups.rules import GroupStatus
from kamagaya_match.words.catalogue import Lang, say


class GroupFacts(Protocol):
    """What a card is made of; a row of the table of groups has it all."""

    id: int | None
    slug: str
    name: str
    kana: str
    kind: str
    status: str
    summary: str
    fields: list[str]
    area: str


@dataclass(frozen=True)
class GroupCard:
    """One group; `verified_text` is empty for a group that the city has not verified."""

    id: int = 0
    slug: str = ""
    href: str = ""
    name: str = ""
    kana: str = ""
    kind: str = ""
    kind_text: str = ""
    verified: bool = False
    verified_text: str = ""
    area: str = ""
    summary: str = ""
    fields: list[str] = field(default_factory=list)
    field_names: list[str] = field(default_factory=list)
    fields_text: str = ""


def card_of(group: GroupFacts, lang: Lang) -> GroupCard:
    """The card of one group."""
    verified = group.status == GroupStatus.VERIFIED
    names = field_names(group.fields, lang)
    return GroupCard(
        id=group.id or 0,
        slug=group.slug,
        href=f"/groups/{group.slug}",
        name=group.name,
        kana=group.kana,
        kind=group.kind,
        kind_text=say(lang, f"actor_kinds.{group.kind}"),
        verified=verified,
        verified_text=say(lang, "group_statuses.verified") if verified else "",
        area=area_in(group.area, lang),
        summary=group.summary,
        fields=list(group.fields),
        field_names=names,
        fields_text=say(lang, "common.separator").join(names),
    )


def field_names(fields: Sequence[str], lang: Lang) -> list[str]:
    """The names of fields of activity."""
    return [say(lang, f"fields.{one}") for one in fields]


def area_in(name: str, lang: Lang) -> str:
    """An area's name for this reader."""
    area = area_named(name) if name else None
    return area.name_in(lang) if area else name
