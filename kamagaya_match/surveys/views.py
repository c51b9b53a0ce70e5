"""What people read of questionnaires: frozen rows, worded for one reader."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.registrations.views import Attendance
from kamagaya_match.surveys.rules import MOST_ITEMS, Item, ItemKind, counted, may_count, texts
from kamagaya_match.words.catalogue import Lang, say


@dataclass(frozen=True)
class QuestionRow:
    """One question to somebody who came; `choices` are pairs (value, label), empty where one writes."""

    name: str = ""
    label: str = ""
    choices: list[list[str]] = field(default_factory=list)
    value: str = ""
    error: str = ""


@dataclass(frozen=True)
class AnswerPage:
    """The questionnaire of one party."""

    path: str = ""
    back: str = ""
    title: str = ""
    group: str = ""
    promise: str = ""
    answered: bool = False
    questions: list[QuestionRow] = field(default_factory=list)


@dataclass(frozen=True)
class ItemForm:
    """One question of the group's form; `number` counts from 1."""

    number: str = ""
    label: str = ""
    kind: str = "text"
    choices: str = ""


@dataclass(frozen=True)
class Asked:
    """One question as it stays; `how` says how it is answered, with the choices."""

    label: str = ""
    how: str = ""


@dataclass(frozen=True)
class Result:
    """What was answered to one question; `counts` are lines such as 4：12人."""

    label: str = ""
    counts: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    hidden: bool = False


@dataclass(frozen=True)
class Desk:
    """The questionnaire on the group's desk; `made` once it was saved, `fixed` once people rely on it."""

    group: str = ""
    event: str = ""
    title: str = ""
    href: str = ""
    csv: str = ""
    made: bool = False
    fixed: bool = False
    anonymous: bool = True
    promise: str = ""
    replies: str = ""
    questions: list[ItemForm] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)


def default_items() -> list[Item]:
    """A short set to begin with, in the group's language."""
    choices = tuple(say("ja", "surveys.default.choices").split("|"))
    kinds = ((ItemKind.SCALE, "scale", ()), (ItemKind.CHOICE, "choice", choices), (ItemKind.TEXT, "text", ()))
    return [Item(kind, say("ja", f"surveys.default.{name}"), found) for kind, name, found in kinds]


def answer_page_of(key: str, one: Attendance, items: Sequence[Item], anonymous: bool, answered: bool, lang: Lang) -> AnswerPage:
    """The questions for one party."""
    return AnswerPage(
        path=f"/registrations/{key}/survey",
        back=f"/registrations/{key}",
        title=one.title,
        group=one.group_name,
        promise=_promise(anonymous, one.group_name, lang),
        answered=answered,
        questions=[QuestionRow(f"answer.{place}", item.label, _pairs(item, lang)) for place, item in enumerate(items)],
    )


def mended(page: AnswerPage, values: Mapping[str, str], errors: Mapping[str, str]) -> AnswerPage:
    """The page with everything that was chosen and typed, and what needs mending."""
    rows = [replace(one, value=values.get(one.name, ""), error=errors.get(one.name, "")) for one in page.questions]
    return replace(page, questions=rows)


def desk_of(
    facts: SignUpFacts,
    items: Sequence[Item],
    anonymous: bool | None,
    heard: tuple[Sequence[Mapping[str, str]], tuple[int, int]],
    *,
    fixed: bool,
    lang: Lang,
) -> Desk:
    """The desk's page; `anonymous` is None before the group has saved anything.

    `heard` are the answers, and how many parties and people were asked.
    """
    replies, (asked, people) = heard
    hides = anonymous is not False
    return Desk(
        group=facts.group_slug,
        event=facts.slug,
        title=facts.title,
        href=f"/group-desk/{facts.group_slug}/events/{facts.slug}/",
        csv=f"/group-desk/{facts.group_slug}/events/{facts.slug}/survey.csv",
        made=anonymous is not None,
        fixed=fixed,
        anonymous=hides,
        promise=_promise(hides, facts.group_name, lang),
        replies=say(lang, "survey_desk.replies", n=len(replies), asked=asked, people=people),
        questions=_forms(items),
        asked=[Asked(item.label, _how(item, lang)) for item in items],
        results=[_result(item, place, replies, may_count(hides, len(replies)), lang) for place, item in enumerate(items)]
        if replies
        else [],
    )


def _how(item: Item, lang: Lang) -> str:
    kind = say(lang, f"survey_desk.kinds.{item.kind}")
    return f"{kind}（{'、'.join(item.choices)}）" if item.choices else kind


def _forms(items: Sequence[Item]) -> list[ItemForm]:
    made = [ItemForm(str(n), item.label, item.kind.value, "\n".join(item.choices)) for n, item in enumerate(items, start=1)]
    return made + [ItemForm(str(n)) for n in range(len(made) + 1, MOST_ITEMS + 1)]


def _result(item: Item, place: int, replies: Sequence[Mapping[str, str]], shown: bool, lang: Lang) -> Result:
    if not item.answers:
        return Result(item.label, texts=texts(place, replies))
    if not shown:
        return Result(item.label, hidden=True)
    counts = [say(lang, "survey_desk.count", answer=answer, n=n) for answer, n in counted(item, place, replies)]
    return Result(item.label, counts)


def _pairs(item: Item, lang: Lang) -> list[list[str]]:
    if item.kind is ItemKind.SCALE:
        return [[step, say(lang, f"surveys.scale.s{step}")] for step in item.answers]
    return [[choice, choice] for choice in item.choices]


def _promise(anonymous: bool, group: str, lang: Lang) -> str:
    return say(lang, f"surveys.promise.{'anonymous' if anonymous else 'named'}", group=group)
