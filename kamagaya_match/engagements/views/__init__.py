"""Engagements in words."""

from .files import FileRow
from .lists import EngagementLine, EngagementList, list_of
from .one import EngagementPage, HoursRow, MeetingRow, WordRow, page_of
from .record import record_sheet

__all__ = [
    "EngagementLine",
    "EngagementList",
    "EngagementPage",
    "FileRow",
    "HoursRow",
    "MeetingRow",
    "WordRow",
    "list_of",
    "page_of",
    "record_sheet",
]
