"""The month of events: a table at a glance, and the same as a list."""

from typing import Any

from kamagaya_match.events.views.month import WEEK_STARTS_ON
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.parts.icons import icon
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.months import month, month_day
from kamagaya_match.web.parts.notices import status
from kamagaya_match.web.parts.page import page_head
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.say import t
from kamagaya_match.words.dates import WEEKDAYS

from .subscribe import subscribe


def event_month(view: Any) -> Node:
    """The whole page for one month."""
    names = [WEEKDAYS[(WEEK_STARTS_ON + offset) % 7] for offset in range(7)]
    weekdays = [(t(f"common.weekdays.{name}"), t(f"common.weekdays_long.{name}")) for name in names]
    return el.fragment(
        page_head(t("events.calendar_title", month=view.title), status(view.total_text)),
        _steps(view),
        month(view.title, weekdays, view.weeks, _cell),
        when(view.days, lambda: el.section(el.h2(t("events.month_list")), each(view.days, _day)), lambda: _nothing(view)),
        when(view.more, lambda: el.p(link(t("events.month_more"), to=view.more))),
        subscribe("/calendar.ics", t("events.subscribe_all_lead")),
    )


def _steps(view: Any) -> Node:
    return el.nav(
        link(icon("arrow-left"), el.span(view.before_text), to=view.before, class_name="km-button km-button-text"),
        link(el.span(view.after_text), icon("arrow-right"), to=view.after, class_name="km-button km-button-text"),
        class_name="km-actions",
        aria_label=t("events.months"),
    )


def _cell(day: Any) -> Node:
    return month_day(day.number, day.href, day.count, day.said, day.titles, today=day.today)


def _day(day: Any) -> Node:
    return el.section(el.h3(day.text), el.ul(each(day.lines, _line), class_name="km-lines"))


def _line(line: Any) -> Node:
    return el.li(
        el.span(line.time + " "),
        link(line.title, to=line.href),
        when(line.state, lambda: el.fragment(" ", tag(line.state, "warning"))),
        when(line.place, lambda: el.span(" ", line.place, class_name="km-muted")),
    )


def _nothing(view: Any) -> Node:
    return el.div(
        el.p(t("events.month_empty")), el.p(button_link(t("events.month_next", month=view.after_text), view.after)), class_name="km-empty"
    )
