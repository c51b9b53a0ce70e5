"""Following something, changing how one hears of it, and stopping."""

from collections.abc import Mapping
from urllib.parse import quote

from kamagaya_match import clock
from kamagaya_match.follows import queries
from kamagaya_match.follows.models import Follow
from kamagaya_match.follows.rules import Every
from kamagaya_match.follows.views import FollowView
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say

from .own import alone, signed_in
from .whats import addresses_of, known_what, title_of

MOST = 30


def follow_view(who: Who, kind: str, asked: Mapping[str, str], lang: Lang) -> FollowView:
    """What is to be followed, with the addresses that need no account. Errors: NotFound."""
    what = known_what(kind, asked)
    addresses = addresses_of(what, lang)
    with reading() as tx:
        return FollowView(
            title=title_of(tx, what, lang),
            kind_text=say(lang, f"follows.kinds.{what.kind}"),
            back=what.path,
            action=what.follow_path,
            feed=addresses.feed,
            calendar=addresses.calendar,
            webcal=addresses.webcal,
            google=addresses.google,
            state=_state(tx, who, what.kind, what.query),
            sign_in=f"/sign-in/?next={quote(what.follow_path, safe='')}",
        )


def _state(tx: Tx, who: Who, kind: str, query: str) -> str:
    if who.person_id is None:
        return "visitor"
    if queries.same(tx, who.person_id, kind, query) is not None:
        return "there"
    return "full" if queries.count(tx, who.person_id) >= MOST else "new"


def follow(who: Who, kind: str, asked: Mapping[str, str]) -> None:
    """Follow it, by a mail a week at first; what one follows already stays as it is. Errors: NotFound, Refused."""
    person_id, what = signed_in(who), known_what(kind, asked)
    with transaction() as tx:
        alone(tx, person_id)
        title_of(tx, what, who.lang)
        if queries.same(tx, person_id, what.kind, what.query) is not None:
            return
        if queries.count(tx, person_id) >= MOST:
            raise Refused("follows.refused.too_many", n=MOST)
        tx.add(Follow(person_id=person_id, kind=what.kind.value, query=what.query))


def change(who: Who, number: int, values: Mapping[str, str]) -> None:
    """How often (`every`), by mail and by push; who heard nothing before hears only of what is new from now on.

    Errors: NotFound, Refused.
    """
    person_id, every = signed_in(who), values.get("every", "")
    if every not in {one.value for one in Every}:
        raise Refused("follows.refused.every")
    with transaction() as tx:
        alone(tx, person_id)
        row = _own(tx, person_id, number)
        silent = row.every == Every.NEVER or not (row.by_mail or row.by_push)
        row.every, row.by_mail, row.by_push = every, bool(values.get("by_mail")), bool(values.get("by_push"))
        if silent:
            row.seen_at = clock.now()


def stop(who: Who, number: int) -> None:
    """Follow it no more. Errors: NotFound."""
    person_id = signed_in(who)
    with transaction() as tx:
        alone(tx, person_id)
        tx.delete(_own(tx, person_id, number))


def _own(tx: Tx, person_id: int, number: int) -> Follow:
    row = queries.own(tx, person_id, number)
    if row is None:
        raise NotFound
    return row
