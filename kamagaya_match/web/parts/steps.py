"""How far one has come."""

from collections.abc import Sequence
from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, either, when
from kamagaya_match.web.say import t

from .text import hidden_text


def steps(names: Sequence[Text], current: Any) -> Node:
    """Numbered steps; those before `current` (counted from 1) are done, it is the present one."""
    rows = [_step(number, name, current) for number, name in enumerate(names, start=1)]
    return el.ol(*rows, class_name="km-steps", aria_label=t("parts.steps", total=len(names)))


def _step(number: int, name: Text, current: Any) -> Node:
    return el.li(
        el.span(str(number), class_name="km-step-number", aria_hidden="true"),
        el.span(name),
        when(current > number, lambda: hidden_text(t("parts.step_done"))),
        class_name=either(current > number, "km-step km-step-done", "km-step"),
        aria_current=either(current == number, "step", "false"),
    )
