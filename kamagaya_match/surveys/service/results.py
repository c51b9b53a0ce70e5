"""The questionnaire on the group's desk: its questions and what was answered."""

from kamagaya_match.registrations import service as registrations
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.surveys import queries
from kamagaya_match.surveys.models import Survey
from kamagaya_match.surveys.rules import counted, may_count, texts
from kamagaya_match.surveys.views import Desk, default_items, desk_of
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.sheets import sheet

from .asking import is_fixed, items_of, worked_on

Row = list[str | int]


def desk(who: Who, slug: str, lang: Lang) -> Desk:
    """The form with the group's questions (a short set at first) and the results. NotFound for people who may not."""
    with reading() as tx:
        facts = worked_on(tx, who, slug)
        survey = queries.of_event(tx, facts.id)
        if survey is None or survey.id is None:
            return desk_of(facts, default_items(), None, ([], (0, 0)), fixed=False, lang=lang)
        replies = [reply.answers for reply in queries.replies(tx, survey.id)]
        parties = {guest.registration_id for guest in queries.guests(tx, survey.id)}
        people = sum(guest.people for guest in registrations.guests_of(tx, facts.id) if guest.party_id in parties)
        asked = (len(parties), people)
        return desk_of(facts, items_of(survey), survey.anonymous, (replies, asked), fixed=is_fixed(tx, survey), lang=lang)


def csv_of(who: Who, slug: str, lang: Lang = "ja") -> bytes:
    """The results as a spreadsheet: one row a party, or where anonymity was promised only counts and texts. NotFound."""
    with transaction() as tx:
        facts = worked_on(tx, who, slug)
        survey = queries.of_event(tx, facts.id)
        rows = _rows(tx, survey, lang) if survey and survey.id else []
        audit.record(tx, who.person_id, "survey_exported", "event", slug)
    return sheet(rows)


def _rows(tx: Tx, survey: Survey, lang: Lang) -> list[Row]:
    items, replies = items_of(survey), queries.replies(tx, survey.id or 0)
    if survey.anonymous:
        return [[say(lang, f"survey_desk.columns.{name}") for name in ("question", "answer", "count")], *_sums(survey, lang, tx)]
    names = {guest.party_id: guest.name for guest in registrations.guests_of(tx, survey.event_id)}
    head: Row = [say(lang, "survey_desk.columns.name"), *(item.label for item in items)]
    named: list[Row] = [
        [names.get(one.registration_id or 0, ""), *(one.answers.get(str(n), "") for n in range(len(items)))] for one in replies
    ]
    return [head, *named]


def _sums(survey: Survey, lang: Lang, tx: Tx) -> list[Row]:
    answers = [reply.answers for reply in queries.replies(tx, survey.id or 0)]
    shown = may_count(survey.anonymous, len(answers))
    rows: list[Row] = []
    for place, item in enumerate(items_of(survey)):
        if item.answers:
            rows += [[item.label, answer, n] for answer, n in counted(item, place, answers)] if shown else []
        else:
            rows += [[item.label, text, 1] for text in texts(place, answers)]
    return rows
