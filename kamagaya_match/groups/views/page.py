"""A group's public page."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from kamagaya_match.groups.rules import GroupStatus, Visible, visible_to
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.dates import day
from kamagaya_match.words.text import fold_phone

from .cards import GroupCard, GroupFacts, card_of


class GroupRow(GroupFacts, Protocol):
    """What a page is made of; a row of the table of groups has it all."""

    about: str
    active_where: str
    active_when: str
    who_welcome: str
    founded_year: int | None
    member_count: int | None
    contact_name: str
    contact_name_visible: str
    contact_email: str
    contact_email_visible: str
    contact_phone: str
    contact_phone_visible: str
    contact_address: str
    contact_address_visible: str
    website: str
    updated_at: datetime


@dataclass(frozen=True)
class Reader:
    """What counts of the person who reads a group's page."""

    member: bool = False
    participant: bool = False
    office: bool = False


@dataclass(frozen=True)
class Contact:
    """One line of a group's contact; `note` says who sees it when that is not everyone."""

    label: str = ""
    text: str = ""
    href: str = ""
    note: str = ""


@dataclass(frozen=True)
class GroupPage:
    """Everything that one reader sees of a group; empty texts are left out of the page, `gone` ones are all empty."""

    gone: bool = False
    card: GroupCard = field(default_factory=GroupCard)
    about: list[str] = field(default_factory=list)
    active_where: str = ""
    active_when: str = ""
    who_welcome: str = ""
    founded: str = ""
    members: str = ""
    website: str = ""
    contacts: list[Contact] = field(default_factory=list)
    unverified: bool = False
    may_edit: bool = False
    desk_href: str = ""
    calendar_href: str = ""
    updated: str = ""


CONTACT_KINDS = ("name", "email", "phone", "address")
NOBODY = Reader()


def page_of(group: GroupRow, reader: Reader, lang: Lang) -> GroupPage:
    """The page of one group for one reader."""
    return GroupPage(
        card=card_of(group, lang),
        about=[line.strip() for line in group.about.split("\n") if line.strip()],
        active_where=group.active_where,
        active_when=group.active_when,
        who_welcome=group.who_welcome,
        founded=say(lang, "groups.founded_in", year=group.founded_year) if group.founded_year else "",
        members=say(lang, "common.people", n=group.member_count) if group.member_count else "",
        website=group.website,
        contacts=contacts_of(group, reader, lang),
        unverified=group.status == GroupStatus.UNVERIFIED,
        may_edit=reader.member or reader.office,
        desk_href=f"/group-desk/{group.slug}/" if reader.member or reader.office else "",
        calendar_href=f"/groups/{group.slug}.ics",
        updated=say(lang, "common.updated_at", when=day(group.updated_at, lang)),
    )


def contacts_of(group: GroupRow, reader: Reader, lang: Lang) -> list[Contact]:
    """The lines of the contact that this reader may see."""
    lines = (_contact(group, kind, reader, lang) for kind in CONTACT_KINDS)
    return [line for line in lines if line is not None]


def _contact(group: GroupRow, kind: str, reader: Reader, lang: Lang) -> Contact | None:
    text, visible = getattr(group, f"contact_{kind}"), Visible(getattr(group, f"contact_{kind}_visible"))
    if not text or not visible_to(visible, participant=reader.participant, office=reader.office or reader.member):
        return None
    note = "" if visible is Visible.PUBLIC else say(lang, f"visible.{visible}")
    return Contact(label=say(lang, f"groups.contact.{kind}"), text=text, href=_href(kind, text), note=note)


def _href(kind: str, text: str) -> str:
    if kind == "email":
        return f"mailto:{text}"
    return f"tel:{fold_phone(text)}" if kind == "phone" else ""
