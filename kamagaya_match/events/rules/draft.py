"""Reading what a group typed into the event form; nothing typed is lost, whatever is wrong with it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from kamagaya_match import clock
from kamagaya_match.city import ACTIONS, AREAS, Field, Welcome
from kamagaya_match.words.reading import Reader

from .admission import MOST_TICKETS, Quota
from .facts import LONGEST
from .kinds import RECONFIRM_DAYS, Access, Admission, AgeBand, EventKind, Reminder

MOST_SESSIONS = 12
MOST_QUESTIONS = 5
MOST_SEATS = 100_000
MOST_YEN = 1_000_000
RECONFIRM_FROM = range(1, 15)
LENGTHS = {
    "title": 80,
    "title_kana": 120,
    "title_easy": 80,
    "summary": 200,
    "summary_easy": 200,
    "description": 8000,
    "place_name": 100,
    "address": 200,
    "place_note": 200,
    "online_url": 500,
    "fee_note": 200,
    "bring": 300,
    "who_welcome": 200,
    "contact": 200,
    "picture_alt": 200,
    "photo_use": 200,
}
_URL = re.compile(r"https?://[^\s<>\"]+")


@dataclass(frozen=True, slots=True)
class SessionDraft:
    """One meeting, aware times."""

    starts: datetime
    ends: datetime
    title: str = ""


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """A question of the group's own; with choices it is answered by choosing one."""

    label: str
    choices: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An event as typed: texts by column name, and the rest as it will be stored."""

    texts: Mapping[str, str]
    kind: EventKind
    all_day: bool
    sessions: tuple[SessionDraft, ...]
    place: str
    area: str
    online: bool
    fee: int | None
    sign_up: bool
    capacity: int | None
    waiting_list: bool
    admission: Admission
    quotas: Mapping[str, int]
    quotas_open: datetime | None
    most_tickets: int
    opens: datetime | None
    closes: datetime | None
    reminders: list[str]
    reconfirm: bool
    reconfirm_days: int
    questions: tuple[QuestionDraft, ...]
    fields: list[str]
    welcome: list[str]
    access: list[str]
    actions: list[int]
    age_band: AgeBand = AgeBand.EVERYONE
    minors_alone: bool = False
    takes_photos: bool = False
    ask_actor: bool = False

    @property
    def starts(self) -> datetime:
        return self.sessions[0].starts

    @property
    def ends(self) -> datetime:
        return max(session.ends for session in self.sessions)


def read_draft(values: Mapping[str, str]) -> tuple[Draft | None, dict[str, str]]:
    """The event that a form means, and the catalogue keys of what is wrong by field; None without a day."""
    form = Reader(values, LENGTHS, "event_form")
    all_day = form.ticked("all_day")
    sessions = _sessions(form, all_day)
    draft = _draft(form, all_day, sessions) if sessions else None
    if not form.text("title"):
        form.errors["title"] = "event_checks.title"
    if draft is not None and draft.ends - draft.starts > LONGEST:
        form.errors.setdefault("session.1.day", "event_checks.too_long")
    if draft is not None and draft.fee is None:
        form.errors.setdefault("fee", "event_checks.fee")
    if not sessions:
        form.errors.setdefault("session.1.day", "event_checks.starts")
    return draft, form.errors


def _draft(form: Reader, all_day: bool, sessions: tuple[SessionDraft, ...]) -> Draft:
    texts = {name: form.text(name) for name in LENGTHS if name != "picture_alt"}
    if texts["online_url"] and not _URL.fullmatch(texts["online_url"]):
        form.errors["online_url"] = "event_form.not_a_url"
    return Draft(
        texts=texts,
        kind=_kind(form),
        all_day=all_day,
        sessions=sessions,
        place=form.text("place"),
        area=form.text("area") if form.text("area") in {area.name for area in AREAS} else "",
        online=form.ticked("online"),
        fee=form.number("fee", MOST_YEN),
        sign_up=form.ticked("sign_up"),
        capacity=_seats(form),
        waiting_list=form.ticked("waiting_list"),
        admission=_admission(form),
        quotas=_quotas(form),
        quotas_open=form.moment("quotas_open"),
        most_tickets=MOST_TICKETS if form.ticked("more_tickets") else 1,
        opens=form.moment("opens"),
        closes=form.moment("closes"),
        reminders=form.codes("reminders", Reminder),
        reconfirm=_reconfirm(form),
        reconfirm_days=_reconfirm_days(form),
        questions=_questions(form),
        fields=form.codes("fields", Field),
        welcome=form.codes("welcome", Welcome),
        access=form.codes("access", Access),
        actions=[action.number for action in ACTIONS if form.ticked(f"actions.{action.number}")],
        age_band=_age_band(form),
        minors_alone=_minors_alone(form),
        takes_photos=_takes_photos(form),
        ask_actor=form.ticked("ask_actor"),
    )


def _kind(form: Reader) -> EventKind:
    value = form.text("kind")
    return EventKind(value) if value in set(EventKind) else EventKind.OTHER


def _admission(form: Reader) -> Admission:
    value = form.text("admission")
    return Admission(value) if value in set(Admission) else Admission.FIRST_COME


def _age_band(form: Reader) -> AgeBand:
    value = form.text("age_band")
    return AgeBand(value) if value in set(AgeBand) else AgeBand.EVERYONE


def _minors_alone(form: Reader) -> bool:
    """Children without an adult need a guardian's consent, which only a sign-up can ask for."""
    alone = form.ticked("minors_alone")
    if alone and _age_band(form) is AgeBand.ADULTS:
        form.errors["minors_alone"] = "event_form.alone_but_adults"
    elif alone and not form.ticked("sign_up"):
        form.errors["minors_alone"] = "event_form.alone_needs_sign_up"
    return alone


def _takes_photos(form: Reader) -> bool:
    """Nobody can agree to pictures without knowing what for."""
    taken = form.ticked("takes_photos")
    if taken and not form.text("photo_use"):
        form.errors["photo_use"] = "event_form.photo_use_missing"
    return taken


def _quotas(form: Reader) -> dict[str, int]:
    """The seats kept for each kind of party, for which there are any."""
    typed = {kind.value: form.number(f"quota.{kind}", MOST_SEATS) for kind in Quota}
    return {kind: seats for kind, seats in typed.items() if seats}


def _seats(form: Reader) -> int | None:
    seats = form.number("capacity", MOST_SEATS)
    if seats == 0:
        form.errors["capacity"] = "event_checks.capacity"
    return seats


def _reconfirm(form: Reader) -> bool:
    """Whoever paid is not asked whether they still come."""
    wanted = form.ticked("reconfirm")
    if wanted and (form.number("fee", MOST_YEN) or 0) > 0:
        form.errors["reconfirm"] = "event_form.reconfirm_only_free"
    return wanted


def _reconfirm_days(form: Reader) -> int:
    days = form.number("reconfirm_days", MOST_SEATS)
    if days is not None and days not in RECONFIRM_FROM:
        form.errors["reconfirm_days"] = "event_form.reconfirm_days_odd"
    return days or RECONFIRM_DAYS


def _sessions(form: Reader, all_day: bool) -> tuple[SessionDraft, ...]:
    found = [_session(form, f"session.{number}", all_day) for number in range(1, MOST_SESSIONS + 1)]
    return tuple(sorted((one for one in found if one), key=lambda one: one.starts))


def _session(form: Reader, name: str, all_day: bool) -> SessionDraft | None:
    day, last = form.day(f"{name}.day"), form.day(f"{name}.last_day")
    start, end = form.time(f"{name}.start"), form.time(f"{name}.end")
    if day is None:
        return None
    starts = clock.at(day, time(0) if all_day or start is None else start)
    if all_day:
        ends = clock.at((last or day) + timedelta(days=1), time(0))
    else:
        ends = clock.at(last or day, end) if end else starts + timedelta(hours=2)
    if start is None and not all_day:
        form.errors.setdefault(f"{name}.start", "event_checks.starts")
    if ends <= starts:
        form.errors.setdefault(f"{name}.end", "event_checks.ends_before_start")
    return SessionDraft(starts, ends, form.text(f"{name}.title"))


def _questions(form: Reader) -> tuple[QuestionDraft, ...]:
    found = [_question(form, f"question.{number}") for number in range(1, MOST_QUESTIONS + 1)]
    return tuple(one for one in found if one)


def _question(form: Reader, name: str) -> QuestionDraft | None:
    label = form.text(f"{name}.label")
    lines = form.values.get(f"{name}.choices", "").splitlines()
    choices = tuple(dict.fromkeys(line.strip()[:100] for line in lines if line.strip()))
    if not label:
        if choices:
            form.errors[f"{name}.label"] = "event_form.question_without_words"
        return None
    if len(choices) == 1 or len(choices) > 20:
        form.errors[f"{name}.choices"] = "event_form.choices"
    return QuestionDraft(label, choices, form.ticked(f"{name}.required"))
