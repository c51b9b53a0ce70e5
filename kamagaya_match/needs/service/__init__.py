"""What can be done with needs and answers; each verb is one transaction, what takes `tx` joins the caller's."""

from .answering import accept, decline
from .applying import apply, forget, withdraw
from .beside import beside_event
from .copying import duplicate
from .desk import applications_for_group, applications_of_need, desk_need_of, history, needs_of_desk, waiting_for_approval, waiting_since
from .indexing import group_changed, reindex_all, reindex_needs
from .invited import apply_invited, cards_by_ids, group_slug_of, has_applied, open_need, open_of_group, slugs_of
from .lists import cards_of_group, count_fitting, latest_cards, need_list, public_pages, search_in_words
from .matching import open_for_matching, open_mark
from .mine import apply_view, mine
from .news import NeedNews, news, news_of_group
from .publishing import approve, close, delete_draft, hand_in, missing, reopen, send_back, take_back
from .reading import need_page, preview
from .shaping import agree, ask_coordinator, assign, end_shaping, forget_shaping, take, write_note
from .shaping_desk import coordinators, shaping_for_coordinator, shaping_for_group, shaping_queue
from .standing import ask_and_close, end_by_link, renew, renew_by_link, renewal_page
from .suggesting import answered_by, open_cards
from .writing import change, create, form_values

__all__ = [
    "NeedNews",
    "accept",
    "agree",
    "answered_by",
    "applications_for_group",
    "applications_of_need",
    "apply",
    "apply_invited",
    "apply_view",
    "approve",
    "ask_and_close",
    "ask_coordinator",
    "assign",
    "beside_event",
    "cards_by_ids",
    "cards_of_group",
    "change",
    "close",
    "coordinators",
    "count_fitting",
    "create",
    "decline",
    "delete_draft",
    "desk_need_of",
    "duplicate",
    "end_by_link",
    "end_shaping",
    "forget",
    "forget_shaping",
    "form_values",
    "group_changed",
    "group_slug_of",
    "hand_in",
    "has_applied",
    "history",
    "latest_cards",
    "mine",
    "missing",
    "need_list",
    "need_page",
    "needs_of_desk",
    "news",
    "news_of_group",
    "open_cards",
    "open_for_matching",
    "open_mark",
    "open_need",
    "open_of_group",
    "preview",
    "public_pages",
    "reindex_all",
    "reindex_needs",
    "renew",
    "renew_by_link",
    "renewal_page",
    "reopen",
    "search_in_words",
    "send_back",
    "shaping_for_coordinator",
    "shaping_for_group",
    "shaping_queue",
    "slugs_of",
    "take",
    "take_back",
    "waiting_for_approval",
    "waiting_since",
    "withdraw",
    "write_note",
]
