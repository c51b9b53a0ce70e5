"""What can be done with records of hours; each verb is one transaction, what takes `tx` joins the caller's."""

from .checking import check, name_fits
from .forgetting import forget, forget_old
from .issuing import issue
from .publishing import achievement, credential, status_list
from .reading import mine, paper, records_of
from .withdrawing import end_with, take_back, withdraw

__all__ = [
    "achievement",
    "check",
    "credential",
    "end_with",
    "forget",
    "forget_old",
    "issue",
    "mine",
    "name_fits",
    "paper",
    "records_of",
    "status_list",
    "take_back",
    "withdraw",
]
