"""The document on which the office withdraws a record."""

from collections.abc import Mapping

from kamagaya_match.certificates.rules import LONGEST_REASON
from kamagaya_match.certificates.views import Checked
from kamagaya_match.records.views import OFFICE_DESK
from kamagaya_match.web import el
from kamagaya_match.web.el import Node
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.facts import facts
from kamagaya_match.web.parts.fields import error_of, error_summary, text_field
from kamagaya_match.web.parts.links import link
from kamagaya_match.web.parts.page import narrow, page_head
from kamagaya_match.web.say import t


def take_back_page(view: Checked, reason: str, errors: Mapping[str, str]) -> Node:
    """What the paper says, and the reason that its owner is sent."""
    label = t("certificate_desk.reason")
    asking = form(
        error_summary(errors, [("reason", label)]),
        text_field(
            "reason",
            label,
            value=reason,
            required=True,
            lines=2,
            max_length=LONGEST_REASON,
            help=t("certificate_desk.reason_help"),
            error=error_of(errors, "reason"),
        ),
        submit(t("records.office.send"), kind="danger"),
        action=OFFICE_DESK + view.number,
    )
    told = facts(
        (t("records.number"), view.number),
        (t("certificates.mine.period"), view.period),
        (t("records.total"), view.total),
        (t("records.office.groups"), "、".join(work.group for work in view.works)),
    )
    head = page_head(t("records.office.title"), el.p(t("records.office.lead")))
    return layout(narrow(head, told, asking, el.p(link(t("records.check_page"), to=view.path))))
