"""Pure decisions about people: who someone is, what a profile holds, which programme asks."""

from .clients import client_name, fetch_worth_noting
from .profile import LONGEST_NAME, check_profile, hiragana, known_lang, one_line
from .who import VISITOR, Role, Who, leaves_an_admin, may_give

__all__ = [
    "LONGEST_NAME",
    "VISITOR",
    "Role",
    "Who",
    "check_profile",
    "client_name",
    "fetch_worth_noting",
    "hiragana",
    "known_lang",
    "leaves_an_admin",
    "may_give",
    "one_line",
]
