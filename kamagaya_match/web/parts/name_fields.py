"""Under which name somebody appears in public: a choice, and the name that goes with one of its answers."""

from collections.abc import Iterable
from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text
from kamagaya_match.web.say import t

from .fields import radio_field, text_field


def name_fields(codes: Iterable[str], longest: int, chosen: Text, other: Text, errors: Any) -> Node:
    """Fields `shown_as` and `other_name`; `codes` are words of the catalogue `shown_as`, `errors` a Var of texts by field."""
    choices = [(str(code), t(f"shown_as.{code}")) for code in codes]
    return el.fragment(
        radio_field("shown_as", t("shown_as.title"), choices, chosen, required=True, error=errors["shown_as"].to(str)),
        text_field(
            "other_name",
            t("shown_as.other_name"),
            value=other,
            help=t("shown_as.other_name_help"),
            max_length=longest,
            error=errors["other_name"].to(str),
        ),
    )
