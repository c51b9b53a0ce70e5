"""Events to sign up to, people who do, and looks at what became of it."""

import re
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import col, select

from kamagaya_match import clock
from kamagaya_match.events.models import Event, EventQuestion, EventSession
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.registrations import service
from kamagaya_match.registrations.models import Registration, RegistrationMove
from kamagaya_match.registrations.rules import Party, RegistrationState, Room, SignUpWish, seats_taken
from kamagaya_match.registrations.service import Outcome
from kamagaya_match.registrations.views import ManagePage
from kamagaya_match.storage.models import AuditEntry, OutboxMail
from kamagaya_match.storage.tokens import new_slug
from kamagaya_match.storage.transaction import reading, transaction
from kamagaya_match.who import VISITOR, Who

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=clock.TOKYO)
TITLE = "里山の落ち葉かき"
CONFIRM = re.compile(r"/registrations/confirm/([\w-]+)")
MANAGE = re.compile(r"/registrations/([\w-]{20,})")


def an_event(group_id: int, slug: str = "", sessions: int = 1, **facts: Any) -> str:
    """A published event in two weeks; its slug."""
    slug, starts = slug or new_slug(), facts.pop("starts_at", clock.now() + timedelta(days=14))
    common: dict[str, Any] = {
        "kind": "experience",
        "status": "published",
        "title": TITLE,
        "capacity": 10,
        "fee": 0,
        "place_name": "粟野の森",
    }
    times: dict[str, Any] = {"starts_at": starts, "ends_at": starts + timedelta(hours=2)}
    with transaction() as tx:
        event = Event(slug=slug, group_id=group_id, calendar_uid=f"event-{slug}@test", **(common | times | facts))
        tx.add(event)
        tx.flush()
        for number in range(1, sessions + 1):
            later = timedelta(weeks=number - 1)
            uid = f"event-{slug}-{number}@test"
            tx.add(
                EventSession(
                    event_id=event.id or 0, starts_at=starts + later, ends_at=starts + later + timedelta(hours=2), calendar_uid=uid
                )
            )
    return slug


def ask(slug: str, label: str, required: bool = False, choices: tuple[str, ...] = ()) -> str:
    """Put a question on the event's form; its field's name."""
    with transaction() as tx:
        event = tx.exec(select(Event).where(Event.slug == slug)).one()
        kind = "choice" if choices else "text"
        question = EventQuestion(event_id=event.id or 0, label=label, required=required, kind=kind, choices=list(choices))
        tx.add(question)
        tx.flush()
        return f"question.{question.id}"


def change(slug: str, **facts: Any) -> int:
    """Set facts of the event as its writing side does; its id."""
    with transaction() as tx:
        event = tx.exec(select(Event).where(Event.slug == slug)).one()
        for name, value in facts.items():
            setattr(event, name, value)
        return event.id or 0


def call_off(slug: str, reason: str = "") -> None:
    number = change(slug, status=EventStatus.CANCELLED, cancel_reason=reason, sequence=1)
    with transaction() as tx:
        service.event_cancelled(tx, number)


def seats_become(slug: str, capacity: int | None) -> None:
    with transaction() as tx:
        event = tx.exec(select(Event).where(Event.slug == slug).with_for_update()).one()
        event.capacity = capacity
        service.capacity_changed(tx, event.id or 0)


def wish(name: str = "山田花子", size: int = 1, **facts: Any) -> SignUpWish:
    """A valid wish; the address is made of the name unless given."""
    email = facts.pop("email", f"{abs(hash(name)) % 10**9}@example.jp")
    return SignUpWish(**({"size": size, "name": name, "email": email, "consent": True} | facts))


def join(slug: str, name: str = "山田花子", size: int = 1, who: Who = VISITOR, **facts: Any) -> Outcome:
    return service.join(who, slug, wish(name, size, **facts))


def come(slug: str, name: str = "山田花子", size: int = 1, **facts: Any) -> str:
    """Sign up and open the mail's link, as a visitor does; the token of that mail."""
    asked = wish(name, size, **facts)
    service.join(VISITOR, slug, asked)
    token = confirm_token(asked.email)
    service.confirm(token)
    return token


def mails(address: str = "") -> list[OutboxMail]:
    """The mails to an address, the oldest first."""
    with reading() as tx:
        found = tx.exec(select(OutboxMail).order_by(col(OutboxMail.id))).all()
    return [mail for mail in found if not address or mail.to_address == address]


def confirm_token(address: str) -> str:
    found = CONFIRM.search(mails(address)[-1].body_text)
    assert found is not None
    return found[1]


def manage_token(mail: OutboxMail) -> str:
    found = MANAGE.search(mail.body_text)
    assert found is not None
    return found[1]


def parties(slug: str) -> list[Registration]:
    """Everyone who signed up, by arrival."""
    with reading() as tx:
        wanted = select(Registration).join(Event, col(Event.id) == col(Registration.event_id)).where(Event.slug == slug)
        return list(tx.exec(wanted.order_by(col(Registration.number))))


def states(slug: str) -> list[str]:
    return [party.state for party in parties(slug)]


def moves(party: Registration) -> list[RegistrationMove]:
    with reading() as tx:
        wanted = select(RegistrationMove).where(RegistrationMove.registration_id == party.id)
        return list(tx.exec(wanted.order_by(col(RegistrationMove.id))))


def event(slug: str) -> Event:
    with reading() as tx:
        return tx.exec(select(Event).where(Event.slug == slug)).one()


def audits(verb: str) -> list[AuditEntry]:
    with reading() as tx:
        return list(tx.exec(select(AuditEntry).where(AuditEntry.verb == verb)))


def as_party(one: Registration) -> Party:
    return Party(one.number, one.size, RegistrationState(one.state), one.for_seat, frozenset(one.kinds), one.rank)


def draw(slug: str, winners: list[str], line: list[str]) -> None:
    """Draw the lottery with this outcome, by names."""
    codes = {party.name: party.code for party in parties(slug)}
    with transaction() as tx:
        service.apply_draw(tx, slug, [codes[name] for name in winners], [codes[name] for name in line])


def by_name(slug: str) -> dict[str, str]:
    """The states by name."""
    return {party.name: party.state for party in parties(slug)}


def page(token: str, who: Who = VISITOR) -> ManagePage:
    """A party's own page, in Japanese."""
    return service.manage_page(token, who, "ja")


def assert_rules_hold(slug: str) -> None:
    """No seat too many, counts that are true, numbers without gap, one party an address, no seat left for who fits next."""
    here, known = event(slug), parties(slug)
    as_rules = [as_party(one) for one in known]
    taken = seats_taken(as_rules)
    room = Room(here.capacity, {} if here.quotas_lapsed else here.quotas, as_rules)
    assert not room.overfull
    assert here.seats_free == room.free()
    assert here.seats_taken == taken
    assert here.parties_waiting == sum(party.waits for party in as_rules)
    assert [one.number for one in known] == list(range(1, len(known) + 1))
    keys = [one.email_key for one in known if one.email_key]
    assert len(keys) == len(set(keys))
