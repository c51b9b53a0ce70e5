"""A month at a glance."""

from collections.abc import Callable, Sequence
from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, each, either, when

from .links import link
from .text import hidden_text


def month(caption: Text, weekdays: Sequence[tuple[Text, Text]], weeks: Any, day: Callable[[Any], Node]) -> Node:
    """A month as a table; `weekdays` are pairs (short, long name), `weeks` lists of days, `day(one)` makes a cell with `month_day`."""
    names = [el.th(el.abbr(short, title=full), scope="col") for short, full in weekdays]
    rows = each(weeks, lambda week: el.tr(each(week, day)))
    return el.table(el.caption(caption), el.thead(el.tr(*names)), el.tbody(rows), class_name="km-month")


def month_day(number: Text, to: Text, count: Text, said: Text, titles: Any, *, today: Any = False) -> Node:
    """One day: its number and, if anything is on, a link named `said` with the count and, where there is room, `titles`.

    Days of the neighbouring months have an empty `number`; days without anything an empty `count`.
    """
    face = el.span(number, class_name="km-day-number")
    busy = when(count, lambda: _busy(face, to, count, said, titles), lambda: el.span(face, class_name="km-day-cell"))
    return el.td(when(number, busy), class_name=either(number, either(today, "km-today", ""), "km-outside"))


def _busy(face: Node, to: Text, count: Text, said: Text, titles: Any) -> Node:
    shown = el.span(face, el.span(count, class_name="km-day-count"), aria_hidden="true", class_name="km-day-face")
    listed = el.span(each(titles, lambda title: el.span(title, class_name="km-day-title")), aria_hidden="true", class_name="km-day-titles")
    return link(hidden_text(said), shown, listed, to=to, class_name="km-day-cell")
