"""What other features read of events, and the seats they keep with them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from kamagaya_match import clock
from kamagaya_match.events import queries
from kamagaya_match.events.models import Event
from kamagaya_match.events.rules import draw_time
from kamagaya_match.events.views import SeatsView, SignUpFacts, seats_of, sign_up_facts_of
from kamagaya_match.events.views.meetings import Meeting, meetings_in
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, public_changed, reading
from kamagaya_match.who import VISITOR, Who
from kamagaya_match.words.catalogue import Lang

from .telling import told_one

JUST_BEGUN = timedelta(days=1)


def sign_up_facts(tx: Tx, slug: str, lock: bool = False, lang: Lang = "ja") -> SignUpFacts:
    """What the sign-up needs of the event `slug`, worded in `lang`; NotFound when there is none.

    With `lock` nobody else can count its seats until the transaction ends. Whether someone may read the event is
    the caller's to ask (`readable`): drafts and internal events are given too.
    """
    event = queries.locked_event(tx, slug) if lock else queries.known_event(tx, slug)
    if event is None or event.id is None:
        raise NotFound
    return sign_up_facts_of(told_one(tx, event, lang), queries.questions_of(tx, event.id), lang)


def readable(tx: Tx, who: Who, slug: str) -> bool:
    """Whether this person may see the event at all."""
    return queries.event_of(tx, who, slug) is not None


def next_number(tx: Tx, event_id: int) -> int:
    """The next party's place in the order of arrival, from 1; call it under the lock of `sign_up_facts`."""
    event = tx.get_one(Event, event_id)
    event.arrivals += 1
    tx.flush()
    return event.arrivals


def note_seats(tx: Tx, event_id: int, taken: int, waiting: int, free: Mapping[str, int] | None = None) -> None:
    """Keep how many seats are taken, how many parties wait and, with quotas, how many seats are free for whom; open pages see it."""
    event, kept = tx.get_one(Event, event_id), dict(free or {})
    if (event.seats_taken, event.parties_waiting, event.seats_free) != (taken, waiting, kept):
        event.seats_taken, event.parties_waiting, event.seats_free = taken, waiting, kept
        public_changed(tx)


def note_drawn(tx: Tx, event_id: int) -> None:
    """From now on the lottery is drawn, and it is first come behind those who wait."""
    tx.get_one(Event, event_id).drawn_at = clock.now()
    tx.flush()
    public_changed(tx)


def lotteries_due(tx: Tx, now: datetime) -> list[str]:
    """The lotteries whose time to be drawn has come, by slug."""
    found = queries.closed_lotteries(tx, now)
    return [event.slug for event in found if event.sign_up_closes_at is not None and draw_time(event.sign_up_closes_at) <= now]


def quotas_due(tx: Tx, now: datetime) -> list[int]:
    """The events whose kept seats open to all by now, in the order in which they are to be locked."""
    return list(queries.quotas_due(tx, now))


def note_quotas_open(tx: Tx, event_id: int) -> None:
    """From now on the seats that were kept are for all."""
    tx.get_one(Event, event_id).quotas_lapsed = True
    tx.flush()
    public_changed(tx)


def begun_with_line(tx: Tx, now: datetime) -> list[int]:
    """The events that have begun lately while parties wait, in the order in which they are to be locked."""
    return list(queries.begun_with_line(tx, now - JUST_BEGUN, now))


def slugs_of(tx: Tx, ids: Collection[int]) -> list[str]:
    """The names in the addresses of these events."""
    return queries.slugs_of(tx, ids)


def over_among(tx: Tx, ids: Sequence[int]) -> list[int]:
    """Those of these events (ids) that are over, in the order in which they are to be locked."""
    return list(queries.over_among(tx, ids, clock.now()))


def asked_for(tx: Tx, now: datetime) -> list[int]:
    """The events to come whose groups have people to answer, in the order in which they are to be locked."""
    return list(queries.asked_for(tx, now))


def held_before(tx: Tx, group_id: int, now: datetime) -> list[int]:
    """The events of a group that have begun, by id."""
    return list(queries.held_before(tx, group_id, now))


def seats(slug: str, lang: Lang = "ja", who: Who = VISITOR) -> SeatsView:
    """The seats of the event `slug` now; NotFound when there is none that this person may see."""
    with reading() as tx:
        event = queries.event_of(tx, who, slug)
        if event is None:
            raise NotFound
        return seats_of(event, lang, clock.now())


def title_of(tx: Tx, event_id: int) -> str:
    """The title of an event, as the group wrote it; NotFound when there is none."""
    event = tx.get(Event, event_id)
    if event is None:
        raise NotFound
    return event.title


def meetings_of(tx: Tx, event_id: int, lang: Lang = "ja") -> tuple[Meeting, ...]:
    """The meetings of an event, the earliest first; NotFound when there is none."""
    event = tx.get(Event, event_id)
    if event is None:
        raise NotFound
    return meetings_in(queries.sessions_of(tx, [event_id]).get(event_id, []), event.all_day, lang)


def slug_of(tx: Tx, event_id: int) -> str:
    """The name in the event's address; NotFound when there is none."""
    event = tx.get(Event, event_id)
    if event is None:
        raise NotFound
    return event.slug
