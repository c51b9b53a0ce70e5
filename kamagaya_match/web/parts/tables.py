"""Tables that become cards where the screen is narrow."""

from collections.abc import Callable, Sequence
from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, each


def table(caption: Text, headings: Sequence[Text], rows: Any, cells: Callable[[Any], Sequence[Any]] = tuple) -> Node:
    """A table; `cells(row)` gives the nodes of a row, in the order of `headings`; the first one names the row."""
    head = el.tr(*[el.th(heading, scope="col", role="columnheader") for heading in headings], role="row")
    body = each(rows, lambda row: _row(headings, cells(row)))
    return el.table(
        el.caption(caption), el.thead(head, role="rowgroup"), el.tbody(body, role="rowgroup"), class_name="km-table", role="table"
    )


def _row(headings: Sequence[Text], nodes: Sequence[Any]) -> Node:
    first, *others = nodes
    labelled = [el.td(node, data_label=heading, role="cell") for heading, node in zip(headings[1:], others, strict=True)]
    return el.tr(el.th(first, scope="row", role="rowheader"), *labelled, role="row")
