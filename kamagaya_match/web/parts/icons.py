"""One small set of symbols; always beside words, so screen readers pass over them."""

import tomllib
from pathlib import Path

from reflex.vars import Var

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text

_DRAWN = tomllib.loads((Path(__file__).parent / "symbols.toml").read_text(encoding="utf-8"))
SYMBOLS: dict[str, str] = _DRAWN["symbols"]
FIELD_SYMBOLS: dict[str, str] = _DRAWN["fields"]
_PEAR: dict[str, str] = _DRAWN["pear"]


def icon(name: str) -> Node:
    """A symbol of the set; KeyError for a name that is not in it."""
    return _lines(SYMBOLS[name])


def field_icon(code: Text) -> Node:
    """The symbol of a field of activity; the code may be a Var."""
    if isinstance(code, Var):
        return _lines(Var.create(FIELD_SYMBOLS)[code].to(str))
    return _lines(FIELD_SYMBOLS[code])


def _lines(drawn: Text) -> Node:
    return el.svg(el.path(d=drawn), view_box="0 0 24 24", class_name="km-icon", aria_hidden="true")


def pear() -> Node:
    """The site's own mark: one of the city's pears."""
    shapes = [el.path(d=drawn, class_name=f"km-pear-{part}") for part, drawn in _PEAR.items()]
    return el.svg(*shapes, view_box="0 0 24 24", class_name="km-pear", aria_hidden="true")
