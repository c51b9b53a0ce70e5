"""The list of groups with its filters."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from kamagaya_match.words.catalogue import Lang, say

from .cards import GroupCard, area_in

PATH = "/groups/"


@dataclass(frozen=True)
class GroupFilter:
    """What the list's address asks for; empty texts ask for nothing."""

    q: str = ""
    field: str = ""
    kind: str = ""
    area: str = ""
    verified: str = ""
    page: int = 1

    def href(self, without: str = "") -> str:
        """The address of the list with these conditions, but for one."""
        wished = {"q": self.q, "field": self.field, "kind": self.kind, "area": self.area, "verified": self.verified}
        query = urlencode({name: value for name, value in wished.items() if value and name != without})
        return f"{PATH}?{query}" if query else PATH

    def on_page(self, page: int) -> "GroupFilter":
        return dataclasses.replace(self, page=page)


@dataclass(frozen=True)
class OnCondition:
    """A condition that is on, and the address without it."""

    text: str = ""
    href: str = ""


@dataclass(frozen=True)
class GroupList:
    """One page of the list; `plain` without any condition, `nearest` are groups to show when nothing was found."""

    cards: list[GroupCard] = dataclasses.field(default_factory=list)
    total: int = 0
    total_text: str = ""
    page: int = 1
    pages: int = 1
    page_prefix: str = PATH
    q: str = ""
    field: str = ""
    kind: str = ""
    area: str = ""
    verified: str = ""
    conditions: list[OnCondition] = dataclasses.field(default_factory=list)
    plain: bool = True
    nearest: list[GroupCard] = dataclasses.field(default_factory=list)


def list_of(wish: GroupFilter, cards: Sequence[GroupCard], total: int, pages: int, nearest: Sequence[GroupCard], lang: Lang) -> GroupList:
    """The list as one reader sees it."""
    first = wish.href()
    return GroupList(
        cards=list(cards),
        total=total,
        total_text=say(lang, "groups.found", n=total),
        page=wish.page,
        pages=pages,
        page_prefix=first + ("&" if "?" in first else "?") + "page=",
        q=wish.q,
        field=wish.field,
        kind=wish.kind,
        area=wish.area,
        verified=wish.verified,
        conditions=_conditions(wish, lang),
        plain=wish == GroupFilter(),
        nearest=list(nearest),
    )


def _conditions(wish: GroupFilter, lang: Lang) -> list[OnCondition]:
    on = [
        ("q", say(lang, "groups.condition_words", q=wish.q)),
        ("field", say(lang, f"fields.{wish.field}") if wish.field else ""),
        ("kind", say(lang, f"actor_kinds.{wish.kind}") if wish.kind else ""),
        ("area", area_in(wish.area, lang)),
        ("verified", say(lang, "group_statuses.verified")),
    ]
    return [OnCondition(text=text, href=wish.href(without=name)) for name, text in on if getattr(wish, name)]
