"""A need's public page."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from kamagaya_match.city import ACTIONS
from kamagaya_match.needs.rules import NeedKind, NeedPhase
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .cards import NeedCard, card_of
from .places import address, map_href
from .rows import Told
from .shifts import ShiftChoice
from .terms import ages_in, ages_note, insurance_in, languages_in, rhythm_in, times_in
from .wording import lines, phase_of

SCOPED = ("background", "goal", "deliverable", "stages", "outside", "questions")
OVER = (NeedPhase.FULL, NeedPhase.PAST, NeedPhase.CLOSED)


@dataclass(frozen=True)
class NeedPage:
    """Everything the public reads of a need; `over_title` is empty while one can apply. It holds no contact.

    `answering` says how the group answers, `may_stand_by` that one can wait in reserve; `shifts` are those to come.
    """

    card: NeedCard = field(default_factory=NeedCard)
    gone: bool = False
    over_title: str = ""
    over_text: str = ""
    description: list[str] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)
    when: str = ""
    hours: str = ""
    rhythm: str = ""
    times: str = ""
    since: str = ""
    for_whom: str = ""
    ages: str = ""
    ages_note: str = ""
    languages: str = ""
    insurance: str = ""
    insurance_note: str = ""
    expenses: str = ""
    tasks: list[str] = field(default_factory=list)
    prerequisites: list[str] = field(default_factory=list)
    learning: list[str] = field(default_factory=list)
    scoped: bool = False
    background: list[str] = field(default_factory=list)
    goal: list[str] = field(default_factory=list)
    deliverable: list[str] = field(default_factory=list)
    stages: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    address: str = ""
    map_href: str = ""
    skills_text: str = ""
    actions: list[str] = field(default_factory=list)
    until_note: str = ""
    may_apply: bool = False
    may_stand_by: bool = False
    answering: str = ""
    shifts: list[ShiftChoice] = field(default_factory=list)
    apply_href: str = ""
    updated: str = ""
    group_summary: str = ""
    others: list[NeedCard] = field(default_factory=list)


def page_of(told: Told, others: Sequence[NeedCard], lang: Lang, today: date) -> NeedPage:
    """The page of one need; `others` is what else the group asks for."""
    need, stands = told.need, phase_of(told.need, today)
    card, pro_bono = card_of(told, lang, today), need.kind == NeedKind.PRO_BONO
    scope = {name: lines(getattr(need, name)) if pro_bono else [] for name in SCOPED}
    return NeedPage(
        card=card,
        over_title=say(lang, f"needs.over.{stands}_title") if stands in OVER else "",
        over_text=say(lang, f"needs.over.{stands}_text") if stands in OVER else "",
        description=lines(need.description),
        conditions=lines(need.conditions),
        when=need.when_note,
        hours=need.hours_note,
        rhythm=rhythm_in(need, lang),
        times=times_in(need, lang),
        for_whom=need.for_whom,
        ages=ages_in(need, lang),
        ages_note=ages_note(need, lang),
        languages=languages_in(need, lang),
        insurance=insurance_in(need, lang),
        insurance_note=need.insurance_note,
        expenses=need.expenses,
        scoped=any(scope.values()),
        tasks=lines(need.tasks),
        prerequisites=lines(need.prerequisites),
        learning=lines(need.learning),
        background=scope["background"],
        goal=scope["goal"],
        deliverable=scope["deliverable"],
        stages=scope["stages"],
        outside=scope["outside"],
        questions=scope["questions"],
        since=say(lang, "needs.from_day", day=dates.day(need.since, lang)) if need.since else "",
        address=address(told),
        map_href=map_href(told),
        skills_text=say(lang, "common.separator").join(card.skill_names),
        actions=[f"{action.number} {action.title_in(lang)}" for action in ACTIONS if action.number in need.actions],
        until_note=card.state_text if card.state_text != card.until else "",
        may_apply=stands is NeedPhase.OPEN,
        may_stand_by=stands is NeedPhase.FULL,
        apply_href=f"/needs/{need.slug}/apply",
        updated=say(lang, "common.updated_at", when=dates.day(need.updated_at, lang)),
        group_summary=told.group.summary,
        others=list(others),
    )
