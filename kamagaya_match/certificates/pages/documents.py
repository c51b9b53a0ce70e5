"""Documents that stand alone: a number is checked, a party asks from its own page."""

from collections.abc import Callable, Sequence
from typing import Any

from kamagaya_match.certificates.views import Checked, PartyCertificates
from kamagaya_match.city import OFFICE
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.facts import fact
from kamagaya_match.web.parts.fields import error_of, error_summary, select_field, text_field
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, narrow, page_head, section
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.text import hidden_text
from kamagaya_match.web.say import t

from .rows import certificate_row

CHECK = "/certificates/"
COLUMNS = ("day", "time", "hours", "title", "place")
WORK_COLUMNS = ("group", "title", "dates", "hours")


def ask_number_page(typed: str = "", errors: Any = None) -> Node:
    """The form for a number that somebody reads from a paper."""
    label = t("certificates.check.number")
    return layout(
        narrow(
            page_head(t("certificates.check.title"), el.p(t("certificates.check.lead"))),
            form(
                error_summary(errors or {}, [("number", label)]),
                text_field(
                    "number",
                    label,
                    value=typed,
                    required=True,
                    help=t("certificates.check.number_help"),
                    error=error_of(errors or {}, "number"),
                    max_length=40,
                    auto_complete="off",
                ),
                submit(t("certificates.check.send"), icon="search"),
                action=CHECK,
                method="get",
            ),
        )
    )


def unknown_page() -> Node:
    """A number that could be one but is on no paper."""
    office = f"{OFFICE.name}（{OFFICE.phone}）"
    body = el.p(t("certificates.check.unknown", office=office))
    return layout(
        narrow(page_head(t("certificates.check.unknown_title")), notice("warning", t("certificates.check.wrong"), body), _again())
    )


def checked_page(view: Checked, fits: bool | None = None, problem: str = "") -> Node:
    """Valid or withdrawn first; then what the paper says; `fits` answers the name that was typed."""
    return layout(
        narrow(
            page_head(view.title),
            notice("success" if view.valid else "error", view.number, el.p(view.body)),
            when(problem, lambda: notice("warning", problem)),
            when(fits is not None, lambda: _answer(bool(fits))),
            when(view.valid, lambda: _contents(view)),
            when(
                view.manage,
                lambda: el.p(link(t("certificates.check.withdraw" if view.works else "certificates.check.manage"), to=view.manage)),
            ),
            _again(),
        )
    )


def _answer(fits: bool) -> Node:
    return notice("success" if fits else "error", t(f"certificates.check.{'same' if fits else 'different'}"))


def _contents(view: Checked) -> Node:
    name = [el.p(view.name), el.p(t("certificates.check.name_note"), class_name="km-small")]
    facts = el.dl(
        fact(t("certificates.check.name"), name if view.named else el.p(t("certificates.check.name_gone"))),
        when(view.group, lambda: fact(t("certificates.check.group"), link(view.group, to=view.group_href))),
        fact(t("certificates.mine.period"), view.period),
        fact(t("certificates.check.sum" if view.works else "certificates.mine.total"), view.total),
        fact(t("certificates.check.issued"), view.issued),
        class_name="km-facts",
    )
    own = el.link(rel="stylesheet", href="/certificate.css")
    lines = _table(WORK_COLUMNS, view.works, _work) if view.works else _table(COLUMNS, view.lines, _line)
    return el.fragment(facts, section(t("certificates.check.lines"), own, lines), when(view.named, lambda: _comparing(view)))


def _table(columns: Sequence[str], rows: Any, cells: Callable[[Any], list[Node]]) -> Node:
    headings = [t(f"certificates.columns.{name}") for name in columns]
    return table(hidden_text(t("certificates.check.lines")), headings, rows, cells)


def _work(row: Any) -> list[Node]:
    return [row.group, row.title, row.dates, el.span(row.hours, class_name="km-whole")]


def _line(line: Any) -> list[Node]:
    """Days and hours are not broken in the middle."""
    whole: list[Node] = [el.span(getattr(line, name), class_name="km-whole") for name in COLUMNS[:3]]
    return [*whole, line.title, line.place]


def _comparing(view: Checked) -> Node:
    asking = form(
        text_field(
            "name",
            t("certificates.check.name"),
            help=t("certificates.check.compare_help"),
            required=True,
            max_length=100,
            auto_complete="off",
        ),
        submit(t("certificates.check.compare_send"), kind="outline"),
        action=view.path,
    )
    return section(t("certificates.check.compare"), asking)


def _again() -> Node:
    return actions(button_link(t("certificates.check.again"), CHECK))


def party_page(view: PartyCertificates, done: str = "", problem: str = "") -> Node:
    """Asking from the page of one party, without an account."""
    return layout(
        narrow(
            page_head(t("certificates.title"), el.p(view.event, "　", view.group), el.p(t("certificates.mine.lead"))),
            when(done, lambda: notice("success", done)),
            when(problem, lambda: notice("error", problem)),
            when(view.rows, lambda: section(t("certificates.mine.yours"), each(view.rows, certificate_row))),
            section(t("certificates.mine.ask"), el.p(t("certificates.mine.how")), _party_form(view)),
            actions(button_link(t("certificates.mine.back"), view.back)),
        ),
        here="/me/",
    )


def _party_form(view: PartyCertificates) -> Node:
    first = view.names[0][0] if view.names else ""
    return form(
        select_field("name", t("certificates.mine.name"), view.names, first, required=None, help=t("certificates.mine.name_help")),
        submit(t("certificates.mine.send")),
        action=view.path,
    )
