"""A draw as everyone may see it."""

from kamagaya_match import clock
from kamagaya_match.draws import queries
from kamagaya_match.draws.models import Draw
from kamagaya_match.draws.rules import Record, pseudonym, published, spaced
from kamagaya_match.draws.views import DrawPage, Now, page_of
from kamagaya_match.events import service as events
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import service as registrations
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .fixing import held_seats
from .records import record_of, reserved_of, rules_of


def draw_page(slug: str, who: Who, lang: Lang, asked: str = "") -> DrawPage:
    """The page of the draw of the event `slug`; `asked` is a pseudonym to look up. NotFound when this person may not know of it."""
    with reading() as tx:
        facts, held = _known(tx, slug, who, lang)
        return page_of(_record(tx, facts, held), _now(tx, held), lang, asked)


def published_file(slug: str, who: Who) -> bytes:
    """The file for machines; once drawn it never changes. NotFound as for the page."""
    with reading() as tx:
        facts, held = _known(tx, slug, who, "ja")
        return held.record.encode() if held.record else published(_record(tx, facts, held))


def ticket(tx: Tx, event_id: int, number: int) -> str:
    """The pseudonym of the party that came as `number`, as people read it out; empty where nothing is drawn."""
    held = queries.of_event(tx, event_id)
    return spaced(pseudonym(held.secret, number)) if held else ""


def _known(tx: Tx, slug: str, who: Who, lang: Lang) -> tuple[SignUpFacts, Draw]:
    if not events.readable(tx, who, slug):
        raise NotFound
    facts = events.sign_up_facts(tx, slug, lang=lang)
    held = queries.of_event(tx, facts.id)
    if held is None:
        raise NotFound
    return facts, held


def _record(tx: Tx, facts: SignUpFacts, held: Draw) -> Record:
    return record_of(facts, held, queries.entries(tx, held.id or 0))


def _now(tx: Tx, held: Draw) -> Now:
    """What moves until the list is fixed: how many take part, and how many seats are given already."""
    if held.fixed_at is not None:
        rows = queries.entries(tx, held.id or 0)
        return Now(clock.now(), len(rows), sum(row.size for row in rows), sum(one.seats for one in reserved_of(held)))
    entered = registrations.entries_for_draw(tx, held.event_id)
    given = sum(one.seats for one in held_seats(tx, held.event_id, rules_of(held).quotas))
    return Now(clock.now(), len(entered), sum(one.size for one in entered), given)
