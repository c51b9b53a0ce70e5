"""The four questions that anybody can answer; nothing of them is kept."""

from collections.abc import Mapping

from kamagaya_match.matching.rules.quiz import read_answers, wish_of_answers
from kamagaya_match.matching.views import QuizPage
from kamagaya_match.storage.transaction import reading
from kamagaya_match.words.catalogue import Lang, say

from .memory import open_needs
from .suggesting import worded

SHOWN = 10


def quiz(asked: Mapping[str, str], lang: Lang) -> QuizPage:
    """The questions, and the first answer to them once there is any."""
    answers = read_answers(asked)
    if not answers.given:
        return QuizPage(answers=answers)
    wish = wish_of_answers(answers)
    with reading() as tx:
        ranked = open_needs(tx).open.ranked(wish)
        rows = worded(tx, wish, ranked[:SHOWN], lang, corrections=False)
    return QuizPage(answers=answers, asked=True, rows=rows, total_text=say(lang, "matching.found", n=len(ranked)))
