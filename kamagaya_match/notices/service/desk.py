"""Everything that goes out about an event, for the group that holds it."""

from dataclasses import replace

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.events.views import Noticed, facts_in_words
from kamagaya_match.notices import queries
from kamagaya_match.notices.models import ChangeNotice
from kamagaya_match.notices.rules import COMING, differences
from kamagaya_match.notices.views import AnswerLine, ChangeLine, NoticesDesk, answer_line, change_lines, desk_frame, message_line, plan_of
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.views import Listener
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .changing import notice_due
from .writing import address_of, may_write

MOST = 20


def notices_desk(who: Who, slug: str, lang: Lang) -> NoticesDesk:
    """The page of the event `slug`; NotFound for people who may not work on it."""
    with reading() as tx:
        facts = registrations.worked_on(tx, who, slug, lock=False, lang=lang).plain
        event, parties = events.noticed(tx, facts.id), registrations.listeners(tx, facts.id)
        answers = _answers(tx, event, parties, lang)
        return replace(
            desk_frame(facts, address_of(tx, facts, lang), may_write(facts)),
            plan=plan_of(event, queries.counts(tx, facts.id), clock.now(), lang),
            propose=event.free and event.waiting_list and not event.reconfirm and event.starts[0] > clock.now(),
            asked=_summary(answers, lang),
            answers=answers,
            pending=_pending(tx, facts.id, lang),
            told=[_told(change, lang) for change in queries.changes_told(tx, facts.id, MOST)],
            messages=[message_line(one, lang) for one in queries.messages(tx, facts.id, MOST)],
            parties=[[str(party.number), _label(party, lang)] for party in parties],
        )


def _label(party: Listener, lang: Lang) -> str:
    """A party's name to be ticked, and why nothing would reach it."""
    key = "notice_desk.party" if party.email else "notice_desk.party_without_mail"
    state = say(lang, f"registration_states.{party.state}")
    return say(lang, key, name=party.name, people=say(lang, "common.people", n=party.size), state=state)


def _answers(tx: Tx, event: Noticed, parties: list[Listener], lang: Lang) -> list[AnswerLine]:
    seated = {party.party_id for party in parties if party.seated}
    names = registrations.names_of(tx, event.id)
    asked = queries.asked(tx, event.id, COMING, event.starts[0])
    lines = [answer_line(*names[one.registration_id], one.answer, one.registration_id in seated, lang) for one in asked]
    return sorted(lines, key=lambda line: ("none", "yes", "no", "left").index(line.answer))


def _summary(answers: list[AnswerLine], lang: Lang) -> str:
    if not answers:
        return ""
    count = {name: sum(line.answer == name for line in answers) for name in ("yes", "no", "none")}
    return say(lang, "notice_desk.asked", yes=count["yes"], no=count["no"], open=count["none"])


def _pending(tx: Tx, event_id: int, lang: Lang) -> ChangeLine:
    due, waiting = notice_due(tx, event_id), queries.untold(tx, event_id)
    if due is None or waiting is None:
        return ChangeLine()
    return ChangeLine(dates.stamp(due, lang), _lines(waiting.before, dict(events.facts_now(tx, event_id)), lang))


def _told(change: ChangeNotice, lang: Lang) -> ChangeLine:
    when = say(lang, "notice_desk.told", when=dates.stamp(change.told_at or change.due_at, lang), n=change.told)
    return ChangeLine(when, _lines(change.before, change.after, lang))


def _lines(before: dict[str, object], after: dict[str, object], lang: Lang) -> list[str]:
    return change_lines(differences(facts_in_words(before, lang), facts_in_words(after, lang), seated=True), lang)
