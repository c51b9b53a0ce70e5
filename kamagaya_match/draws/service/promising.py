"""The promise: made when a lottery is published, and kept in step with the event until the draw."""

from datetime import datetime

from kamagaya_match import chance, clock
from kamagaya_match.draws import queries
from kamagaya_match.draws.models import Draw
from kamagaya_match.draws.rules import SEED_BYTES, Promise, Terms, commitment
from kamagaya_match.events import service as events
from kamagaya_match.events.rules import Admission, EventStatus
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, public_changed


def keep_in_step(tx: Tx, event_id: int) -> None:
    """Promise a lottery that was published, promise anew when its rules changed, and call it off when there is none any more.

    Events call it in their own transaction whenever something may have moved. The seed is chosen once and for all.
    """
    facts = events.sign_up_facts(tx, events.slug_of(tx, event_id), lock=True)
    draw = queries.of_event(tx, event_id)
    if draw is None:
        if will_be_drawn(facts):
            _announce(tx, facts)
    elif draw.drawn_at is None:
        _follow(tx, draw, facts)


def will_be_drawn(facts: SignUpFacts) -> bool:
    """Whether the event is a lottery that people can see."""
    published = facts.status is EventStatus.PUBLISHED and facts.needed
    return published and facts.admission is Admission.LOTTERY and facts.closes is not None


def _announce(tx: Tx, facts: SignUpFacts) -> None:
    draw = Draw(
        event_id=facts.id,
        seed=chance.token_hex(SEED_BYTES),
        secret=chance.token_hex(SEED_BYTES),
        closes_at=facts.closes or facts.starts_at,
        draws_at=facts.draws_at or facts.starts_at,
        created_at=clock.now(),
    )
    tx.add(draw)
    _promise(tx, draw, facts)


def _follow(tx: Tx, draw: Draw, facts: SignUpFacts) -> None:
    if not will_be_drawn(facts):
        call_off(tx, draw, facts.slug)
        return
    if draw.fixed_at is not None and clock.now() >= draw.draws_at:
        return  # late: what has changed since then came too late for this draw
    if draw.called_off_at is not None or draw.promises[-1]["rules"] != terms_of(facts, draw.created_at).as_json():
        draw.called_off_at = None
        draw.closes_at, draw.draws_at = facts.closes or facts.starts_at, facts.draws_at or facts.starts_at
        _promise(tx, draw, facts)


def call_off(tx: Tx, draw: Draw, slug: str) -> None:
    """There is nothing to draw any more; the seed stays secret."""
    if draw.called_off_at is None:
        draw.called_off_at = clock.now()
        audit.record(tx, None, "draw_called_off", "event", slug)
        public_changed(tx)


def terms_of(facts: SignUpFacts, announced: datetime) -> Terms:
    """The rules as the event has them; nobody can sign up before they were `announced`."""
    return Terms(
        seats=facts.capacity,
        quotas=dict(facts.quotas),
        most_tickets=facts.most_tickets,
        waiting_list=facts.waiting_list,
        opens=max(facts.opens or announced, announced),
        closes=facts.closes or facts.starts_at,
        draws=facts.draws_at or facts.starts_at,
    )


def _promise(tx: Tx, draw: Draw, facts: SignUpFacts) -> None:
    rules = terms_of(facts, draw.created_at).as_json()
    promise = Promise(clock.now(), rules, commitment(facts.slug, rules, draw.seed))
    # A new list, because changes inside a JSON value are not seen.
    draw.promises = [*draw.promises, dict(promise.as_json())]
    audit.record(tx, None, "draw_promised", "event", facts.slug, commitment=promise.commitment)
    public_changed(tx)
    tx.flush()
