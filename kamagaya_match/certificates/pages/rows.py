"""A certificate as its holder sees it, the same live and painted."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.parts.facts import fact
from kamagaya_match.web.parts.links import file_link, out_link
from kamagaya_match.web.parts.page import panel
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.say import t


def certificate_row(row: Any) -> Node:
    """What it says, where it stands, and the ways to the paper and its check."""
    return panel(
        el.h3(row.group, " ", tag(row.state_text, "state")),
        el.dl(
            fact(t("certificates.mine.for_name"), row.name),
            fact(t("certificates.mine.period"), row.period),
            fact(t("certificates.mine.total"), row.total),
            when(row.number, lambda: fact(t("certificates.mine.number"), el.code(row.number))),
            fact(t("certificates.mine.asked"), row.asked),
            class_name="km-facts",
        ),
        when(row.reason, lambda: el.p(t("certificates.mine.reason", reason=row.reason))),
        when(row.pdf, lambda: el.p(file_link(t("certificates.mine.pdf"), row.pdf))),
        when(row.check, lambda: el.p(out_link(t("certificates.mine.check"), href=row.check))),
    )
