"""Who fits one need of a group best, and the way to ask them."""

from typing import Any

from kamagaya_match.matching.state import BestForNeed
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout, desk_path
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.links import button_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import page_head
from kamagaya_match.web.parts.tags import tag, tags
from kamagaya_match.web.parts.why import why
from kamagaya_match.web.say import t

from .mine import how

HERE: Any = BestForNeed


def best_page() -> Node:
    """The best offers for the need in the address."""
    view = HERE.view
    need = desk_path(HERE.desk_slug, "needs") + HERE.need_slug + "/"
    shown = el.fragment(
        when(view.refused, notice("info", t("matching.desk.not_yet"), el.p(view.refused))),
        when(view.closed, notice("info", t("matching.desk.closed"))),
        when(view.rows.length() > 0, el.div(each(view.rows, _row)), when(view.refused, el.fragment(), _nobody())),
    )
    return desk_layout(
        HERE.desk_slug,
        "needs",
        page_head(t("matching.desk.title"), el.p(view.title, class_name="km-lead"), el.p(t("matching.desk.lead")), how()),
        shown,
        el.p(button_link(t("matching.desk.back"), need)),
    )


def _row(row: Any) -> Node:
    return el.article(
        el.h2(row.title),
        when(row.near, el.p(row.near)),
        tags(each(row.about, lambda text: tag(text, "outline"))),
        why(row.why),
        el.p(button_link(t("matching.desk.ask"), row.ask_href)),
        class_name="km-suggested",
        key=row.key,
    )


def _nobody() -> Node:
    return empty_state(t("matching.desk.nobody"), t("matching.desk.nobody_next"))
