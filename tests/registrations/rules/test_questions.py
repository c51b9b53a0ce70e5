from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.registrations.rules import Question, QuestionKind, check_answers, check_questions, kept_answers
from kamagaya_match.words.catalogue import keys

ALLERGY = Question(name="allergy", label="アレルギーはありますか", max_length=10)
LUNCH = Question(name="lunch", label="お昼", kind=QuestionKind.CHOICE, required=True, choices=("カレー", "うどん"))


@pytest.mark.parametrize(
    ("answers", "wrong"),
    [
        ({"lunch": "カレー"}, {}),
        ({"lunch": " うどん ", "allergy": "x" * 10, "unknown": "?"}, {}),
        ({}, {"lunch": "questions.unanswered"}),
        ({"lunch": " "}, {"lunch": "questions.unanswered"}),
        ({"lunch": "そば"}, {"lunch": "questions.not_a_choice"}),
        ({"lunch": "カレー", "allergy": "x" * 11}, {"allergy": "questions.answer_too_long"}),
    ],
)
def test_answers(answers: dict[str, str], wrong: dict[str, str]) -> None:
    assert check_answers([ALLERGY, LUNCH], answers) == wrong
    assert set(wrong.values()) <= keys()


def test_only_real_answers_are_kept() -> None:
    assert kept_answers([ALLERGY, LUNCH], {"allergy": " ", "lunch": " うどん", "unknown": "?"}) == {"lunch": "うどん"}


@given(st.dictionaries(st.sampled_from(["allergy", "lunch", "unknown"]), st.text(max_size=20)))
def test_kept_answers_are_judged_alike(answers: dict[str, str]) -> None:
    questions = [ALLERGY, LUNCH]
    assert check_answers(questions, kept_answers(questions, answers)) == check_answers(questions, answers)


@pytest.mark.parametrize(
    ("questions", "wrong"),
    [
        ([], []),
        ([ALLERGY, LUNCH], []),
        ([replace(ALLERGY, name=str(number)) for number in range(11)], ["too_many"]),
        ([ALLERGY, ALLERGY], ["same_name"]),
        ([replace(ALLERGY, label=" ")], ["label_missing"]),
        ([replace(ALLERGY, label="x" * 101)], ["label_too_long"]),
        ([replace(LUNCH, choices=("カレー",))], ["choices"]),
        ([replace(LUNCH, choices=("カレー", "カレー"))], ["choices"]),
        ([replace(LUNCH, choices=("カレー", " "))], ["choices"]),
        ([replace(ALLERGY, max_length=0)], ["max_length"]),
    ],
)
def test_the_questions_themselves(questions: list[Question], wrong: list[str]) -> None:
    assert check_questions(questions) == [f"questions.{name}" for name in wrong]
    assert {f"questions.{name}" for name in wrong} <= keys()
