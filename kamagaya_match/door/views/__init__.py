"""What helpers' phones and the group's desk show of the door."""

from .desk import DoorDesk, DoorRow, LinkRow, MeetingCount, NewLink, link_rows, named, new_link_of, party_rows
from .listing import door_list
from .phone import HelperPage, helper_words

__all__ = [
    "DoorDesk",
    "DoorRow",
    "HelperPage",
    "LinkRow",
    "MeetingCount",
    "NewLink",
    "door_list",
    "helper_words",
    "link_rows",
    "named",
    "new_link_of",
    "party_rows",
]
