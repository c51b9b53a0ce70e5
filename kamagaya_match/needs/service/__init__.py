"""What can be done with needs and answers; each verb is one transaction, what takes `tx` joins the caller's."""

from .accepted import accepted_facts, when_accepted, with_child
from .answering import accept, decline
from .applying import apply, forget, send, withdraw
from .beside import beside_event
from .coordinated import (
    applicants_since,
    application_states,
    public_card,
    shapings_by_coordinator,
    waiting_for_coordinators,
    without_answers,
)
from .copying import duplicate
from .desk import (
    application_on_desk,
    applications_for_group,
    applications_of_need,
    applications_on_desk,
    desk_need_of,
    history,
    needs_of_desk,
    waiting_for_approval,
    waiting_since,
)
from .indexing import group_changed, reindex_all, reindex_needs
from .invited import apply_invited, cards_by_ids, group_slug_of, has_applied, introduced, open_need, open_of_group, slugs_of
from .lists import cards_of_group, count_fitting, latest_cards, need_list, public_pages, search_in_words
from .matching import busy_with_shifts, open_for_matching, open_mark
from .mine import apply_view, mine
from .news import NeedNews, news, news_of_group
from .overdue import find_others_with, pass_on_silent, remind_silent, silent_applications
from .places import give_back, take_place
from .publishing import approve, close, delete_draft, hand_in, missing, reopen, seek_again, send_back, take_back
from .reading import need_page, preview
from .reply_times import note_reply
from .rights import coordinates
from .shaping import agree, ask_coordinator, assign, end_shaping, forget_shaping, take, write_note
from .shaping_desk import coordinators, shaping_for_coordinator, shaping_for_group, shaping_queue
from .shift_choices import shift_calendar
from .shift_desk import add_shift, change_shift, remove_shift, shifts_on_desk
from .standing import ask_and_close, end_by_link, renew, renew_by_link, renewal_page
from .standing_by import answer_standby, ask_standby
from .suggesting import answered_by, open_cards
from .talking import Talk, own_application, talk_of, talks_of, talks_of_minors
from .writing import change, create, form_values

__all__ = [
    "NeedNews",
    "Talk",
    "accept",
    "accepted_facts",
    "add_shift",
    "agree",
    "answer_standby",
    "answered_by",
    "applicants_since",
    "application_on_desk",
    "application_states",
    "applications_for_group",
    "applications_of_need",
    "applications_on_desk",
    "apply",
    "apply_invited",
    "apply_view",
    "approve",
    "ask_and_close",
    "ask_coordinator",
    "ask_standby",
    "assign",
    "beside_event",
    "busy_with_shifts",
    "cards_by_ids",
    "cards_of_group",
    "change",
    "change_shift",
    "close",
    "coordinates",
    "coordinators",
    "count_fitting",
    "create",
    "decline",
    "delete_draft",
    "desk_need_of",
    "duplicate",
    "end_by_link",
    "end_shaping",
    "find_others_with",
    "forget",
    "forget_shaping",
    "form_values",
    "give_back",
    "group_changed",
    "group_slug_of",
    "hand_in",
    "has_applied",
    "history",
    "introduced",
    "latest_cards",
    "mine",
    "missing",
    "need_list",
    "need_page",
    "needs_of_desk",
    "news",
    "news_of_group",
    "note_reply",
    "open_cards",
    "open_for_matching",
    "open_mark",
    "open_need",
    "open_of_group",
    "own_application",
    "pass_on_silent",
    "preview",
    "public_card",
    "public_pages",
    "reindex_all",
    "reindex_needs",
    "remind_silent",
    "remove_shift",
    "renew",
    "renew_by_link",
    "renewal_page",
    "reopen",
    "search_in_words",
    "seek_again",
    "send",
    "send_back",
    "shaping_for_coordinator",
    "shaping_for_group",
    "shaping_queue",
    "shapings_by_coordinator",
    "shift_calendar",
    "shifts_on_desk",
    "silent_applications",
    "slugs_of",
    "take",
    "take_back",
    "take_place",
    "talk_of",
    "talks_of",
    "talks_of_minors",
    "waiting_for_approval",
    "waiting_for_coordinators",
    "waiting_since",
    "when_accepted",
    "with_child",
    "withdraw",
    "without_answers",
    "write_note",
]
