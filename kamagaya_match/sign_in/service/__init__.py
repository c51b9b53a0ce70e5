"""What can be done with links and sessions; each verb is one transaction, what takes `tx` joins the caller's."""

from .links import ask, look_at, open_session
from .sessions import end_all, end_others, last_seen, my_sessions, revoke, sign_out, who_behind
from .sweeping import forget_old

__all__ = [
    "ask",
    "end_all",
    "end_others",
    "forget_old",
    "last_seen",
    "look_at",
    "my_sessions",
    "open_session",
    "revoke",
    "sign_out",
    "who_behind",
]
