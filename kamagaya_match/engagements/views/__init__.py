"""Engagements in words."""

from .childs import without_typed
from .files import FileRow
from .lists import EngagementLine, EngagementList, list_of
from .one import EngagementPage, HoursRow, MeetingRow, WordRow, page_of
from .record import record_sheet
from .thanks import ThanksCard, thanks_card

__all__ = [
    "EngagementLine",
    "EngagementList",
    "EngagementPage",
    "FileRow",
    "HoursRow",
    "MeetingRow",
    "ThanksCard",
    "WordRow",
    "list_of",
    "page_of",
    "record_sheet",
    "thanks_card",
    "without_typed",
]
