"""What is told to those who signed up; each verb is one transaction, what takes `tx` joins the caller's.

It is also what events talk to when something happens to them (`events.service.listen`).
"""

from .asking import ask_due, coming_page, say_no, say_yes
from .changing import event_changed, notice_due, tell_changes
from .desk import notices_desk
from .forgetting import forget_old
from .hearing import capacity_changed, event_cancelled
from .reminding import remind_due
from .writing import Wording, preview, read_wording, send_message

__all__ = [
    "Wording",
    "ask_due",
    "capacity_changed",
    "coming_page",
    "event_cancelled",
    "event_changed",
    "forget_old",
    "notice_due",
    "notices_desk",
    "preview",
    "read_wording",
    "remind_due",
    "say_no",
    "say_yes",
    "send_message",
    "tell_changes",
]
