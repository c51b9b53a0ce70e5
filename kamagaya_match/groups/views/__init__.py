"""What people read of groups: frozen rows, worded for one reader."""

from .beside import OfferBeside
from .cards import GroupCard, card_of
from .desk import DeskHome, TodayItem, desk_home_of
from .form import GroupForm, form_of
from .hand_over import HandOverOffer, HandOverView, HistoryRow, SilentGroup, history_rows, offer_of, silent_group
from .lists import GroupFilter, GroupList, OnCondition, list_of
from .members import InvitationView, InvitedRow, MemberRow, MembersView, invited_rows, masked, member_rows
from .office import (
    OfficeGroup,
    OfficeGroupRow,
    OfficeGroups,
    Trail,
    TrailRow,
    WaitingGroup,
    office_group_of,
    office_groups_of,
    status_text,
    trail_of,
    trail_rows,
    waiting_group,
)
from .page import Contact, GroupPage, Reader, contacts_of, page_of
from .queue import WaitingPost

__all__ = [
    "Contact",
    "DeskHome",
    "GroupCard",
    "GroupFilter",
    "GroupForm",
    "GroupList",
    "GroupPage",
    "HandOverOffer",
    "HandOverView",
    "HistoryRow",
    "InvitationView",
    "InvitedRow",
    "MemberRow",
    "MembersView",
    "OfferBeside",
    "OfficeGroup",
    "OfficeGroupRow",
    "OfficeGroups",
    "OnCondition",
    "Reader",
    "SilentGroup",
    "TodayItem",
    "Trail",
    "TrailRow",
    "WaitingGroup",
    "WaitingPost",
    "card_of",
    "contacts_of",
    "desk_home_of",
    "form_of",
    "history_rows",
    "invited_rows",
    "list_of",
    "masked",
    "member_rows",
    "offer_of",
    "office_group_of",
    "office_groups_of",
    "page_of",
    "silent_group",
    "status_text",
    "trail_of",
    "trail_rows",
    "waiting_group",
]
