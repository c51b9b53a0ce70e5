"""What can be done with groups; each verb is one transaction, what takes `tx` joins the caller's."""

from .beside import find_offers_with, offers_of_group
from .desk import desk_home
from .founding import found_group
from .hand_over import accept_hand_over, appoint_acting, hand_over_view, offer_hand_over, take_back_hand_over
from .helping import note_help, reason_for_helping
from .history import silent_groups
from .invitations import accept, invitation_view, invite, invited_address, revoke_invitation
from .listening import listen
from .lookups import (
    Posting,
    cards,
    contacts_for_partners,
    editors_mail,
    group_id_of,
    may_post,
    member_names,
    owners_mail,
    roles_of,
    suspended,
)
from .members import change_role, leave, leave_all, members_view, remove_member
from .office import count_waiting, office_group, office_groups, reinstate, suspend, trail, verify, waiting_groups, withdraw
from .profile import profile_form, save_profile
from .profile_values import LIMITS
from .reading import filter_of, group_list, group_page, public_pages
from .search_index import reindex_all, reindex_groups
from .waiting_mail import tell_office

__all__ = [
    "LIMITS",
    "Posting",
    "accept",
    "accept_hand_over",
    "appoint_acting",
    "cards",
    "change_role",
    "contacts_for_partners",
    "count_waiting",
    "desk_home",
    "editors_mail",
    "filter_of",
    "find_offers_with",
    "found_group",
    "group_id_of",
    "group_list",
    "group_page",
    "hand_over_view",
    "invitation_view",
    "invite",
    "invited_address",
    "leave",
    "leave_all",
    "listen",
    "may_post",
    "member_names",
    "members_view",
    "note_help",
    "offer_hand_over",
    "offers_of_group",
    "office_group",
    "office_groups",
    "owners_mail",
    "profile_form",
    "public_pages",
    "reason_for_helping",
    "reindex_all",
    "reindex_groups",
    "reinstate",
    "remove_member",
    "revoke_invitation",
    "roles_of",
    "save_profile",
    "silent_groups",
    "suspend",
    "suspended",
    "take_back_hand_over",
    "tell_office",
    "trail",
    "verify",
    "waiting_groups",
    "withdraw",
]
