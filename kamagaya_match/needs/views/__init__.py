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
    "waiting_need",
]
