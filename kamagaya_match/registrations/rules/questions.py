"""The group's own questions to those who sign up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

MOST_QUESTIONS = 10
LONGEST_LABEL = 100
LONGEST_ANSWER = 1000
CHOICES = range(2, 21)


class QuestionKind(StrEnum):
    """How a question is answered: in one's own words, or by choosing one."""

    TEXT = "text"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question; `name` is its key in the answers, `max_length` counts characters."""

    name: str
    label: str
    kind: QuestionKind = QuestionKind.TEXT
    required: bool = False
    max_length: int = 200
    choices: tuple[str, ...] = ()


def check_answers(questions: Sequence[Question], answers: Mapping[str, str]) -> dict[str, str]:
    """The catalogue key of what is wrong, by the question's name; empty when all is well."""
    checked = {question.name: _wrong(question, answers.get(question.name, "").strip()) for question in questions}
    return {name: key for name, key in checked.items() if key}


def kept_answers(questions: Sequence[Question], answers: Mapping[str, str]) -> dict[str, str]:
    """The answers that belong to a question and say something."""
    trimmed = {question.name: answers.get(question.name, "").strip() for question in questions}
    return {name: answer for name, answer in trimmed.items() if answer}


def check_questions(questions: Sequence[Question]) -> list[str]:
    """Catalogue keys of what is wrong with the questions themselves, each once."""
    checks = {
        "too_many": len(questions) <= MOST_QUESTIONS,
        "same_name": len({question.name for question in questions}) == len(questions),
        "label_missing": all(question.label.strip() for question in questions),
        "label_too_long": all(len(question.label) <= LONGEST_LABEL for question in questions),
        "choices": all(_choices_ok(question) for question in questions),
        "max_length": all(1 <= question.max_length <= LONGEST_ANSWER for question in questions),
    }
    return [f"questions.{name}" for name, fine in checks.items() if not fine]


def _wrong(question: Question, answer: str) -> str | None:
    if not answer:
        return "questions.unanswered" if question.required else None
    if question.kind is QuestionKind.CHOICE:
        return None if answer in question.choices else "questions.not_a_choice"
    return "questions.answer_too_long" if len(answer) > question.max_length else None


def _choices_ok(question: Question) -> bool:
    if question.kind is not QuestionKind.CHOICE:
        return True
    distinct = {choice.strip() for choice in question.choices if choice.strip()}
    return len(distinct) == len(question.choices) and len(distinct) in CHOICES
