"""The secret address under which someone's own calendar can be read by a calendar programme."""

from kamagaya_match.clock import now
from kamagaya_match.people import queries
from kamagaya_match.people.models import Person
from kamagaya_match.people.rules import Who, client_name, fetch_worth_noting
from kamagaya_match.people.views import CalendarLink, calendar_link_of
from kamagaya_match.problems import NotFound
from kamagaya_match.settings import settings
from kamagaya_match.storage.tokens import hashed, new_token
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.words.catalogue import Lang


def calendar_link(who: Who, lang: Lang) -> CalendarLink:
    """Whether there is a link, and when it was last read."""
    with reading() as tx:
        return calendar_link_of(_self(tx, who), lang)


def new_calendar_link(who: Who) -> str:
    """The whole address of a new secret calendar, shown this once; the one before stops working."""
    token = new_token()
    with transaction() as tx:
        _change(_self(tx, who), hashed(token))
    return f"{settings().base_url}/me/calendar/{token}.ics"


def end_calendar_link(who: Who) -> None:
    """Let the secret address stop working."""
    with transaction() as tx:
        _change(_self(tx, who), None)


def person_of_calendar(token: str, client: str = "") -> int | None:
    """Whose calendar this token opens, None for nobody's; `client` (a User-Agent) is noted as the last reader."""
    with reading() as tx:
        person = queries.person_by_calendar(tx, hashed(token))
    if person is None:
        return None
    reader = client_name(client)
    if fetch_worth_noting(now(), reader, person.calendar_fetched_at, person.calendar_fetched_by):
        _note_fetch(person.id, reader)
    return person.id


def _note_fetch(person_id: int | None, reader: str) -> None:
    with transaction() as tx:
        person = queries.person(tx, person_id)
        if person is not None:
            person.calendar_fetched_at, person.calendar_fetched_by = now(), reader


def _change(person: Person, token_hash: str | None) -> None:
    person.calendar_token_hash, person.calendar_fetched_at, person.calendar_fetched_by = token_hash, None, ""


def _self(tx: Tx, who: Who) -> Person:
    person = queries.person(tx, who.person_id)
    if person is None:
        raise NotFound
    return person
