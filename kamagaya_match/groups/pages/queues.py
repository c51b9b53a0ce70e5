"""The home of the office's desk: what waits, the oldest first."""

from typing import Any

from kamagaya_match.groups.state.queues import OfficeQueues
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.office import office_layout
from kamagaya_match.web.parts.buttons import button, submit
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.fields import hidden, text_field
from kamagaya_match.web.parts.links import link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import page_head, section
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.text import hidden_text, named
from kamagaya_match.web.say import t

QUEUES: Any = OfficeQueues


def queues_page() -> Node:
    """Groups to verify, events and needs to publish."""
    return office_layout(
        "queues",
        page_head(t("office.title"), el.p(t("office.lead"))),
        el.div(
            when(OfficeQueues.done, notice("success", OfficeQueues.done)),
            when(OfficeQueues.problem, notice("error", OfficeQueues.problem)),
            role="status",
        ),
        _queue("groups", OfficeQueues.count, OfficeQueues.groups, ("name", "kind", "waiting", "acts"), _group),
        _queue("events", QUEUES.events.length(), QUEUES.events, ("post", "group", "waiting", "acts"), _post),
        _queue("needs", QUEUES.needs.length(), QUEUES.needs, ("post", "group", "waiting", "acts"), _post),
        _queue("silent", QUEUES.silent.length(), QUEUES.silent, ("group", "why"), _silent),
    )


def _queue(name: str, count: Any, rows: Any, columns: tuple[str, ...], cells: Any) -> Node:
    title = t(f"office.queues.{name}")
    body = table(hidden_text(title), [t(f"office.columns.{column}") for column in columns], rows, cells)
    return section(el.fragment(title, " ", _count(count)), when(count > 0, body, el.p(t("office.nothing_waits"))))


def _count(count: Any) -> Node:
    return el.span(t("common.count", n=count.to_string()), class_name="km-muted")


def _group(row: Any) -> list[Node]:
    name = el.div(link(named(row.name, row.kana), to=row.href), el.p(row.summary, class_name="km-muted"))
    return [name, row.kind_text, _age(row.age_text), button(t("office.verify"), kind="outline", on_click=QUEUES.verify(row.slug))]


def _post(row: Any) -> list[Node]:
    title = el.div(link(row.title, to=row.href), el.p(row.when, class_name="km-muted"))
    sending_back = form(
        hidden("kind", row.kind),
        hidden("slug", row.slug),
        text_field("reason", t("office.reason"), required=True, lines=2, help=t("office.reason_help")),
        submit(t("office.send_back_now"), kind="danger"),
        action="",
        on_submit=OfficeQueues.send_back,
    )
    acts = el.div(
        button(t("office.approve"), kind="outline", on_click=QUEUES.approve(row.kind, row.slug)),
        disclosure(t("office.send_back"), sending_back),
        class_name="km-row-acts",
    )
    return [title, link(row.group, to=row.group_href), _age(row.age), acts]


def _silent(row: Any) -> list[Node]:
    return [link(named(row.name, row.kana), to=row.href), row.reasons]


def _age(text: Text) -> Node:
    return el.span(text)
