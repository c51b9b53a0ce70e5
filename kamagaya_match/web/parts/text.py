"""Names with their reading, and texts of several paragraphs."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, each, painted, when


def named(name: Text, kana: Text) -> Node:
    """A name with its ふりがな when there is one; the reading shows only where the reader asked for it."""
    return when(kana, lambda: _ruby(name, kana), lambda: el.fragment(name))


def named_in_list(name: Text, kana: Text) -> Node:
    """`named` where many stand on one page: painted, the reading is there only for those who asked for it."""
    now = painted()
    return named(name, "" if now is not None and not now.ruby else kana)


def _ruby(name: Text, kana: Text) -> Node:
    return el.ruby(name, el.rp("（"), el.rt(kana), el.rp("）"))


def paragraphs(lines: Any) -> Node:
    """Each text a paragraph, in a column of readable width."""
    return el.div(each(lines, lambda line: el.p(line)), class_name="km-text")


def hidden_text(text: Text) -> Node:
    """Words for screen readers only."""
    return el.span(text, class_name="km-hidden")
