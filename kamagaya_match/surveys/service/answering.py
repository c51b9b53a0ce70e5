"""A party answers, once, from its own page."""

import secrets
from collections.abc import Mapping

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.views import Attendance
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.surveys import queries
from kamagaya_match.surveys.models import Survey, SurveyGuest, SurveyReply
from kamagaya_match.surveys.rules import check_answers, is_open, kept_answers
from kamagaya_match.surveys.views import AnswerPage, answer_page_of
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .asking import items_of

IDS = 2**31 - 1


def answer_page(key: str, who: Who, lang: Lang) -> AnswerPage:
    """The questions for the party of this key, or that it has answered. NotFound where nobody is asked."""
    with reading() as tx:
        one, survey = _asked(tx, key, who, lang)
        guest = queries.guest(tx, survey.id or 0, one.party_id)
    return answer_page_of(key, one, items_of(survey), survey.anonymous, guest is not None and guest.answered, lang)


def answer(key: str, who: Who, answers: Mapping[str, str]) -> None:
    """Keep a party's answers; where anonymity was promised nothing leads back to it.

    Errors: NotFound, Invalid by field, Refused for a second time.
    """
    with transaction() as tx:
        one, survey = _asked(tx, key, who, "ja")
        survey = queries.of_event(tx, survey.event_id, lock=True) or survey
        items, survey_id = items_of(survey), survey.id or 0
        errors = check_answers(items, answers)
        if errors:
            raise Invalid(errors)
        guest = queries.guest(tx, survey_id, one.party_id) or SurveyGuest(survey_id=survey_id, registration_id=one.party_id)
        if guest.answered:
            raise Refused("surveys.refused.answered")
        guest.answered = True
        party = None if survey.anonymous else one.party_id
        tx.add(guest)
        tx.add(SurveyReply(id=_new_id(tx), survey_id=survey_id, registration_id=party, answers=kept_answers(items, answers)))


def is_asked(tx: Tx, party_id: int) -> bool:
    """Whether this party can still answer."""
    event_id = registrations.event_id_of(tx, party_id)
    survey = queries.of_event(tx, event_id)
    if survey is None or survey.id is None:
        return False
    facts = events.sign_up_facts(tx, events.slug_of(tx, event_id))
    guest = queries.guest(tx, survey.id, party_id)
    return is_open(clock.now(), facts.ends_at) and not (guest and guest.answered)


def records_of(who: Who) -> list[dict[str, object]]:
    """What a person answered under the own name, to take along; of anonymous answers nobody knows whose they are."""
    with reading() as tx:
        mine = registrations.attended_by(tx, who)
        return [{"event": one.title, "answers": reply.answers} for one in mine for reply in queries.named_replies(tx, one.party_id)]


def _asked(tx: Tx, key: str, who: Who, lang: Lang) -> tuple[Attendance, Survey]:
    one = registrations.attended_with(tx, key, who, lang)
    facts = events.sign_up_facts(tx, one.event_slug)
    survey = queries.of_event(tx, facts.id)
    if survey is None or not is_open(clock.now(), facts.ends_at):
        raise NotFound
    return one, survey


def _new_id(tx: Tx) -> int:
    while queries.id_taken(tx, number := secrets.randbelow(IDS) + 1):
        continue
    return number
