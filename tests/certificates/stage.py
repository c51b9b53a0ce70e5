"""Events that are over, who came to them, and looks at what became of it."""

from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader
from sqlmodel import select

from kamagaya_match import clock
from kamagaya_match.certificates.models import Certificate
from kamagaya_match.registrations.models import Registration, RegistrationLink
from kamagaya_match.registrations.rules import LinkKind
from kamagaya_match.storage.tokens import hashed, new_code
from kamagaya_match.storage.transaction import reading, transaction
from kamagaya_match.who import Who
from tests.registrations.stage import an_event, event

NOW = datetime(2026, 12, 20, 9, 0, tzinfo=clock.TOKYO)
KEY = "a-secret-of-a-party-that-signed-up"


def past_event(group_id: int, slug: str, days: int = 7, **facts: Any) -> str:
    """An event of two hours that was over some days before NOW."""
    return an_event(group_id, slug, starts_at=NOW - timedelta(days=days), **facts)


def came(slug: str, who: Who | None = None, state: str = "attended", **facts: Any) -> Registration:
    """A party of this event; with an account, or only with an address."""
    event_id = event(slug).id or 0
    email = who.email if who else "hanako@example.jp"
    common: dict[str, Any] = {"name": who.name if who else "山田 花子", "email": email, "email_key": email, "size": 1}
    with transaction() as tx:
        number = len(tx.exec(select(Registration).where(Registration.event_id == event_id)).all()) + 1
        person = who.person_id if who else None
        party = Registration(event_id=event_id, number=number, code=new_code(), state=state, person_id=person, **(common | facts))
        tx.add(party)
        tx.flush()
    return party


def way_to(party: Registration) -> str:
    """A secret key of the party's page, as a mail holds it."""
    with transaction() as tx:
        tx.add(RegistrationLink(registration_id=party.id or 0, token_hash=hashed(KEY), kind=LinkKind.MAIL))
    return KEY


def certificates() -> list[Certificate]:
    with reading() as tx:
        return list(tx.exec(select(Certificate).order_by(Certificate.id)))  # type: ignore[arg-type]


def text_of(pdf: bytes) -> str:
    """What a reader of the document can copy from it, without the spaces between letters."""
    return "".join(words_of(page) for page in PdfReader(BytesIO(pdf)).pages)


def words_of(page: PageObject) -> str:
    """The text of one page; pypdf puts a NUL before each letter of a font with 16-bit codes."""
    return "".join(page.extract_text().replace("\0", "").split())
