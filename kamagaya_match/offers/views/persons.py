"""What a person gives: as that person sees it, and as groups do, who are told neither name nor contact."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from kamagaya_match.offers.rules import PeopleFilter, Seen
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .wording import labels, near_in, rhythm_in, skills_in, times_in


class PersonOfferRow(Protocol):
    """A person's offer; a row of the table has it all."""

    slug: str
    skills: dict[str, int]
    fields: list[str]
    learning: list[str]
    languages: list[str]
    times: int
    rhythm: str
    hours_a_month: int | None
    near: str
    online: bool
    seen: str
    paused_at: datetime | None
    updated_at: datetime


@dataclass(frozen=True)
class PersonCard:
    """Somebody without a name: what they can do, when, and about where. `key` names the offer in an invitation."""

    key: str = ""
    title: str = ""
    skills: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    learning: str = ""
    languages: str = ""
    times: str = ""
    rhythm: str = ""
    near: str = ""
    online: bool = False


@dataclass(frozen=True)
class MyOffer:
    """One's own offer: whether there is one, who finds it, and what groups read; `waiting` invitations wait for an answer."""

    there: bool = False
    paused: bool = False
    seen: bool = False
    saved: str = ""
    waiting: int = 0
    card: PersonCard = field(default_factory=PersonCard)


@dataclass(frozen=True)
class Condition:
    """A condition that is on; `href` takes it off."""

    text: str = ""
    href: str = ""


@dataclass(frozen=True)
class PeopleFound:
    """One page of the people whom a group may ask; `refused` says why it may not look, empty when it may."""

    refused: str = ""
    rows: list[PersonCard] = field(default_factory=list)
    total: int = 0
    total_text: str = ""
    page: int = 1
    pages: int = 1
    page_prefix: str = ""
    wish: PeopleFilter = field(default_factory=PeopleFilter)
    conditions: list[Condition] = field(default_factory=list)


def person_card(row: PersonOfferRow, lang: Lang) -> PersonCard:
    """The neutral card of one person."""
    skills = skills_in(row.skills, lang)
    said = skills or labels("fields", row.fields, lang)
    return PersonCard(
        key=row.slug,
        title=say(lang, "offers.person_title", what=say(lang, "common.separator").join(said[:2])) if said else say(lang, "offers.person"),
        skills=skills,
        fields=labels("fields", row.fields, lang),
        learning=say(lang, "common.separator").join(labels("skills", row.learning, lang)),
        languages=say(lang, "common.separator").join(labels("tongues", row.languages, lang)),
        times=say(lang, "offers.between_parts").join(times_in(row.times, lang)),
        rhythm=rhythm_in(row.rhythm, row.hours_a_month, lang),
        near=near_in(row.near, lang),
        online=row.online,
    )


def my_offer(row: PersonOfferRow | None, waiting: int, lang: Lang) -> MyOffer:
    """One's own offer."""
    if row is None:
        return MyOffer(waiting=waiting)
    return MyOffer(
        there=True,
        paused=row.paused_at is not None,
        seen=row.seen == Seen.GROUPS,
        saved=say(lang, "my_offer.saved_at", when=dates.stamp(row.updated_at, lang)),
        waiting=waiting,
        card=person_card(row, lang),
    )


def people_found(base: str, wish: PeopleFilter, rows: Sequence[PersonCard], total: int, pages: int, lang: Lang) -> PeopleFound:
    """One page of a group's search; `base` is the address of the list."""
    first = base + wish.query()
    return PeopleFound(
        rows=list(rows),
        total=total,
        total_text=say(lang, "offer_people.found", n=total) if total else say(lang, "offer_people.found_none"),
        page=wish.page,
        pages=pages,
        page_prefix=first + ("&" if "?" in first else "?") + "page=",
        wish=wish,
        conditions=[Condition(text, base + wish.query(**{name: ""})) for name, text in _conditions(wish, lang)],
    )


def _conditions(wish: PeopleFilter, lang: Lang) -> list[tuple[str, str]]:
    on = [
        ("skill", f"skills.{wish.skill}"),
        ("level", f"offer_words.at_least.l{wish.level}"),
        ("day", f"week.days_long.{wish.day}"),
        ("part", f"week.parts.{wish.part}"),
        ("field", f"fields.{wish.field}"),
        ("online", "common.online"),
    ]
    said = [(name, say(lang, key)) for name, key in on if getattr(wish, name)]
    return [*said, *([("near", near_in(wish.near, lang))] if wish.near else [])]
