"""One need: who fits it best, and up to three of them to be asked."""

from typing import Any

from kamagaya_match.coordination.state import ProposeNeed
from kamagaya_match.offers.rules import MOST_PROPOSED_AT_ONCE
from kamagaya_match.web import el
from kamagaya_match.web.coordinator import PAGES, coordinator_layout
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.fields import check, error_of, error_summary, group
from kamagaya_match.web.parts.links import link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import page_head, section
from kamagaya_match.web.parts.tags import tag, tags
from kamagaya_match.web.parts.why import why
from kamagaya_match.web.say import t

from .proposals import proposals_table
from .words import told, words_field

HERE: Any = ProposeNeed


def need_page() -> Node:
    """The need, those who were asked, and the form."""
    view = HERE.view
    return coordinator_layout(
        "open",
        el.link(rel="stylesheet", href="/match.css"),
        el.p(link(t("coordination.need.back"), to=PAGES["open"])),
        page_head(link(view.title, to=view.href), el.p(link(view.group, to=view.group_href)), el.p(t("coordination.need.lead"))),
        told(HERE),
        when(view.asked.length() > 0, section(t("coordination.need.asked"), proposals_table(view.asked, whole=False))),
        when(view.closed, notice("info", t("coordination.need.closed")), when(view.refused, notice("info", view.refused), _fitting())),
    )


def _fitting() -> Node:
    nobody = empty_state(t("coordination.need.nobody"), t("coordination.need.nobody_next"))
    return section(t("coordination.need.fitting"), when(HERE.view.rows.length() > 0, _form(), nobody))


def _form() -> Node:
    whom = t("coordination.need.whom", n=MOST_PROPOSED_AT_ONCE)
    people = el.div(each(HERE.view.rows, _row))
    return form(
        error_summary(HERE.errors, [("whom", whom), ("message", t("coordination.message"))]),
        group("whom", whom, people, "", error_of(HERE.errors, "whom"), required=True),
        words_field(HERE),
        submit(t("coordination.need.send")),
        action="",
        on_submit=HERE.send,
        key="proposed-" + HERE.sent.to_string(),
    )


def _row(row: Any) -> Node:
    return el.article(
        check("whom." + row.key, el.strong(row.title)),
        when(row.near, el.p(row.near)),
        tags(each(row.about, lambda text: tag(text, "outline"))),
        why(row.why),
        class_name="km-suggested",
        key=row.key,
    )
