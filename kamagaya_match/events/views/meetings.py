"""The meetings of an event, for those who write down who came to which."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .rows import SessionRow


@dataclass(frozen=True)
class Meeting:
    """One meeting; `label` is 第1回 or the group's own name for it, `when` its day and hours in words."""

    id: int
    label: str
    when: str
    starts: datetime
    ends: datetime


def meetings_in(sessions: Sequence[SessionRow], all_day: bool, lang: Lang) -> tuple[Meeting, ...]:
    """Every meeting, the earliest first."""
    return tuple(_meeting(session, number, all_day, lang) for number, session in enumerate(sessions, start=1))


def _meeting(session: SessionRow, number: int, all_day: bool, lang: Lang) -> Meeting:
    label = session.title or say(lang, "events.session_number", number=number)
    when = dates.when(session.starts_at, session.ends_at, all_day, lang)
    return Meeting(session.id or 0, label, when, session.starts_at, session.ends_at)
