"""Lotteries, people who enter them, and the clock that holds them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import select

from kamagaya_match import clock
from kamagaya_match.draws import service
from kamagaya_match.draws.models import Draw, DrawEntry
from kamagaya_match.events import service as events
from kamagaya_match.events.models import Event
from kamagaya_match.storage.transaction import reading, transaction
from kamagaya_match.who import VISITOR
from tests.registrations.stage import NOON, an_event, come

CLOSES = NOON + timedelta(days=3, hours=3)  # at three in the afternoon, so the draw is at five
FIXED, DRAWN = CLOSES + timedelta(hours=1), CLOSES + timedelta(hours=2)


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    with clock.frozen(moment):
        yield


def a_lottery(group_id: int, slug: str = "", **facts: Any) -> str:
    """A published lottery that promises its draw, as publishing does; its slug."""
    common: dict[str, Any] = {"admission": "lottery", "sign_up_closes_at": CLOSES}
    slug = an_event(group_id, slug, **(common | facts))
    keep(slug)
    return slug


def keep(slug: str) -> None:
    with transaction() as tx:
        service.keep_in_step(tx, events.sign_up_facts(tx, slug).id)


def enter(slug: str, count: int, size: int = 1, first: int = 1, **facts: Any) -> None:
    """Visitors sign up and confirm."""
    for number in range(first, first + count):
        come(slug, f"参加者{number}", size, email=f"party{number}@example.jp", **facts)


def hold(slug: str) -> None:
    """The clock comes to the list, and to the draw."""
    for moment in (FIXED, DRAWN):
        with at(moment):
            assert service.hold_due() == 1


def row(slug: str) -> Draw:
    with reading() as tx:
        return tx.exec(select(Draw).join(Event).where(Event.slug == slug)).one()


def entries(slug: str) -> dict[str, DrawEntry]:
    """The list, by the parties' codes."""
    with reading() as tx:
        found = tx.exec(select(DrawEntry).join(Draw).join(Event).where(Event.slug == slug)).all()
    return {entry.code: entry for entry in found}


def file(slug: str) -> bytes:
    return service.published_file(slug, VISITOR)
