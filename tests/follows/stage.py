"""Something followed, something published, and the mornings on which digests go out."""

from datetime import datetime, timedelta
from typing import Any

from sqlmodel import col, select

from kamagaya_match import clock
from kamagaya_match.follows import service
from kamagaya_match.follows.models import Follow, FollowSuggestion
from kamagaya_match.storage.models import OutboxMail
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import Who
from tests.events.posts import at, post
from tests.world import World

THURSDAY = at(3, 8)
GROUP = ("group", {"slug": "satoyama"})
NATURE = ("all", {"field": "environment"})


def follows(who: Who, *what: tuple[str, dict[str, str]]) -> list[int]:
    """The numbers of what this person follows from now on, the latest first."""
    for kind, asked in what:
        service.follow(who, kind, asked)
    return [row.id or 0 for row in rows(who)]


def rows(who: Who) -> list[Follow]:
    with reading() as tx:
        return list(tx.exec(select(Follow).where(Follow.person_id == who.person_id).order_by(col(Follow.id).desc())))


def published(world: World, slug: str, title: str, **facts: Any) -> None:
    """An event of 20 December that is published now."""
    now = clock.now()
    own: dict[str, Any] = {"title": title, "published_at": now, "created_at": now, **facts}
    post(world, slug, at(20), **own)


def send_at(moment: datetime) -> int:
    with clock.frozen(moment):
        return service.send_due()


def week(number: int) -> datetime:
    """The morning of the digest, so many weeks after the first; the clockwork is never quite on time."""
    return THURSDAY + timedelta(weeks=number, seconds=(number * 7) % 50)


def mails(who: Who) -> list[OutboxMail]:
    with reading() as tx:
        return list(tx.exec(select(OutboxMail).where(OutboxMail.to_address == who.email).order_by(col(OutboxMail.id))))


def suggested(who: Who) -> list[FollowSuggestion]:
    with reading() as tx:
        mine = select(FollowSuggestion).where(FollowSuggestion.person_id == who.person_id)
        return list(tx.exec(mine.order_by(col(FollowSuggestion.id))))
