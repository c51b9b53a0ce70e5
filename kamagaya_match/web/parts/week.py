"""The week as a grid of days and parts of the day, to be ticked with a thumb or by keyboard."""

from typing import Any

from kamagaya_match.city.weekly import DAYS, PARTS
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text
from kamagaya_match.web.parts.classes import identity
from kamagaya_match.web.parts.text import hidden_text
from kamagaya_match.web.say import t

from .fields import field_id
from .fields.frame import group


def week_field(name: str, label: Text, values: Any, *, help: Any = "", error: Text = "") -> Node:  # noqa: A002
    """21 boxes, each named `<name>.<day>_<part>` and sending "on"; `values` is a dict of what is ticked, or a Var of one."""
    corner = el.td(class_name="km-week-corner")
    head = el.tr(corner, *[el.th(t(f"week.parts.{part}"), scope="col") for part in PARTS])
    rows = [_row(name, day, values) for day in DAYS]
    return group(name, label, el.table(el.thead(head), el.tbody(*rows), class_name="km-week"), help, error, False)


def _row(name: str, day: str, values: Any) -> Node:
    return el.tr(el.th(t(f"week.days.{day}"), scope="row"), *[_cell(name, day, part, values) for part in PARTS])


def _cell(name: str, day: str, part: str, values: Any) -> Node:
    """The whole cell is the label of its box."""
    key = f"{name}.{day}_{part}"
    box = el.input(type="checkbox", name=key, default_checked=values.get(key, "") == "on", class_name="km-tick", **identity(field_id(key)))
    said = hidden_text(t("week.slot", day=t(f"week.days_long.{day}"), part=t(f"week.parts.{part}")))
    return el.td(el.label(box, said, class_name="km-week-slot"))
