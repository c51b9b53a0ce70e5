"""Fields that are typed in."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text
from kamagaya_match.web.parts.classes import identity

from .frame import described, field_id, framed


def text_field(
    name: Text,
    label: Text,
    *,
    value: Text = "",
    required: Any = False,
    help: Any = "",  # noqa: A002  (the word of the form pattern)
    error: Text = "",
    kind: str = "text",
    auto_complete: str = "",
    max_length: int | None = None,
    lines: int = 1,
    input_mode: str = "",
    **props: Any,
) -> Node:
    """One line, or an area of several `lines`; `kind` is the input's type (text, email, tel, url, search)."""
    wishes = {"auto_complete": auto_complete, "max_length": max_length, "input_mode": input_mode}
    given = {word: wish for word, wish in wishes.items() if wish}
    common = {"name": name, "default_value": value, **given, **described(name, help, error), **identity(field_id(name)), **props}
    control = el.textarea(rows=str(lines), class_name="km-input km-area", **common) if lines > 1 else _input(kind, common)
    return framed(name, label, control, help, error, required)


def _input(kind: str, common: dict[str, Any], size: str = "") -> Node:
    return el.input(type=kind, class_name=f"km-input{size}", **common)


def date_field(name: Text, label: Text, *, value: Text = "", required: Any = False, help: Any = "", error: Text = "", **props: Any) -> Node:  # noqa: A002
    """A day, as 2026-12-06."""
    return _short("date", name, label, value, required, help, error, props)


def time_field(name: Text, label: Text, *, value: Text = "", required: Any = False, help: Any = "", error: Text = "", **props: Any) -> Node:  # noqa: A002
    """A time of the day, as 09:30."""
    return _short("time", name, label, value, required, help, error, props)


def _short(kind: str, name: Text, label: Text, value: Text, required: Any, help_: Any, error: Text, props: dict[str, Any]) -> Node:
    common = {"name": name, "default_value": value, **described(name, help_, error), **identity(field_id(name)), **props}
    return framed(name, label, _input(kind, common, " km-input-short"), help_, error, required)


def number_field(
    name: Text,
    label: Text,
    *,
    value: Any = "",
    unit: Text = "",
    required: Any = False,
    help: Any = "",  # noqa: A002
    error: Text = "",
    **props: Any,
) -> Node:
    """A whole number with its unit behind it; any text can be typed, the service says what is wrong with it."""
    first = str(value) if isinstance(value, int) else value
    tied = {**described(name, help, error), **identity(field_id(name)), **props}
    common = {"name": name, "default_value": first, "input_mode": "numeric", **tied}
    control = el.div(_input("text", common, " km-input-number"), el.span(unit), class_name="km-with-unit")
    return framed(name, label, control, help, error, required)


def hidden(name: Text, value: Text) -> Node:
    """A value that travels with the form unseen."""
    return el.input(type="hidden", name=name, value=value)
