"""Fields that are chosen from."""

from collections.abc import Callable
from typing import Any

from reflex.vars import Var

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, each, painted
from kamagaya_match.web.parts.classes import identity

from .frame import badge, described, error_line, field_id, framed, group, has, help_of


def select_field(
    name: Text,
    label: Text,
    options: Any,
    value: Text = "",
    *,
    required: Any = False,
    help: Any = "",  # noqa: A002
    error: Text = "",
    **props: Any,
) -> Node:
    """One of many; `options` are pairs (value, label), or a Var of such pairs."""
    first = {"default_value": value} if painted() is None else {}
    control = el.select(
        each(options, lambda pair: _option(pair[0], pair[1], value)),
        name=name,
        class_name="km-input km-select",
        **first,
        **described(name, help, error),
        **identity(field_id(name)),
        **props,
    )
    return framed(name, label, control, help, error, required)


def _option(code: Any, label: Text, chosen: Text) -> Node:
    mark = {"selected": True} if painted() is not None and code == chosen else {}
    return el.option(label, value=code, **mark)


def radio_field(
    name: Text,
    label: Text,
    options: Any,
    value: Text = "",
    *,
    required: Any = False,
    help: Any = "",  # noqa: A002
    error: Text = "",
) -> Node:
    """One of a few, all in view."""
    return _many(name, label, options, lambda code: _radio(name, code, value), required, help, error)


def _radio(name: Text, code: Any, value: Text) -> Node:
    return el.input(type="radio", name=name, value=code, default_checked=code == value, class_name="km-tick", **identity(_one(name, code)))


def checks_field(
    name: Text,
    label: Text,
    options: Any,
    checked: Any = (),
    *,
    required: Any = False,
    help: Any = "",  # noqa: A002
    error: Text = "",
) -> Node:
    """Any of a few; each box is named `<name>.<code>` and sends "on". `checked` is a list of codes or a Var of one."""

    def box(code: Any) -> Node:
        return _box(name + "." + code, _ticked(code, checked), _one(name, code))

    return _many(name, label, options, box, required, help, error)


def _ticked(code: Any, checked: Any) -> Any:
    return checked.to(list[str]).contains(code) if isinstance(checked, Var) else code in checked


def _many(name: Text, label: Text, options: Any, control: Callable[[Any], Node], required: Any, help_: Any, error: Text) -> Node:
    rows = each(options, lambda pair: el.label(control(pair[0]), el.span(pair[1]), class_name="km-choice"))
    return group(name, label, el.div(rows, class_name="km-choices"), help_, error, required)


def _box(name: Text, checked: Any, id_: Text, **props: Any) -> Node:
    return el.input(type="checkbox", name=name, default_checked=checked, class_name="km-tick", **identity(id_), **props)


def _one(name: Text, code: Any) -> Text:
    return field_id(name) + "-" + code


def check(
    name: Text,
    label: Any,
    checked: Any = False,
    *,
    required: Any = None,
    help: Any = "",  # noqa: A002
    error: Text = "",
    **props: Any,
) -> Node:
    """One box that is on or off; no badge unless `required` is given."""
    box = _box(name, checked, field_id(name), **described(name, help, error), **props)
    row = el.label(box, el.span(label, badge(required)), class_name="km-choice")
    return el.div(row, help_of(name, help) if has(help) else el.fragment(), error_line(name, error), class_name="km-field km-one")
