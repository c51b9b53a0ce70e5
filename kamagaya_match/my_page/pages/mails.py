"""Every mail that was sent to the reader, in case one got lost."""

from typing import Any

from kamagaya_match.my_page.state import MyMails
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.own import my_layout
from kamagaya_match.web.parts.cards import card_list
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.links import button_link
from kamagaya_match.web.parts.page import page_head
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.say import t


def mails_page() -> Node:
    """The newest first; each opens in its place."""
    view: Any = MyMails.listing
    return my_layout(
        "mails",
        page_head(t("my_page.tabs.mails"), el.p(t("my_page.mails.lead"))),
        when(view.rows.length() > 0, card_list(view.rows, _mail), _none()),
        paging(view.page, view.pages, "/me/mails/?page="),
    )


def _mail(row: Any) -> Node:
    opener = el.span(el.b(row.subject), el.br(), el.span(row.when, " ", row.state, class_name="km-small km-muted"))
    return disclosure(opener, el.div(row.text, class_name="km-letter"))


def _none() -> Node:
    return empty_state(t("my_page.mails.none"), t("my_page.mails.none_next"), button_link(t("my_page.coming.go"), "/events/"))
