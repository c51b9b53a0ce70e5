"""The way through a list of several pages."""

from typing import Any

from reflex.vars import Var

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, when
from kamagaya_match.web.say import t

from .icons import icon
from .links import link
from .text import hidden_text


def paging(page: Any, pages: Any, address_prefix: Text) -> Node:
    """First, previous, 「3 / 12ページ」, next, last; nothing for a single page. `address_prefix` ends in "page="."""
    return when(pages > 1, lambda: _paging(page, pages, address_prefix))


def _paging(page: Any, pages: Any, prefix: Text) -> Node:
    back = _step(prefix, 1, "first", "parts.first_page"), _step(prefix, page - 1, "arrow-left", "common.previous_page")
    on = _step(prefix, page + 1, "arrow-right", "common.next_page"), _step(prefix, pages, "last", "parts.last_page")
    return el.nav(
        _steps(page > 1, back),
        el.p(t("parts.page_of", page=_digits(page), pages=_digits(pages)), class_name="km-paging-now"),
        _steps(page < pages, on),
        class_name="km-paging",
        aria_label=t("parts.pages"),
    )


def _steps(there: Any, steps: tuple[Node, Node]) -> Node:
    return el.div(when(there, el.fragment(*steps)), class_name="km-paging-steps")


def _step(prefix: Text, number: Any, symbol: str, key: str) -> Node:
    return link(icon(symbol), hidden_text(t(key)), to=prefix + _digits(number), class_name="km-paging-step")


def _digits(number: Any) -> Text:
    return number.to_string() if isinstance(number, Var) else str(number)
