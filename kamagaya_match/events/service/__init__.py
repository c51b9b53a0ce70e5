"""What can be done with events; each verb is one transaction, what takes `tx` joins the caller's."""

from .copying import duplicate, repeat
from .desk import desk_event_of, events_of_desk, waiting_for_approval
from .indexing import reindex_all, reindex_many
from .listening import listen
from .lists import cards_of_group, cards_of_place
from .publishing import approve, cancel, delete_draft, hand_in, hand_in_series, missing, send_back, take_back
from .reading import next_number, note_seats, readable, seats, sign_up_facts, slug_of, title_of
from .writing import change, create, form_values

__all__ = [
    "approve",
    "cancel",
    "cards_of_group",
    "cards_of_place",
    "change",
    "create",
    "delete_draft",
    "desk_event_of",
    "duplicate",
    "events_of_desk",
    "form_values",
    "hand_in",
    "hand_in_series",
    "listen",
    "missing",
    "next_number",
    "note_seats",
    "readable",
    "reindex_all",
    "reindex_many",
    "repeat",
    "seats",
    "send_back",
    "sign_up_facts",
    "slug_of",
    "take_back",
    "title_of",
    "waiting_for_approval",
]
