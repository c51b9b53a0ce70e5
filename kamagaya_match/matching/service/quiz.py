"""The four questions that anybody can answer; nothing of them is kept."""

from collections.abc import Mapping

from kamagaya_match.matching.rules.asks import Of
from kamagaya_match.matching.rules.quiz import read_answers, wish_of_answers
from kamagaya_match.matching.views import QuizPage
from kamagaya_match.storage.transaction import reading
from kamagaya_match.words.catalogue import Lang, say

from .memory import open_asks
from .suggesting import events_worded, worded

SHOWN, EVENTS_SHOWN = 10, 3


def quiz(asked: Mapping[str, str], lang: Lang) -> QuizPage:
    """The questions, and the first answer to them once there is any."""
    answers = read_answers(asked)
    if not answers.given:
        return QuizPage(answers=answers)
    wish = wish_of_answers(answers)
    with reading() as tx:
        ranked = open_asks(tx).open.ranked(wish)
        rows = worded(tx, wish, ranked[:SHOWN], lang, corrections=False)
        coming = events_worded(tx, wish, open_asks(tx, Of.EVENTS).open.ranked(wish)[:SHOWN], lang, corrections=False)[:EVENTS_SHOWN]
    total = say(lang, "matching.found_needs", n=len(ranked))
    return QuizPage(answers=answers, asked=True, rows=rows, events=coming, total_text=total)
