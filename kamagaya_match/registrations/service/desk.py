"""An event's parties for the group that holds it."""

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlencode

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.events.rules import Admission, EventPhase, phase
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.paging import paged_list
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import Party, RegistrationState
from kamagaya_match.registrations.views import DeskList, desk_list, row_of, row_with_guardian, sheet
from kamagaya_match.registrations.views.desk import DESK_STATES, FOR_GUARDIAN, counts_of
from kamagaya_match.registrations.views.guardian import waits_for
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang
from kamagaya_match.words.folding import fold

from .rights import worked_on

PAGE = 50
LONGEST_QUERY = 60


def list_for_group(who: Who, slug: str, lang: Lang, q: str = "", state: str = "", page: int = 1) -> DeskList:
    """One page of the parties of the event `slug` whose names, address or code hold `q`; NotFound for people who may not work on it."""
    seats = events.seats(slug, lang, who).sentence
    q, state = " ".join(q.split())[:LONGEST_QUERY], state if state in DESK_STATES else ""
    with reading() as tx:
        facts = worked_on(tx, who, slug, lock=False, lang=lang).plain
        everyone, guardians = queries.of_event(tx, facts.id), queries.guardians_of(tx, facts.id)
    stand = {party.number: FOR_GUARDIAN if waits_for(party, guardians.get(party.id or 0)) else party.state for party in everyone}
    found = [party for party in everyone if (not state or stand[party.number] == state) and _mentions(party, q)]
    shown = paged_list(found, page, PAGE)
    places = _places(everyone)
    frame, member, now = desk_list(facts, seats, lang), who.role_in(facts.group_slug) is not None, clock.now()
    return replace(
        frame,
        counts=counts_of(facts, [(stand[party.number], party.size) for party in everyone], frame.path, state, lang),
        rows=[
            row_with_guardian(row_of(facts, party, places, lang), facts, party, guardians.get(party.id or 0), member, now, lang)
            for party in shown.rows
        ],
        total=shown.total,
        page=shown.page,
        pages=shown.pages,
        q=q,
        state=state,
        address_prefix=f"{frame.path}?{urlencode({'q': q, 'state': state})}&page=",
        may_add=still_on(facts),
        asking=_asking(facts, everyone),
    )


def csv_for_group(who: Who, slug: str, lang: Lang = "ja") -> bytes:
    """All parties of the event as a spreadsheet; who took it away is noted. NotFound for people who may not."""
    with transaction() as tx:
        facts = worked_on(tx, who, slug, lock=False, lang=lang).plain
        everyone = queries.of_event(tx, facts.id)
        audit.record(tx, who.person_id, "registrations_exported", "event", slug, parties=str(len(everyone)))
    return sheet(facts, everyone, lang)


def _mentions(party: Registration, q: str) -> bool:
    said = " ".join([party.name, party.kana, *party.companions, party.email, party.phone, party.code, party.note])
    return all(word in fold(said) for word in fold(q).split())


def _places(everyone: Sequence[Registration]) -> dict[int, int]:
    line = [party.number for party in sorted(everyone, key=lambda one: one.rank) if _party(party).waits]
    return {number: place for place, number in enumerate(line, start=1)}


def _party(row: Registration) -> Party:
    return Party(row.number, row.size, RegistrationState(row.state), row.for_seat)


def _asking(facts: SignUpFacts, everyone: Sequence[Registration]) -> int:
    """The parties that wait for the group's answer."""
    waiting = sum(party.state == RegistrationState.WAITLISTED for party in everyone)
    return waiting if facts.admission is Admission.APPROVAL else 0


def still_on(facts: SignUpFacts) -> bool:
    """Whether parties can still be entered by hand."""
    return facts.needed and phase(clock.now(), facts.status, facts.starts_at, facts.ends_at) is EventPhase.PUBLISHED
