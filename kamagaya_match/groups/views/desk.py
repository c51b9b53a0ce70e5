"""The home of a group's desk."""

from dataclasses import dataclass, field

from kamagaya_match.words.catalogue import Lang, say

from .cards import GroupCard, card_of
from .page import GroupRow

ADVISED = ("about", "active_where", "active_when", "who_welcome")


@dataclass(frozen=True)
class DeskHome:
    """What a member finds first: how the group stands, and what its page still lacks; `role_text` is empty for the office."""

    card: GroupCard = field(default_factory=GroupCard)
    status: str = ""
    reason: str = ""
    role_text: str = ""
    missing: list[str] = field(default_factory=list)
    members: str = ""
    may_manage: bool = False


@dataclass(frozen=True)
class TodayItem:
    """One thing to look at today: what it is, more about it, and where it is done."""

    title: str = ""
    note: str = ""
    action: str = ""
    href: str = ""


def desk_home_of(group: GroupRow, reason: str, role: str, members: int, may_manage: bool, lang: Lang) -> DeskHome:
    """The desk's home for one member."""
    lacking = [say(lang, f"groups.missing.{name}") for name in ADVISED if not getattr(group, name)]
    reachable = any(
        getattr(group, f"contact_{kind}") and getattr(group, f"contact_{kind}_visible") == "public" for kind in ("email", "phone")
    )
    return DeskHome(
        card=card_of(group, lang),
        status=group.status,
        reason=reason,
        role_text=say(lang, f"group_roles.{role}") if role else "",
        missing=lacking if reachable or group.website else [*lacking, say(lang, "groups.missing.contact")],
        members=say(lang, "common.people", n=members),
        may_manage=may_manage,
    )
