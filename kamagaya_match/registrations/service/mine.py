"""What one person signed up for, as a list and as a calendar."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.feeds.entries import CalendarEntry
from kamagaya_match.people import service as people
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import RegistrationState, is_alive
from kamagaya_match.registrations.views import MyRegistration, mine_of, mine_with_guardian
from kamagaya_match.registrations.views.manage import entries_for
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

MOST = 100
SHOWN_AFTER_LEAVING = timedelta(days=180)
KEPT_IN_CALENDAR = timedelta(days=30)
LOOKED_BACK = timedelta(days=60)


_beside: list[Callable[[int, Lang], list[CalendarEntry]]] = []


def add_to_calendar(*givers: Callable[[int, Lang], list[CalendarEntry]]) -> None:
    """Introduce the rooms that put more into a person's own calendar; each is asked with the person's id."""
    _beside[:] = givers


def mine(who: Who, lang: Lang) -> list[MyRegistration]:
    """The parties of the signed-in person: what is to come first, the next event at the top, then what was."""
    if who.person_id is None:
        return []
    now = clock.now()
    with reading() as tx:
        found = queries.of_person(tx, who.person_id, who.email, now - SHOWN_AFTER_LEAVING, MOST)
        told = [(_facts(tx, party, lang), party) for party in found]
        lines = [_line(tx, facts, party, now, lang) for facts, party in told]
    coming = sorted((line for line in lines if not line.over), key=lambda line: line.starts)
    return coming + sorted((line for line in lines if line.over), key=lambda line: line.starts, reverse=True)


def _line(tx: Tx, facts: SignUpFacts, party: Registration, now: datetime, lang: Lang) -> MyRegistration:
    line = mine_of(facts, party, _place(tx, facts, party), is_alive(RegistrationState(party.state)), now, lang)
    guardian = queries.guardian_of(tx, party) if party.state == RegistrationState.PENDING else None
    return mine_with_guardian(line, party, guardian, lang)


def calendar_of(person_id: int, lang: Lang = "ja") -> list[CalendarEntry]:
    """A person's own calendar: confirmed, waiting as tentative, and for a while what was cancelled; `uid`s as in the public feeds."""
    now = clock.now()
    with reading() as tx:
        who = people.who_is(tx, person_id)
        found = queries.of_person(tx, person_id, who.email if who else "", now - KEPT_IN_CALENDAR, MOST)
        entries = []
        for party in _one_for_each_event(found):
            facts = _facts(tx, party, lang)
            if facts.ends_at > now - LOOKED_BACK:
                entries += entries_for(facts, party, party.code, lang)
    entries += [entry for give in _beside for entry in give(person_id, lang)]
    return sorted(entries, key=lambda entry: (str(entry.starts), entry.uid))


def _one_for_each_event(found: Sequence[Registration]) -> list[Registration]:
    """Who left and signed up again has two parties, but a calendar holds one entry: that of the living party, else of the latest."""
    chosen: dict[int, Registration] = {}
    for party in sorted(found, key=lambda one: (is_alive(RegistrationState(one.state)), one.number)):
        chosen[party.event_id] = party
    return list(chosen.values())


def _facts(tx: Tx, party: Registration, lang: Lang) -> SignUpFacts:
    return events.sign_up_facts(tx, events.slug_of(tx, party.event_id), lang=lang)


def _place(tx: Tx, facts: SignUpFacts, party: Registration) -> int:
    if party.state != RegistrationState.WAITLISTED or facts.chosen_later:
        return 0
    return queries.place_in_line(tx, party.event_id, party.rank)
