"""What is new in all that somebody follows, as one mail: gathered, marked as told and posted in one transaction."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kamagaya_match import clock
from kamagaya_match.follows import queries
from kamagaya_match.follows.models import Follow, FollowLink, FollowTold
from kamagaya_match.follows.rules import Every, is_due, last_turn, what_of
from kamagaya_match.follows.views import Fitting, Thing, key_of
from kamagaya_match.groups import service as groups
from kamagaya_match.people import service as people
from kamagaya_match.storage import outbox, push_box
from kamagaya_match.storage.tokens import hashed, new_token
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .letters import Digest, mail_of, push_of
from .own import alone
from .shared import Shared
from .suggesting import candidates, take_turn

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Found:
    """Something new, the title of the follow that found it first, and by which ways it is told."""

    thing: Thing
    because: str
    by_mail: bool
    by_push: bool


@dataclass(frozen=True)
class Turns:
    """The latest turns of the two rhythms."""

    weekly: datetime
    daily: datetime


def send_due() -> int:
    """Write the digests of everyone whose turn has come; how many people that were. At night nothing goes out."""
    now = clock.now()
    turns = Turns(last_turn(Every.WEEKLY, now), last_turn(Every.DAILY, now))
    if not is_due(Every.DAILY, turns.daily - timedelta(days=1), now):
        return 0
    with reading() as tx:
        waiting = queries.due(tx, turns.weekly, turns.daily)
    shared = Shared()
    return sum(_survive(person_id, turns, shared) for person_id in waiting)


def _survive(person_id: int, turns: Turns, shared: Shared) -> bool:
    """One digest that cannot be written holds up no other."""
    try:
        return _send(person_id, turns, shared)
    except Exception:
        log.exception("the digest of person %s failed and is tried again later", person_id)
        return False


def _send(person_id: int, turns: Turns, shared: Shared) -> bool:
    with reading() as tx:
        who = _who(tx, person_id)
        # Ranking may first read many facts: that is done before anybody has to wait for this transaction.
        fitting = candidates(tx, who, who.lang, turns.weekly) if who else []
    if who is None:
        return False
    with transaction() as tx:
        alone(tx, person_id)
        due = queries.due_of(tx, person_id, turns.weekly, turns.daily)
        found = _news(tx, person_id, due, who.lang, shared)
        return _tell(tx, who, person_id, found, _besides(found, fitting), turns)


def _who(tx: Tx, person_id: int) -> Who | None:
    who = people.who_is(tx, person_id)
    return replace(who, groups=tuple(groups.roles_of(tx, person_id))) if who else None


def _besides(found: Sequence[Found], fitting: Sequence[Fitting]) -> list[Fitting]:
    """What may be suggested beside the news of the same mail."""
    told = {one.thing.key for one in found}
    return [one for one in fitting if key_of(one) not in told]


def _tell(tx: Tx, who: Who, person_id: int, found: Sequence[Found], fitting: Sequence[Fitting], turns: Turns) -> bool:
    turn = take_turn(tx, person_id, fitting, turns.weekly, who.lang)
    tx.add_all(FollowTold(person_id=person_id, thing=one.thing.key) for one in found)
    mailed = [(one.thing, one.because) for one in found if one.by_mail]
    pushed = [one.thing for one in found if one.by_push]
    if mailed or turn.made or turn.stopped:
        token = new_token()
        tx.add(FollowLink(person_id=person_id, token_hash=hashed(token)))
        outbox.post(tx, mail_of(who, Digest(mailed, turn.made, turn.stopped), token))
    if pushed:
        push_box.push(tx, person_id, push_of(pushed, who.lang))
    return bool(mailed or pushed or turn.made or turn.stopped)


def _news(tx: Tx, person_id: int, follows: Sequence[Follow], lang: Lang, shared: Shared) -> list[Found]:
    """What nobody told this person yet, each thing once; the follows are marked as read up to now."""
    now, found = clock.now(), dict[str, Found]()
    for row in follows:
        if row.by_mail or row.by_push:
            for one in _of_follow(tx, row, lang, shared):
                before = found.get(one.thing.key, one)
                by_mail, by_push = before.by_mail or one.by_mail, before.by_push or one.by_push
                found[one.thing.key] = replace(before, by_mail=by_mail, by_push=by_push)
        row.seen_at = now
    told = queries.told(tx, person_id, found.keys())
    return sorted((one for key, one in found.items() if key not in told), key=lambda one: one.thing.published, reverse=True)


def _of_follow(tx: Tx, row: Follow, lang: Lang, shared: Shared) -> list[Found]:
    because, things = shared.read(tx, what_of(row.kind, row.query), row.seen_at, lang)
    return [Found(thing, because, row.by_mail, row.by_push) for thing in things]
