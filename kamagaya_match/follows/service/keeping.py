"""What is kept of somebody's follows, and for how long."""

from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.follows import queries
from kamagaya_match.follows.models import Follow, FollowSuggestion
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Who

TOLD_KEPT = timedelta(days=90)
# As long as the mails that hold them.
LINKS_KEPT = timedelta(days=365)


def forget(tx: Tx, person_id: int) -> None:
    """Delete everything of somebody who leaves."""
    queries.forget(tx, person_id)


def forget_old() -> int:
    """Delete what was told long ago, and links under old mails; how many rows that were."""
    now = clock.now()
    with transaction() as tx:
        return queries.drop_before(tx, now - TOLD_KEPT, now - LINKS_KEPT)


def records_of(who: Who) -> object:
    """Follows, what was told, and suggestions of this person, to take along."""
    if who.person_id is None:
        return {}
    with reading() as tx:
        wish = queries.wish(tx, who.person_id)
        return {
            "follows": [_follow(row) for row in queries.of_person(tx, who.person_id)],
            "told": [{"what": row.thing, "at": row.at.isoformat(timespec="seconds")} for row in queries.all_told(tx, who.person_id)],
            "suggestions_wanted": bool(wish and wish.wanted),
            "suggestions": [_suggestion(row) for row in queries.suggestions(tx, who.person_id)],
        }


def _follow(row: Follow) -> dict[str, object]:
    ways = {"every": row.every, "by_mail": row.by_mail, "by_push": row.by_push}
    return {"kind": row.kind, "what": row.query, **ways, "since": row.created_at.isoformat(timespec="seconds")}


def _suggestion(row: FollowSuggestion) -> dict[str, object]:
    moments = {"sent": row.sent_at, "opened": row.opened_at, "declined": row.declined_at}
    told = {name: moment.isoformat(timespec="seconds") for name, moment in moments.items() if moment}
    return {"event" if row.event else "need": row.need_slug, "title": row.title, "why": row.why, "version": row.version, **told}
