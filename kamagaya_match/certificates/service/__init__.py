"""What can be done with certificates; each verb is one transaction, what takes `tx` joins the caller's."""

from .asking import ask, ask_for_party
from .deciding import confirm, refuse, withdraw
from .forgetting import forget, forget_old
from .reading import check, desk, mine, name_fits, paper, party_page, records_of, waiting_count

__all__ = [
    "ask",
    "ask_for_party",
    "check",
    "confirm",
    "desk",
    "forget",
    "forget_old",
    "mine",
    "name_fits",
    "paper",
    "party_page",
    "records_of",
    "refuse",
    "waiting_count",
    "withdraw",
]
