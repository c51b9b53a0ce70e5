"""Whether people still come: asked some days before, answered with one tap."""

from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.events.views import Noticed
from kamagaya_match.notices import queries
from kamagaya_match.notices.models import PartyNotice
from kamagaya_match.notices.rules import COMING, question_due, question_time
from kamagaya_match.notices.views import ComingPage, coming_of
from kamagaya_match.problems import Refused
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.views import Letter, Listener
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .sending import not_yet, send

LOOKED_AHEAD = timedelta(days=16)


def ask_due() -> int:
    """Ask everyone whose time has come; how many parties were asked."""
    now = clock.now()
    with reading() as tx:
        found = [event for event in events.noticed_between(tx, now, now + LOOKED_AHEAD) if _to_ask(event) and _open(tx, event)]
    return sum(_ask(event.id) for event in found)


def _to_ask(event: Noticed) -> bool:
    return event.published and event.reconfirm and question_due(event.reconfirm_days, event.starts[0], clock.now())


def _open(tx: Tx, event: Noticed) -> list[Listener]:
    return not_yet(tx, event.id, COMING, event.starts[0], question_time(event.reconfirm_days, event.starts[0]))


def _ask(event_id: int) -> int:
    total = 0
    while sent := _ask_some(event_id):
        total += sent
    return total


def _ask_some(event_id: int) -> int:
    with transaction() as tx:
        telling, event = registrations.locked(tx, event_id), events.noticed(tx, event_id)
        if not _to_ask(event):
            return 0
        return send(tx, telling, _open(tx, event), COMING, event.starts[0], Letter("coming", seated=True, room="notices"))


def coming_page(key: str, who: Who, lang: Lang) -> ComingPage:
    """The question for the party of this key, or what it answered; NotFound as for the party's own page."""
    with reading() as tx:
        event_id, party = registrations.listener_of(tx, key, who)
        event = events.noticed(tx, event_id)
        said = queries.sent_to(tx, party.party_id, COMING, event.starts[0])
        facts = events.sign_up_facts(tx, event.slug, lang=lang)
        return coming_of(facts, party, said.answer if said else "", _still(event), key, lang)


def say_yes(key: str, who: Who) -> None:
    """The party comes. Errors: NotFound, Refused when it has no seat any more or the event is off."""
    with transaction() as tx:
        event_id, _ = registrations.listener_of(tx, key, who)
        registrations.locked(tx, event_id)
        _, party = registrations.listener_of(tx, key, who)
        event = events.noticed(tx, event_id)
        if not party.seated or not _still(event):
            raise Refused("notices.refused.no_seat")
        _note(tx, event, party, "yes")


def say_no(key: str, who: Who) -> None:
    """The party cannot come: its seats go to those who wait, at once. Errors: NotFound, Refused when the event is over."""
    registrations.cancel(key, who)
    with transaction() as tx:
        event_id, party = registrations.listener_of(tx, key, who)
        _note(tx, events.noticed(tx, event_id), party, "no")


def _note(tx: Tx, event: Noticed, party: Listener, answer: str) -> None:
    said = queries.sent_to(tx, party.party_id, COMING, event.starts[0])
    if said is None:
        said = PartyNotice(event_id=event.id, registration_id=party.party_id, name=COMING, occasion=event.starts[0])
    said.answer, said.answered_at = answer, clock.now()
    tx.add(said)
    tx.flush()


def _still(event: Noticed) -> bool:
    now = clock.now()
    return event.published and now < event.starts[0]
