"""What can be done with certificates; each verb is one transaction, what takes `tx` joins the caller's."""

from .asking import ask, ask_for_party
from .deciding import confirm, refuse, withdraw
from .forgetting import forget, forget_old
from .lines import same_name
from .numbers import new_number
from .others import check_also_with
from .reading import check, desk, mine, name_fits, paper, party_page, records_of, waiting_count

__all__ = [
    "ask",
    "ask_for_party",
    "check",
    "check_also_with",
    "confirm",
    "desk",
    "forget",
    "forget_old",
    "mine",
    "name_fits",
    "new_number",
    "paper",
    "party_page",
    "records_of",
    "refuse",
    "same_name",
    "waiting_count",
    "withdraw",
]
