"""A need in a list."""

from dataclasses import dataclass, field
from datetime import date

from kamagaya_match.needs.rules import NeedPhase
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .places import area, place_kana, place_name, way
from .rows import Told
from .wording import SOON, days_left, kind_in, labels, people_in, phase_of, state_in, title_in, until_in, when_in

MARKS = {NeedPhase.OPEN: "open", NeedPhase.FULL: "waiting"}


@dataclass(frozen=True)
class NeedCard:
    """What people look at first: when, how long one can apply, where, what.

    `state` is a `NeedPhase`, `state_text` says it (12月20日まで, あと3日, 募集終了) and `state_mark` is the kind for `card_when`.
    `days_left` is -1 when it is over.
    """

    id: int = 0
    slug: str = ""
    href: str = ""
    title: str = ""
    summary: str = ""
    kind: str = ""
    kind_text: str = ""
    shape: str = ""
    when: str = ""
    place: str = ""
    place_kana: str = ""
    place_href: str = ""
    area: str = ""
    station: str = ""
    online: bool = False
    fields: list[str] = field(default_factory=list)
    field_names: list[str] = field(default_factory=list)
    skills: list[str] = field(default_factory=list)
    skill_names: list[str] = field(default_factory=list)
    welcome: list[str] = field(default_factory=list)
    welcome_names: list[str] = field(default_factory=list)
    people: str = ""
    until: str = ""
    until_iso: str = ""
    days_left: int = -1
    state: str = ""
    state_text: str = ""
    state_mark: str = "closed"
    published: str = ""
    group_slug: str = ""
    group_name: str = ""
    group_kana: str = ""
    group_href: str = ""
    group_verified: bool = False
    group_verified_text: str = ""
    label: str = ""


def card_of(told: Told, lang: Lang, today: date) -> NeedCard:
    """The card of one need as it stands today."""
    need, group = told.need, told.group
    stands, left = phase_of(need, today), days_left(need, today)
    title, where, state = title_in(need, lang), place_name(told, lang), state_in(need, today, lang)
    return NeedCard(
        id=need.id or 0,
        slug=need.slug,
        href=f"/needs/{need.slug}",
        title=title,
        summary=need.summary,
        kind=need.kind,
        kind_text=kind_in(need, lang),
        shape=need.shape,
        when=when_in(need, lang),
        place=where,
        place_kana=place_kana(told),
        place_href=told.place.href if told.place else "",
        area=area(told, lang),
        station=way(told, lang),
        online=need.online,
        fields=list(need.fields),
        field_names=labels("fields", need.fields, lang),
        skills=list(need.skills),
        skill_names=labels("skills", need.skills, lang),
        welcome=list(need.welcome),
        welcome_names=labels("welcome", need.welcome, lang),
        people=people_in(need, lang),
        until=until_in(need, lang),
        until_iso=need.until.isoformat() if need.until else "",
        days_left=left,
        state=stands.value,
        state_text=state,
        state_mark="few" if stands is NeedPhase.OPEN and left <= SOON else MARKS.get(stands, "closed"),
        published=say(lang, "needs.posted", day=dates.day(need.published_at, lang)) if need.published_at else "",
        group_slug=group.slug,
        group_name=group.name,
        group_kana=group.kana,
        group_href=group.href,
        group_verified=group.verified,
        group_verified_text=group.verified_text,
        label=say(lang, "needs.card_label", title=title, kind=kind_in(need, lang), when=when_in(need, lang), place=where, state=state),
    )
