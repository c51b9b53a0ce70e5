"""Forms for words: news and reviews, thanks, and the reason of an early end."""

from typing import Any

from kamagaya_match.engagements.rules import LONGEST
from kamagaya_match.engagements.state import OneEngagement
from kamagaya_match.web.el import Node
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.fields import text_field
from kamagaya_match.web.say import t

HERE: Any = OneEngagement


def word_form() -> Node:
    return _one_field("words", HERE.say_word, "engagements.say", "outline", 4)


def finish_form() -> Node:
    return _one_field("thanks", HERE.finish, "engagements.finish", "filled", 4)


def end_form() -> Node:
    return _one_field("reason", HERE.end, "engagements.end", "danger", 2)


def _one_field(name: str, handler: Any, button: str, kind: str, lines: int) -> Node:
    """A form of one text; it is empty again once it was taken."""
    field = text_field(
        name,
        t(f"engagements.fields.{name}"),
        help=t(f"engagements.fields.{name}_help"),
        required=True,
        lines=lines,
        max_length=LONGEST[name],
        error=HERE.errors[name].to(str),
    )
    return form(field, submit(t(button), kind=kind), action="", on_submit=handler, key=name + HERE.filled.to_string())
