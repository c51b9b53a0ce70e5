"""What a tab shows of one's own page, one small state for each part."""

from .calendar import MyCalendar
from .devices import MyDevices
from .mails import MyMails
from .overview import Overview
from .profile import MyProfile

__all__ = ["MyCalendar", "MyDevices", "MyMails", "MyProfile", "Overview"]
