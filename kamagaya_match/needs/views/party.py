"""Who applies together, and how a group answers, in words."""

from collections.abc import Sequence

from kamagaya_match.needs.rules import Answers
from kamagaya_match.words.catalogue import Lang, say

from .rows import ApplicationRow

LONG = 14


def party_in(row: ApplicationRow, lang: Lang) -> str:
    """2人（千葉花子）; empty for one who comes alone."""
    if row.party < 2:
        return ""
    people = say(lang, "common.people", n=row.party)
    names = say(lang, "common.separator").join(row.companions)
    return say(lang, "needs.party_named", people=people, names=names) if names else people


def age_in(row: ApplicationRow, lang: Lang) -> str:
    """高校生の年齢; empty for adults."""
    return say(lang, f"applicant_ages.{row.age_band}") if row.age_band else ""


def facts_of_application(row: ApplicationRow, shifts: Sequence[str], lang: Lang) -> list[str]:
    """人数：2人 and what else a group should know before it reads the message, a line each."""
    facts = {"party": party_in(row, lang), "age": age_in(row, lang), "shifts": say(lang, "common.separator").join(shifts)}
    return [say(lang, f"needs.sent_facts.{name}", what=what) for name, what in facts.items() if what]


def answering_in(answers: Answers, lang: Lang) -> str:
    """たいてい2日で返事があります; a neutral sentence for groups that few have written to."""
    if not answers.told:
        return say(lang, "needs.answering.new")
    share = say(lang, "needs.answering.share", counted=answers.counted, answered=answers.answered)
    if not answers.days:
        return share
    key = "long" if answers.days >= LONG else "day" if answers.days == 1 else "days"
    return say(lang, f"needs.answering.{key}", n=answers.days, share=share)
