"""What can be done with needs and answers; each verb is one transaction, what takes `tx` joins the caller's."""

from .accepted import accepted_facts, when_accepted
from .answering import accept, decline
from .applying import apply, forget, withdraw
from .beside import beside_event
from .copying import duplicate
from .desk import applications_for_group, applications_of_need, desk_need_of, history, needs_of_desk, waiting_for_approval, waiting_since
from .indexing import group_changed, reindex_all, reindex_needs
from .lists import cards_of_group, count_fitting, latest_cards, need_list, public_pages
from .mine import apply_view, mine
from .publishing import approve, close, delete_draft, hand_in, missing, reopen, seek_again, send_back, take_back
from .reading import need_page, preview
from .writing import change, create, form_values

__all__ = [
    "accept",
    "accepted_facts",
    "applications_for_group",
    "applications_of_need",
    "apply",
    "apply_view",
    "approve",
    "beside_event",
    "cards_of_group",
    "change",
    "close",
    "count_fitting",
    "create",
    "decline",
    "delete_draft",
    "desk_need_of",
    "duplicate",
    "forget",
    "form_values",
    "group_changed",
    "hand_in",
    "history",
    "latest_cards",
    "mine",
    "missing",
    "need_list",
    "need_page",
    "needs_of_desk",
    "preview",
    "public_pages",
    "reindex_all",
    "reindex_needs",
    "reopen",
    "seek_again",
    "send_back",
    "take_back",
    "waiting_for_approval",
    "waiting_since",
    "when_accepted",
    "withdraw",
]
