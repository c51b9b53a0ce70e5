"""The sample city as the deeds need it, and what a deed is."""

import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import text

from kamagaya_match import clock
from kamagaya_match.groups.models import Membership
from kamagaya_match.people.models import Person
from kamagaya_match.sign_in.service import who_behind
from kamagaya_match.storage.tokens import hashed
from kamagaya_match.storage.transaction import reading, transaction
from kamagaya_match.who import Who
from tests.browser.acts import CENTRE, CITIZEN, OFFICER, OWNER
from tests.events.posts import DEFAULT
from tests.registrations.stage import an_event

HOST, DESK = "satoyama", "/group-desk/satoyama"

__all__ = ["CENTRE", "CITIZEN", "DESK", "HOST", "OFFICER", "OWNER", "City", "Deed"]


@dataclass(frozen=True)
class Deed:
    """At `path`, `who` sends `payload` (after the handlers of `first`); then the database answers `question` with `after`."""

    path: str
    question: str
    after: Any
    payload: dict[str, Any] = field(default_factory=dict)
    who: str = OWNER
    first: tuple[tuple[str, dict[str, Any]], ...] = ()


class City:
    """The database of the served site; the product's own services work on it here too."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "match.db"
        self.who = cache(self._who)

    def ask(self, question: str, **values: object) -> Any:
        with reading() as tx:
            found = tx.execute(text(question), values).fetchone()
        return found[0] if found else None

    def tell(self, change: str, **values: object) -> None:
        with transaction() as tx:
            tx.execute(text(change), values)

    def person(self, email: str) -> int:
        return int(self.ask("SELECT id FROM person WHERE email = :email", email=email))

    def group(self, slug: str = HOST) -> int:
        return int(self.ask("SELECT id FROM group_ WHERE slug = :slug", slug=slug))

    def session(self, email: str) -> str:
        """A new session's secret for this person."""
        token, now = secrets.token_urlsafe(24), datetime.now(UTC)
        columns = "token_hash, person_id, browser, created_at, seen_at, expires_at"
        times = {"now": _stored(now), "later": _stored(now + timedelta(days=1))}
        self.tell(
            f"INSERT INTO sign_in_session ({columns}) VALUES (:token, :person, '', :now, :now, :later)",
            token=hashed(token),
            person=self.person(email),
            **times,
        )
        return token

    def _who(self, email: str) -> Who:
        return who_behind(self.session(email))

    def event(self, **facts: Any) -> str:
        """An event of the host in two weeks; its slug."""
        return an_event(self.group(), **(DEFAULT | facts))

    def over(self, **facts: Any) -> str:
        """An event of the host that was three days ago; its slug."""
        return self.event(starts_at=clock.now() - timedelta(days=3), ends_at=clock.now() - timedelta(days=3, hours=-2), **facts)

    def new_day(self) -> None:
        """All that was applied for was yesterday: too long ago for a day's limit, too recent to remind of."""
        then = _stored(datetime.now(UTC) - timedelta(hours=30))
        self.tell("UPDATE application SET created_at = :then WHERE created_at > :then", then=then)

    def newcomer(self, email: str, role: str = "") -> int:
        """Somebody with an account, a member of the host where a role is named; the person's id."""
        with transaction() as tx:
            person = Person(email=email, name="新 人")
            tx.add(person)
            tx.flush()
            if role:
                tx.add(Membership(group_id=self.group(), person_id=person.id or 0, role=role))
            return person.id or 0


def _stored(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S.%f}"
