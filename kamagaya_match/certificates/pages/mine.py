"""One's own certificates: what there is, and what can be asked for."""

from typing import Any

from kamagaya_match.certificates.state import OwnCertificates
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.own import my_layout
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.fields import hidden, select_field
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import page_head, panel, section
from kamagaya_match.web.say import t

from .rows import certificate_row

TAB: Any = OwnCertificates


def mine_page() -> Node:
    """What was asked for stands first once there is something."""
    view = TAB.view
    return my_layout(
        "certificates",
        page_head(t("certificates.title"), el.p(t("certificates.mine.lead"))),
        el.div(when(TAB.done, notice("success", TAB.done)), when(TAB.problem, notice("error", TAB.problem)), role="status"),
        section(
            t("certificates.mine.yours"),
            when(view.rows.length() > 0, el.div(each(view.rows, certificate_row)), el.p(t("certificates.mine.none"))),
        ),
        section(t("certificates.mine.ask"), when(view.askable.length() > 0, _asking(view), _nothing())),
        el.p(link(t("certificates.mine.hours"), to="/me/hours/")),
    )


def _nothing() -> Node:
    go = button_link(t("certificates.mine.go"), "/events/")
    return empty_state(t("certificates.mine.nothing"), t("certificates.mine.nothing_next"), go)


def _asking(view: Any) -> Node:
    return el.div(el.p(t("certificates.mine.how")), each(view.askable, _group))


def _group(one: Any) -> Node:
    """Names of fields are the same in each form, so their ids carry the group."""
    suffix = "." + one.group
    return panel(
        el.h3(t("certificates.mine.of_group", group=one.group_name)),
        form(
            hidden("group", one.group),
            select_field("event" + suffix, t("certificates.mine.event"), one.events, "", required=None),
            select_field("name" + suffix, t("certificates.mine.name"), one.names, "", required=None, help=t("certificates.mine.name_help")),
            submit(t("certificates.mine.send")),
            action="",
            on_submit=TAB.ask,
            key=one.group,
        ),
    )
