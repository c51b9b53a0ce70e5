"""The list is fixed, and later the draw is held: each once, whoever comes first, and nobody can ask for it."""

import logging

from kamagaya_match import clock
from kamagaya_match.draws import queries
from kamagaya_match.draws.models import Draw
from kamagaya_match.draws.rules import Drawn, draw, published, room_for
from kamagaya_match.events import service as events
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.rules import PENDING_LASTS
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, public_changed, reading, transaction

from .fixing import fix
from .promising import keep_in_step
from .records import entry_of, record_of, reserved_of, rules_of

log = logging.getLogger(__name__)


def hold_due() -> int:
    """Fix the lists and hold the draws whose time has come; how many steps were taken. Several processes may do it at once."""
    now = clock.now()
    with reading() as tx:
        due = {*queries.due(tx, now - PENDING_LASTS, now), *_forgotten(tx)}
    return sum(_survive(event_id) for event_id in sorted(due))


def _forgotten(tx: Tx) -> list[int]:
    """Lotteries whose time has come although nothing was promised, as after rows were written by hand: late, and told so, but drawn."""
    facts = [events.sign_up_facts(tx, slug) for slug in events.lotteries_due(tx, clock.now())]
    return [one.id for one in facts if queries.of_event(tx, one.id) is None]


def _survive(event_id: int) -> bool:
    """One draw that cannot be held does not keep others from it; it is tried again."""
    try:
        with transaction() as tx:
            return _step(tx, event_id)
    except Exception:
        log.exception("the draw of event %s could not go on and is tried again later", event_id)
        return False


def _step(tx: Tx, event_id: int) -> bool:
    """The next step of this event's draw under its lock, if it is time for one; whether there was."""
    keep_in_step(tx, event_id)
    facts = events.sign_up_facts(tx, events.slug_of(tx, event_id), lock=True)
    held, now = queries.of_event(tx, event_id), clock.now()
    if held is None or held.drawn_at is not None or held.called_off_at is not None:
        return False
    if held.fixed_at is None and now >= held.closes_at + PENDING_LASTS:
        fix(tx, held, facts.slug)
        return True
    if held.fixed_at is not None and now >= held.draws_at:
        _hold(tx, held, facts)
        return True
    return False


def _hold(tx: Tx, held: Draw, facts: SignUpFacts) -> None:
    """Draw, write the published file, and tell everyone."""
    rows, rules = queries.entries(tx, held.id or 0), rules_of(held)
    room = room_for(rules.seats, rules.quotas, reserved_of(held))
    order = draw(held.seed, held.list_sha256, [entry_of(row) for row in rows], room)
    by_name = {row.pseudonym: row for row in rows}
    for one in order:
        by_name[one.pseudonym].key, by_name[one.pseudonym].place = one.key, one.place
    held.drawn_at = clock.now()
    held.record = published(record_of(facts, held, rows)).decode()
    audit.record(tx, None, "drawn", "event", facts.slug, seed=held.seed, list=held.list_sha256)
    public_changed(tx)
    tx.flush()
    _give_seats(tx, held, facts.slug, [(by_name[one.pseudonym].code, one) for one in order])


def _give_seats(tx: Tx, held: Draw, slug: str, order: list[tuple[str, Drawn]]) -> None:
    """Who left meanwhile is passed over; who was entered by hand since the list was fixed stands at the end of the line."""
    here = [one.code for one in registrations.entries_for_draw(tx, held.event_id)]
    winners = [code for code, one in order if one.seated and code in here]
    line = [code for code, one in order if not one.seated and code in here]
    known = {code for code, _ in order}
    registrations.apply_draw(tx, slug, winners, [*line, *[code for code in here if code not in known]])
