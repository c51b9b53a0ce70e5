"""What people read of needs and answers: frozen rows, worded for one reader."""

from .apply import ApplyView, MyApplication, Step, answered_view, my_application, retyped
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
    history_of,
    reason_in,
    waiting_need,
)
from .lists import Choice, NeedList, list_of
from .page import NeedPage, page_of
from .party import age_in, answering_in, facts_of_application, party_in
from .rows import ApplicationRow, AuditRow, NeedRow, Told
from .scoping import Shaping, ShapingNote, ShapingRow, shaping_of, shaping_row
from .shifts import ShiftChoice, ShiftOnDesk, choice_of, on_desk
from .silent import SilentAnswer, SilentAnswers, silent_of
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
    "ShiftChoice",
    "ShiftOnDesk",
    "SilentAnswer",
    "SilentAnswers",
    "Step",
    "Told",
    "Unanswered",
    "WaitingNeed",
    "age_in",
    "answered_view",
    "answering_in",
    "card_of",
    "choice_of",
    "desk_application",
    "desk_need",
    "facts_of_application",
    "history_of",
    "list_of",
    "my_application",
    "on_desk",
    "page_of",
    "party_in",
    "reason_in",
    "renewal_page_of",
    "retyped",
    "shaping_of",
    "shaping_row",
    "silent_of",
    "waiting_need",
]
