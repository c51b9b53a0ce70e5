"""What can be done with events; each verb is one transaction, what takes `tx` joins the caller's."""

from .beside import find_needs_with
from .calendars import calendar_of_all, calendar_of_event, calendar_of_group
from .copying import duplicate, repeat
from .desk import desk_event_of, events_of_desk, waiting_for_approval
from .indexing import group_changed, reindex_all, reindex_many
from .listening import follow, listen
from .listing import coming, count_fitting, event_list, search_in_words
from .lists import cards_of_group, cards_of_place, public_pages, seats_on_cards
from .matching import joinable_cards, open_for_matching, open_mark
from .month import event_month
from .news import EventNews, calendar_of_search, news, news_of_group
from .noticing import facts_now, noticed, noticed_between
from .one import EventPageFacts, Gone, event_page
from .organising import appoint_organiser, organiser
from .publishing import approve, cancel, delete_draft, hand_in, hand_in_series, missing, send_back, take_back
from .reading import (
    asked_for,
    begun_with_line,
    held_before,
    lotteries_due,
    meetings_of,
    next_number,
    note_drawn,
    note_quotas_open,
    note_seats,
    over_among,
    quotas_due,
    readable,
    seats,
    sign_up_facts,
    slug_of,
    slugs_of,
    title_of,
)
from .spans import spans
from .writing import change, create, form_values

__all__ = [
    "EventNews",
    "EventPageFacts",
    "Gone",
    "appoint_organiser",
    "approve",
    "asked_for",
    "begun_with_line",
    "calendar_of_all",
    "calendar_of_event",
    "calendar_of_group",
    "calendar_of_search",
    "cancel",
    "cards_of_group",
    "cards_of_place",
    "change",
    "coming",
    "count_fitting",
    "create",
    "delete_draft",
    "desk_event_of",
    "duplicate",
    "event_list",
    "event_month",
    "event_page",
    "events_of_desk",
    "facts_now",
    "find_needs_with",
    "follow",
    "form_values",
    "group_changed",
    "hand_in",
    "hand_in_series",
    "held_before",
    "joinable_cards",
    "listen",
    "lotteries_due",
    "meetings_of",
    "missing",
    "news",
    "news_of_group",
    "next_number",
    "note_drawn",
    "note_quotas_open",
    "note_seats",
    "noticed",
    "noticed_between",
    "open_for_matching",
    "open_mark",
    "organiser",
    "over_among",
    "public_pages",
    "quotas_due",
    "readable",
    "reindex_all",
    "reindex_many",
    "repeat",
    "search_in_words",
    "seats",
    "seats_on_cards",
    "send_back",
    "sign_up_facts",
    "slug_of",
    "slugs_of",
    "spans",
    "take_back",
    "title_of",
    "waiting_for_approval",
]
