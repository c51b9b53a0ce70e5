"""Suggestions for those who asked for them: two a week at most, never the same twice, and none when they are ignored."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, zip_longest

from kamagaya_match import clock
from kamagaya_match.clock import TOKYO
from kamagaya_match.follows import queries
from kamagaya_match.follows.models import FollowSuggestion, FollowWish
from kamagaya_match.follows.rules import Past, is_ignored, room_for
from kamagaya_match.follows.views import Fitting, event_key, need_key
from kamagaya_match.matching import service as matching
from kamagaya_match.matching.rules import VERSION
from kamagaya_match.matching.rules.corrections import Fix
from kamagaya_match.matching.views import SuggestedEvent
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say

from .own import alone, signed_in

REASONS = 2
# More than can be sent, because some of them may be news of the same digest.
COMPARED = 20


@dataclass(frozen=True)
class Turn:
    """What a turn brought: the suggestions that were made, or that they stopped by themselves."""

    made: Sequence[FollowSuggestion] = ()
    stopped: bool = False


def want_suggestions(who: Who, wanted: bool) -> None:
    """Switch them on or off; switched on again, what was ignored before counts no more. Errors: NotFound."""
    person_id = signed_in(who)
    with transaction() as tx:
        alone(tx, person_id)
        row = queries.wish(tx, person_id) or FollowWish(person_id=person_id)
        if wanted and not row.wanted:
            row.since = row.turned_at = clock.now()
        row.wanted, row.stopped_at = wanted, None
        tx.add(row)


def candidates(tx: Tx, who: Who, lang: Lang, weekly: datetime) -> list[Fitting]:
    """What could be suggested in this turn, a need and an event by turns; only what fits in some respect, so that it can be said why."""
    person_id = signed_in(who)
    wish = queries.wish(tx, person_id)
    if wish is None or not wish.wanted or wish.turned_at >= weekly:
        return []
    known = {row.need_slug for row in queries.suggestions(tx, person_id)}
    needs = matching.best_for(tx, who, lang, COMPARED, known | _told(tx, person_id, need_key("")))
    events = matching.best_events_for(tx, who, lang, COMPARED, known | _told(tx, person_id, event_key("")))
    by_turns = chain.from_iterable(zip_longest(needs, events))
    return [one for one in by_turns if one is not None and one.why.fits]


def _told(tx: Tx, person_id: int, prefix: str) -> set[str]:
    """The slugs of what digests told somebody of, among the things of one kind."""
    return {thing.removeprefix(prefix) for thing in queries.told_like(tx, person_id, prefix)}


def take_turn(tx: Tx, person_id: int, found: Sequence[Fitting], weekly: datetime, lang: Lang) -> Turn:
    """Note in the caller's transaction what is suggested now; nothing when this turn was taken already."""
    wish, now = queries.wish(tx, person_id), clock.now()
    if wish is None or not wish.wanted or wish.turned_at >= weekly:
        return Turn()
    wish.turned_at = now
    rows = queries.suggestions(tx, person_id)
    if is_ignored([_past(row) for row in rows if row.sent_at >= wish.since], now.date()):
        wish.wanted, wish.stopped_at = False, now
        return Turn(stopped=True)
    known, room = {row.need_slug for row in rows}, room_for([_day(row.sent_at) for row in rows], now.date())
    made = [_made(person_id, one, lang) for one in found if one.card.slug not in known][:room]
    tx.add_all(made)
    return Turn(made)


def _made(person_id: int, one: Fitting, lang: Lang) -> FollowSuggestion:
    fits = say(lang, "common.separator").join(reason.text for reason in one.why.fits[:REASONS])
    why = say(lang, "follows.why", what=fits)
    event = isinstance(one, SuggestedEvent)
    return FollowSuggestion(person_id=person_id, need_slug=one.card.slug, event=event, title=one.card.title, why=why, version=VERSION)


def _past(row: FollowSuggestion) -> Past:
    return Past(_day(row.sent_at), row.opened_at is not None or row.declined_at is not None)


def _day(moment: datetime) -> date:
    return moment.astimezone(TOKYO).date()


def open_suggestion(who: Who, slug: str) -> str:
    """Note that the person looks at it; the address of the need or event. Errors: NotFound for what was not suggested to this person."""
    person_id = signed_in(who)
    with transaction() as tx:
        alone(tx, person_id)
        row = _suggestion(tx, person_id, slug)
        row.opened_at = row.opened_at or clock.now()
        return f"/events/{slug}" if row.event else f"/needs/{slug}"


def decline(who: Who, slug: str) -> None:
    """Not for me: the ranking learns it too, as long as the need is open or the event to come. Errors: NotFound."""
    person_id = signed_in(who)
    with transaction() as tx:
        alone(tx, person_id)
        row = _suggestion(tx, person_id, slug)
        row.declined_at = row.declined_at or clock.now()
    with suppress(NotFound, Refused):
        matching.correct(who, slug, Fix.NEED.value, "")


def _suggestion(tx: Tx, person_id: int, slug: str) -> FollowSuggestion:
    row = queries.suggestion(tx, person_id, slug)
    if row is None:
        raise NotFound
    return row
