"""What a questionnaire may ask, what may be answered, and what may be shown of it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

MOST_ITEMS = 8
MOST_CHOICES = 10
LONGEST_LABEL = 100
LONGEST_TEXT = 1000
SCALE = ("1", "2", "3", "4", "5")
FEWEST = 5
WAITS = timedelta(hours=3)
OPEN_FOR = timedelta(days=30)


class ItemKind(StrEnum):
    """How a question is answered."""

    SCALE = "scale"
    CHOICE = "choice"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Item:
    """One question; its place in the questionnaire, from 0, is its name in the answers."""

    kind: ItemKind
    label: str
    choices: tuple[str, ...] = ()

    @property
    def answers(self) -> tuple[str, ...]:
        """What can be chosen; nothing where one writes."""
        return SCALE if self.kind is ItemKind.SCALE else self.choices


def read_items(values: Mapping[str, str]) -> tuple[list[Item], dict[str, str]]:
    """The questions of a group's form (`label.1`, `kind.1`, `choices.1` …), and what is wrong by field; empty labels are left out."""
    items: list[Item] = []
    errors: dict[str, str] = {}
    for number in range(1, MOST_ITEMS + 1):
        label = values.get(f"label.{number}", "").strip()
        if not label:
            continue
        item = Item(_kind(values.get(f"kind.{number}", "")), label, _choices(values.get(f"choices.{number}", "")))
        errors |= {f"{field}.{number}": key for field, key in _wrong(item).items()}
        items.append(item if item.kind is ItemKind.CHOICE else Item(item.kind, label))
    if not items:
        errors["label.1"] = "survey_desk.errors.none"
    return items, errors


def _kind(code: str) -> ItemKind:
    return ItemKind(code) if code in set(ItemKind) else ItemKind.TEXT


def _choices(lines: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.strip()[:LONGEST_LABEL] for line in lines.splitlines() if line.strip()))


def _wrong(item: Item) -> dict[str, str]:
    errors = {"label": "survey_desk.errors.label_long"} if len(item.label) > LONGEST_LABEL else {}
    if item.kind is ItemKind.CHOICE and not 2 <= len(item.choices) <= MOST_CHOICES:
        errors["choices"] = "survey_desk.errors.choices"
    return errors


def check_answers(items: Sequence[Item], answers: Mapping[str, str]) -> dict[str, str]:
    """What is wrong, by the place of the question; no question has to be answered, but one of them."""
    wrong = {str(place): _unfit(item, answers.get(str(place), "")) for place, item in enumerate(items)}
    errors = {f"answer.{place}": key for place, key in wrong.items() if key}
    return errors or ({} if kept_answers(items, answers) else {"": "surveys.errors.empty"})


def _unfit(item: Item, answer: str) -> str:
    if not answer:
        return ""
    if item.answers:
        return "" if answer in item.answers else "surveys.errors.choice"
    return "surveys.errors.long" if len(answer) > LONGEST_TEXT else ""


def kept_answers(items: Sequence[Item], answers: Mapping[str, str]) -> dict[str, str]:
    """The answers that belong to a question and say something."""
    said = {str(place): answers.get(str(place), "").strip() for place in range(len(items))}
    return {place: answer for place, answer in said.items() if answer}


def is_due(now: datetime, ended: datetime) -> bool:
    """Whether those who came are asked now: a little after the event, and not when it is long past."""
    return ended + WAITS <= now < ended + OPEN_FOR


def is_open(now: datetime, ended: datetime) -> bool:
    """Whether answers are taken."""
    return ended <= now < ended + OPEN_FOR


def may_count(anonymous: bool, replies: int) -> bool:
    """Whether counts are shown: a few anonymous answers could be told apart by them."""
    return not anonymous or replies >= FEWEST


def counted(item: Item, place: int, replies: Sequence[Mapping[str, str]]) -> list[tuple[str, int]]:
    """How often each answer was chosen, in the order of the answers."""
    chosen = Counter(reply.get(str(place), "") for reply in replies)
    return [(answer, chosen[answer]) for answer in item.answers]


def texts(place: int, replies: Sequence[Mapping[str, str]]) -> list[str]:
    """What was written, in alphabetical order, so that no order tells who wrote when."""
    return sorted(reply[str(place)] for reply in replies if reply.get(str(place)))
