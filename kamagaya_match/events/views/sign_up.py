"""What the sign-up needs to know of an event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kamagaya_match.events.rules import Admission, EventStatus, SignUpPhase, sign_up_phase
from kamagaya_match.feeds.entries import CalendarEntry
from kamagaya_match.groups.rules import ActorKind
from kamagaya_match.words.catalogue import Lang

from .entries import entries_of, page_url
from .meetings import Meeting, meetings_in
from .places import place_line, way
from .rows import QuestionRow, Told
from .times import draws_at, whole_time
from .wording import ages_in, fee_in, title_in


@dataclass(frozen=True)
class QuestionFacts:
    """A question of the group's own; `kind` is `text` or `choice`."""

    id: int = 0
    kind: str = "text"
    label: str = ""
    choices: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, kw_only=True)
class SignUpFacts:
    """An event as the sign-up sees it, worded for one reader; `needed` is False for events one just comes to.

    `entries` are for the calendars of people who signed up: one, or one for each of several sessions (then no single
    mail can carry them all: send the link to /events/{slug}.ics). `quotas` are those in force: none once their seats
    are open to all. `draws_at` is when a lottery is to be drawn. `kinds_asked` are the quotas of all times, about which parties were asked;
    `asks_actor` whether they say as what kind of actor they come.
    """

    id: int
    slug: str
    url: str
    title: str
    kind: str
    status: EventStatus
    cancel_reason: str
    internal: bool
    needed: bool
    group_id: int
    group_slug: str
    group_name: str
    capacity: int | None
    waiting_list: bool
    admission: Admission
    drawn: bool
    draws_at: datetime | None
    quotas: Mapping[str, int]
    quotas_open_at: datetime | None
    most_tickets: int
    seats_taken: int
    parties_waiting: int
    opens: datetime | None
    closes: datetime | None
    starts_at: datetime
    ends_at: datetime
    all_day: bool
    when: str
    place: str
    way: str
    place_note: str
    online: bool
    online_url: str
    fee: str
    fee_note: str
    bring: str
    contact: str
    minors_alone: bool
    takes_photos: bool
    photo_use: str
    asks_actor: bool
    kinds_asked: tuple[str, ...]
    ages: str
    questions: tuple[QuestionFacts, ...]
    calendar_uid: str
    sequence: int
    entries: tuple[CalendarEntry, ...]
    meetings: tuple[Meeting, ...]

    def phase(self, now: datetime, left: int | None) -> SignUpPhase:
        """What a person who wants to come can do at `now` with `left` free seats (None without a limit)."""
        return sign_up_phase(
            now,
            self.status,
            self.opens,
            self.closes,
            self.starts_at,
            left,
            self.waiting_list,
            ends=self.ends_at,
            needed=self.needed,
            admission=self.admission,
            drawn=self.drawn,
        )

    @property
    def chosen_later(self) -> bool:
        """Whether everyone waits at first: for the draw, or for the group's answer."""
        return self.admission is Admission.APPROVAL or (self.admission is Admission.LOTTERY and not self.drawn)


def sign_up_facts_of(told: Told, questions: Sequence[QuestionRow], lang: Lang) -> SignUpFacts:
    """The facts of one event for the sign-up."""
    event = told.event
    return SignUpFacts(
        id=event.id or 0,
        slug=event.slug,
        url=page_url(event.slug),
        title=title_in(event, lang),
        kind=event.kind,
        status=EventStatus(event.status),
        cancel_reason=event.cancel_reason,
        internal=event.internal,
        needed=event.sign_up,
        group_id=event.group_id,
        group_slug=told.group.slug,
        group_name=told.group.name,
        capacity=event.capacity,
        waiting_list=event.waiting_list,
        admission=Admission(event.admission),
        drawn=event.drawn_at is not None,
        draws_at=draws_at(event),
        quotas={} if event.quotas_lapsed else event.quotas,
        quotas_open_at=event.quotas_open_at,
        most_tickets=event.most_tickets,
        seats_taken=event.seats_taken,
        parties_waiting=event.parties_waiting,
        opens=event.sign_up_opens_at,
        closes=event.sign_up_closes_at,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        all_day=event.all_day,
        when=whole_time(told, lang),
        place=place_line(told, lang),
        way=way(told, lang),
        place_note=event.place_note,
        online=event.online,
        online_url=event.online_url,
        fee=fee_in(event, lang),
        fee_note=event.fee_note,
        bring=event.bring,
        contact=event.contact,
        minors_alone=event.minors_alone,
        takes_photos=event.takes_photos,
        photo_use=event.photo_use,
        asks_actor=event.ask_actor or not set(ActorKind).isdisjoint(event.quotas),
        kinds_asked=tuple(event.quotas),
        ages=ages_in(event, lang),
        questions=tuple(_question(row) for row in questions),
        calendar_uid=event.calendar_uid,
        sequence=event.sequence,
        entries=entries_of(told, lang, participant=True),
        meetings=meetings_in(told.sessions, event.all_day, lang),
    )


def _question(row: QuestionRow) -> QuestionFacts:
    return QuestionFacts(id=row.id or 0, kind=row.kind, label=row.label, choices=tuple(row.choices), required=row.required)
