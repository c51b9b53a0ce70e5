"""What people read of needs and answers: frozen rows, worded for one reader."""

from .apply import ApplyView, MyApplication, Step, answered_view, my_application
from .cards import NeedCard, card_of
from .desk import (
    Answers,
    DeskApplication,
    DeskNeed,
    DeskNeeds,
    HistoryRow,
    Unanswered,
    WaitingNeed,
    desk_application,
    desk_need,
    desk_page_of,
    history_of,
    waiting_need,
)
from .lists import Choice, NeedList, list_of
from .page import NeedPage, page_of
from .rows import ApplicationRow, AuditRow, NeedRow, Told
from .scoping import Shaping, ShapingNote, ShapingRow, shaping_of, shaping_row
from .standing import RenewalPage, renewal_page_of

__all__ = [
    "Answers",
    "ApplicationRow",
    "ApplyView",
    "AuditRow",
    "Choice",
    "DeskApplication",
    "DeskNeed",
    "DeskNeeds",
    "HistoryRow",
    "MyApplication",
    "NeedCard",
    "NeedList",
    "NeedPage",
    "NeedRow",
    "RenewalPage",
    "Shaping",
    "ShapingNote",
    "ShapingRow",
    "Step",
    "Told",
    "Unanswered",
    "WaitingNeed",
    "answered_view",
    "card_of",
    "desk_application",
    "desk_need",
    "desk_page_of",
    "history_of",
    "list_of",
    "my_application",
    "page_of",
    "renewal_page_of",
    "shaping_of",
    "shaping_row",
    "waiting_need",
]
