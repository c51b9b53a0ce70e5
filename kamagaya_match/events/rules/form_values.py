"""An event written back into the form it came from."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from kamagaya_match.clock import TOKYO

from .draft import LENGTHS


class Timed(Protocol):
    starts_at: datetime
    ends_at: datetime
    title: str


class Asked(Protocol):
    label: str
    choices: list[str]
    required: bool


def session_values(sessions: Sequence[Timed], all_day: bool) -> dict[str, str]:
    values: dict[str, str] = {}
    for number, session in enumerate(sessions, start=1):
        values |= _one_session(f"session.{number}", session, all_day)
    return values


def _one_session(name: str, session: Timed, all_day: bool) -> dict[str, str]:
    starts, ends = session.starts_at.astimezone(TOKYO), session.ends_at.astimezone(TOKYO)
    last = (ends - timedelta(microseconds=1)).date() if all_day else ends.date()
    return {
        f"{name}.day": starts.date().isoformat(),
        f"{name}.last_day": last.isoformat() if last != starts.date() else "",
        f"{name}.start": "" if all_day else f"{starts:%H:%M}",
        f"{name}.end": "" if all_day else f"{ends:%H:%M}",
        f"{name}.title": session.title,
    }


def question_values(questions: Sequence[Asked]) -> dict[str, str]:
    values: dict[str, str] = {}
    for number, question in enumerate(questions, start=1):
        values[f"question.{number}.label"] = question.label
        values[f"question.{number}.choices"] = "\n".join(question.choices)
        values[f"question.{number}.required"] = _tick(question.required)
    return values


def event_values(event: object) -> dict[str, str]:
    """The values of everything but sessions, questions and the place's name in the directory."""
    values = {name: str(getattr(event, name)) for name in (*LENGTHS, "kind", "area", "age_band", "admission", "reconfirm_days")}
    ticks = ("all_day", "online", "sign_up", "waiting_list", "minors_alone", "reconfirm", "takes_photos", "ask_actor")
    values |= {name: _tick(getattr(event, name)) for name in ticks}
    values |= {name: "" if getattr(event, name) is None else str(getattr(event, name)) for name in ("fee", "capacity")}
    for name in ("fields", "welcome", "access", "actions", "reminders"):
        values |= {f"{name}.{code}": "on" for code in getattr(event, name)}
    values |= {"more_tickets": _tick(getattr(event, "most_tickets") > 1)}  # noqa: B009
    values |= {f"quota.{kind}": str(seats) for kind, seats in getattr(event, "quotas").items()}  # noqa: B009
    moments = {"opens": "sign_up_opens_at", "closes": "sign_up_closes_at", "quotas_open": "quotas_open_at"}
    for name, column in moments.items():
        values |= _moment(name, getattr(event, column))
    return values


def _moment(name: str, moment: datetime | None) -> dict[str, str]:
    local = moment.astimezone(TOKYO) if moment else None
    return {f"{name}_day": local.date().isoformat() if local else "", f"{name}_time": f"{local:%H:%M}" if local else ""}


def _tick(value: bool) -> str:
    return "on" if value else ""
