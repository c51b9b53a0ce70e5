"""The list of those who take part, written down once nobody can enter any more."""

from collections import Counter
from collections.abc import Collection

from kamagaya_match import clock
from kamagaya_match.draws import queries
from kamagaya_match.draws.models import Draw, DrawEntry
from kamagaya_match.draws.rules import Held, list_hash, pseudonym, tickets
from kamagaya_match.registrations import service as registrations
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, public_changed

from .records import entry_of, rules_of


def fix(tx: Tx, held: Draw, slug: str) -> None:
    """Everyone who takes part, under pseudonyms, and the seats given before; from now on the hash cannot change."""
    rules = rules_of(held)
    reserved = held_seats(tx, held.event_id, rules.quotas)
    for one in registrations.entries_for_draw(tx, held.event_id):
        kinds = [kind for kind in one.kinds if kind in rules.quotas]
        name, number = pseudonym(held.secret, one.number), tickets(one.lost_before, rules.most_tickets)
        tx.add(DrawEntry(draw_id=held.id or 0, code=one.code, pseudonym=name, size=one.size, quotas=kinds, tickets=number))
    tx.flush()
    rows = queries.entries(tx, held.id or 0)
    held.fixed_at, held.reserved = clock.now(), [dict(seats.as_json()) for seats in reserved]
    held.list_sha256 = list_hash(slug, [entry_of(row) for row in rows], reserved)
    audit.record(tx, None, "draw_list_fixed", "event", slug, sha256=held.list_sha256, parties=str(len(rows)))
    public_changed(tx)
    tx.flush()


def held_seats(tx: Tx, event_id: int, quotas: Collection[str]) -> list[Held]:
    """The seats that named people hold already, as sums, so that nobody is recognised by them."""
    seats: Counter[tuple[str, ...]] = Counter()
    for size, kinds in registrations.held_for_draw(tx, event_id):
        seats[tuple(kind for kind in kinds if kind in quotas)] += size
    return sorted(Held(kinds, number) for kinds, number in seats.items())
