"""A group's own text."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.parts.links import out_link
from kamagaya_match.web.parts.text import named


def prose(paragraphs: Any) -> Node:
    """Paragraphs with their readings and web addresses."""
    return el.div(each(paragraphs, lambda one: el.p(each(one.pieces, _piece))), class_name="km-text")


def _piece(piece: Any) -> Node:
    return when(
        piece.href, lambda: out_link(piece.text, href=piece.href, rel="nofollow noopener ugc"), lambda: named(piece.text, piece.kana)
    )
