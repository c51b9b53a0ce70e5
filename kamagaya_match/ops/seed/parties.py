"""Who signed up for an event of the invented city, and how each came to stand where they stand."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from sqlmodel import col, select

from kamagaya_match import clock
from kamagaya_match.events.models import Event, EventQuestion
from kamagaya_match.events.rules import Admission, EventStatus, is_listed
from kamagaya_match.groups.rules import ActorKind
from kamagaya_match.registrations.models import Registration, RegistrationMove
from kamagaya_match.registrations.rules import CONSENT_VERSION, Party, Reason, RegistrationState, Room
from kamagaya_match.storage.transaction import Tx

from .cast import Cast
from .sources import MAIL_HOST, City, Facts, slug

MOST_SEATS = 40
PROMOTED = 2
WAITING = 3
ASKING = 2
REGULAR = "chiyo"
CLICKED_AFTER = timedelta(minutes=4)
# Not everyone answers as what they come.
KINDS = ("", *(kind.value for kind in ActorKind))
Step = tuple[RegistrationState, Reason]

_PENDING = (RegistrationState.PENDING, Reason.SIGNED_UP)
_SEATED = (RegistrationState.CONFIRMED, Reason.MAIL_CONFIRMED)
_IN_LINE = (RegistrationState.WAITLISTED, Reason.MAIL_CONFIRMED)
_ASKS = (RegistrationState.WAITLISTED, Reason.WAITS_FOR_APPROVAL)
_WELCOME = (RegistrationState.CONFIRMED, Reason.APPROVED)
_LEFT = (RegistrationState.CANCELLED, Reason.CANCELLED)
_UP = (RegistrationState.OFFERED, Reason.SEATS_FREED)
_TAKEN = (RegistrationState.CONFIRMED, Reason.OFFER_ACCEPTED)


@dataclass(frozen=True)
class Guest:
    """Somebody with those who come along, and the steps of the party; the last one is where it stands."""

    account: str
    size: int
    steps: tuple[Step, ...]


def write_parties(tx: Tx, city: City, cast: Cast, event: Event, facts: Facts, fate: str, random: Random) -> None:
    """The parties of one event, which keeps their count."""
    if event.internal or not event.sign_up or not is_listed(EventStatus(event.status)) or fate == "not_open":
        return
    guests = _guests(city, cast, event, facts, fate, random)
    waiting = 0
    question = tx.exec(select(EventQuestion).where(col(EventQuestion.event_id) == event.id)).first()
    guests = _asking(guests, event.starts_at < clock.now()) if event.admission == Admission.APPROVAL else guests
    parties = []
    for number, guest in enumerate(guests, start=1):
        at = _arrival(event, number, len(guests))
        party = _party(city, cast, event, guest, number, at, random)
        if question and random.random() < 0.8:
            party.answers = {str(question.id): random.choice(facts.get("choices") or facts["answers"])}
        parties.append(party)
        tx.add(party)
        tx.flush()
        tx.add_all(_moves(party, guest, at))
        if _IN_LINE in guest.steps:
            waiting += 1
            party.first_place = waiting
    event.arrivals = len(guests)
    event.seats_taken = sum(guest.size for guest in guests if guest.steps[-1][0] is RegistrationState.CONFIRMED)
    event.parties_waiting = sum(guest.steps[-1][0] is RegistrationState.WAITLISTED for guest in guests)
    event.seats_free = _free(event, parties)


def _free(event: Event, parties: list[Registration]) -> dict[str, int]:
    """The seats left for whom, where some are kept."""
    seated = [Party(one.number, one.size, RegistrationState(one.state), one.for_seat, frozenset(one.kinds)) for one in parties]
    return Room(event.capacity, {} if event.quotas_lapsed else event.quotas, seated).free()


def _asking(guests: list[Guest], over: bool) -> list[Guest]:
    """The same people where the group decides: until it is over, the last few still wait for an answer."""
    answered = len(guests) if over else len(guests) - ASKING
    return [
        replace(guest, steps=(_PENDING, _ASKS, *(guest.steps[2:] or ((_WELCOME,) if number < answered else ()))))
        for number, guest in enumerate(guests)
    ]


def _guests(city: City, cast: Cast, event: Event, facts: Facts, fate: str, random: Random) -> list[Guest]:
    """In the order of their coming."""
    own = cast.owners[facts["host"]]
    names = [account for account in city.named_people() if cast.people[account] != own and account != REGULAR]
    random.shuffle(names)
    if fate == "full":
        return _full(names, event.capacity or 0, random)
    seats = _seats(event, fate, random)
    guests = _seated(names, seats, random)
    if random.random() < 0.4:
        guests.append(Guest(names.pop(), 1, (_PENDING, _SEATED, _LEFT)))
    if random.random() < 0.2 and fate != "nearly":
        guests.append(Guest(REGULAR, 1, (_PENDING, _SEATED)))
    return guests


def _seats(event: Event, fate: str, random: Random) -> int:
    """How many of the seats are taken."""
    most = min(event.capacity or MOST_SEATS, MOST_SEATS)
    if fate == "nearly":
        return most - PROMOTED
    over = event.ends_at < clock.now()
    return int((most - 1) * random.choice([0.6, 0.7, 0.9] if over else [0.1, 0.3, 0.5, 0.8]))


def _seated(names: list[str], seats: int, random: Random) -> list[Guest]:
    guests = []
    while seats > 0 and names:
        size = min(random.choice([1, 1, 1, 2, 2, 3, 4]), seats)
        guests.append(Guest(names.pop(), size, (_PENDING, _SEATED)))
        seats -= size
    return guests


def _full(names: list[str], capacity: int, random: Random) -> list[Guest]:
    """Every seat taken; someone left and the first in line moved up; a few still wait, the regular visitor first."""
    left = Guest(names.pop(), PROMOTED, (_PENDING, _SEATED, _LEFT))
    seated = _seated(names, capacity - PROMOTED, random)
    moved_up = Guest(names.pop(), PROMOTED, (_PENDING, _IN_LINE, _UP, _TAKEN))
    waiting = [Guest(account, 1, (_PENDING, _IN_LINE)) for account in [REGULAR, *names[: WAITING - 1]]]
    return [left, *seated, moved_up, *waiting]


def _arrival(event: Event, number: int, of: int) -> datetime:
    """The moments from its publishing until it starts, or now, evenly spread."""
    opened = event.published_at or event.created_at
    until = min(event.starts_at, clock.now())
    return opened + (until - opened) * number / (of + 3)


def _party(city: City, cast: Cast, event: Event, guest: Guest, number: int, at: datetime, random: Random) -> Registration:
    name, kana = city.named_people()[guest.account]
    state = guest.steps[-1][0]
    address = f"{guest.account}@{MAIL_HOST}"
    return Registration(
        event_id=event.id or 0,
        number=number,
        rank=number,
        kinds=sorted(event.quotas) if number % 2 else [],
        actor=KINDS[number % len(KINDS)] if event.ask_actor else "",
        photo_consent=event.takes_photos and number % 3 > 0,
        code=slug(random)[:6].upper(),
        state=state,
        for_seat=guest.steps[1] == _SEATED,
        size=guest.size,
        name=name,
        kana=kana,
        companions=[f"{name.split()[0]} {own}" for own in random.sample(city.companions, guest.size - 1)],
        email=address,
        email_key="" if state is RegistrationState.CANCELLED else address,
        phone=f"0900000{random.randrange(10_000):04}" if random.random() < 0.5 else "",
        person_id=cast.people[guest.account],
        consent_version=CONSENT_VERSION,
        consented_at=at,
        created_at=at,
        updated_at=_moment(at, len(guest.steps) - 1),
    )


def _moves(party: Registration, guest: Guest, at: datetime) -> list[RegistrationMove]:
    before = ["", *(state.value for state, _ in guest.steps)]
    return [
        RegistrationMove(registration_id=party.id or 0, at=_moment(at, number), before=before[number], after=state, reason=reason)
        for number, (state, reason) in enumerate(guest.steps)
    ]


def _moment(at: datetime, step: int) -> datetime:
    """The click comes some minutes later, a change of mind later still."""
    return at + (timedelta(0), CLICKED_AFTER, CLICKED_AFTER * 9, CLICKED_AFTER * 30)[step]
