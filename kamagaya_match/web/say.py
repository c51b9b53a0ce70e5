"""Words on a page: the visitor's language chosen in the browser when live, on the server when painted."""

from string import Formatter
from typing import Any

from reflex.vars import Var

from kamagaya_match.words.catalogue import LANGS, Lang, say, template

from .el import Text, painted
from .visitor import Visitor


def t(key: str, **values: Any) -> Text:
    """The text of `key`; values may be Vars on a live page."""
    now = painted()
    if now is not None:
        return say(now.lang, key, **values)
    return _live({lang: _filled(lang, key, values) for lang in LANGS})


def label(prefix: str, code: Any, codes: tuple[str, ...]) -> Text:
    """The text of `prefix.<code>` where the code itself is only known in the browser."""
    now = painted()
    if now is not None:
        return say(now.lang, f"{prefix}.{code}")
    table = Var.create({lang: {one: template(lang, f"{prefix}.{one}") for one in codes} for lang in LANGS})
    return table[Visitor.lang].to(dict[str, str])[code].to(str)


def _live(texts: dict[Lang, Any]) -> Text:
    if len({str(text) for text in texts.values()}) == 1:
        return texts["ja"]
    return Var.create(texts)[Visitor.lang].to(str)


def _filled(lang: Lang, key: str, values: dict[str, Any]) -> Any:
    n = values.get("n")
    pattern = template(lang, key, None if isinstance(n, Var) else n)
    if not values:
        return pattern
    parts: list[Any] = []
    for literal, name, _, _ in Formatter().parse(pattern):
        parts += [literal] if literal else []
        parts += [values[name]] if name else []
    return _joined(parts)


def _joined(parts: list[Any]) -> Any:
    whole: Any = ""
    for part in parts:
        piece = part.to(str) if isinstance(part, Var) else str(part)
        whole = whole + piece if not isinstance(whole, str) or whole else piece
    return whole
