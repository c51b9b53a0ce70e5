"""The record of hours that belongs to the giver."""

from collections.abc import Sequence

from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.sheets import sheet

from .facts import EngagementFacts, HoursFacts

COLUMNS = ("day", "minutes", "what", "title", "group", "state")


def record_sheet(found: Sequence[tuple[HoursFacts, EngagementFacts]], lang: Lang) -> bytes:
    """One line for each day written down, with what the group said of it."""
    rows = [_row(hours, engagement, lang) for hours, engagement in found]
    return sheet([[say(lang, f"engagements.columns.{name}") for name in COLUMNS], *rows])


def _row(hours: HoursFacts, engagement: EngagementFacts, lang: Lang) -> list[str | int]:
    state = say(lang, f"engagements.hours_states.{hours.state}")
    return [hours.day.isoformat(), hours.minutes, hours.what, engagement.title, engagement.group_name, state]
