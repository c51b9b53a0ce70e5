"""An event as those see it who write to the people that signed up."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Noticed:
    """When an event's meetings begin (the first first), and what its group wishes to be sent before them."""

    id: int
    slug: str
    starts: tuple[datetime, ...]
    all_day: bool
    reminders: tuple[str, ...]
    reconfirm: bool
    reconfirm_days: int
    free: bool
    waiting_list: bool
    published: bool
    ends_at: datetime
