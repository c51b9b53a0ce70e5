"""Who follows what in the invented city."""

from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.follows.models import Follow
from kamagaya_match.follows.rules import read_what
from kamagaya_match.storage.transaction import Tx

from .cast import Cast
from .sources import City, Facts

FOR = timedelta(days=20)


def write_follows(tx: Tx, city: City, cast: Cast) -> None:
    """All of city.toml's, in the caller's transaction; what there is already was told."""
    tx.add_all(_follow(cast, one) for one in city.follows)


def _follow(cast: Cast, facts: Facts) -> Follow:
    what = read_what(facts["kind"], facts["asked"], clock.today())
    if what is None:
        raise ValueError(f"city.toml lets {facts['who']} follow nothing: {facts['asked']}")
    row = Follow(person_id=cast.people[facts["who"]], kind=what.kind.value, query=what.query)
    row.every, row.created_at, row.seen_at = facts.get("every", row.every), clock.now() - FOR, clock.now()
    return row
