"""HTML elements that are live Reflex components, or plain markup while a page is painted on the server.

Pages are written once, as functions of a view. Given a state's Var they build the live page; inside
`painting(...)` and given the view itself they build the same HTML as text, for the first paint, for
people without script and for search engines. Event handlers are left out of the text: forms also carry
`action` and `method`, buttons that only make sense live are wrapped in `only_live`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, cast

import reflex as rx
from markupsafe import Markup, escape
from reflex.vars import Var

from kamagaya_match.words.catalogue import Lang

Node = Any  # a rx.Component live, a Markup painted; both are children of either kind
Text = Any  # a str, or a Var that holds one


@dataclass(frozen=True)
class Painting:
    """How the page being painted is to be read."""

    lang: Lang = "ja"
    ruby: bool = False


_painting: ContextVar[Painting | None] = ContextVar("painting", default=None)

_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
_RENAMED = {
    "class_name": "class",
    "html_for": "for",
    "default_value": "value",
    "default_checked": "checked",
    "no_validate": "novalidate",
    "auto_complete": "autocomplete",
    "auto_focus": "autofocus",
    "tab_index": "tabindex",
    "read_only": "readonly",
    "max_length": "maxlength",
    "min_length": "minlength",
    "input_mode": "inputmode",
    "date_time": "datetime",
    "src_set": "srcset",
    "col_span": "colspan",
    "row_span": "rowspan",
    "href_lang": "hreflang",
    "enc_type": "enctype",
    "accept_charset": "accept-charset",
    "item_prop": "itemprop",
    "stroke_width": "stroke-width",
    "stroke_linecap": "stroke-linecap",
    "stroke_linejoin": "stroke-linejoin",
    "fill_rule": "fill-rule",
    "clip_rule": "clip-rule",
    "view_box": "viewBox",
}


def painted() -> Painting | None:
    """How the page is being painted, None while the live page is built."""
    return _painting.get()


@contextmanager
def painting(lang: Lang = "ja", ruby: bool = False) -> Iterator[None]:
    """Inside, elements are plain markup in this language."""
    token = _painting.set(Painting(lang, ruby))
    try:
        yield
    finally:
        _painting.reset(token)


def _element(tag: str, live: Callable[..., rx.Component]) -> Callable[..., Node]:
    def make(*children: Any, **props: Any) -> Node:
        if _painting.get() is None:
            return live(*children, **props)
        return _markup(tag, children, props)

    make.__name__ = tag
    return make


def _markup(tag: str, children: Sequence[Any], props: Mapping[str, Any]) -> Markup:
    inner = ""
    given = dict(props)
    if tag == "textarea":
        inner = str(escape(given.pop("default_value", "")))
    attributes = "".join(_attributes(given))
    if tag in _VOID:
        return Markup(f"<{tag}{attributes}>")
    return Markup(f"<{tag}{attributes}>{inner}{''.join(_inner(child) for child in children)}</{tag}>")


def _inner(child: Any) -> str:
    if child is None or child is False:
        return ""
    if isinstance(child, list | tuple):
        return "".join(_inner(one) for one in child)
    return str(escape(child))


def _attributes(props: Mapping[str, Any]) -> Iterator[str]:
    for name, value in props.items():
        if name == "custom_attrs":
            yield from _attributes(value)
        elif not (name.startswith("on_") or name in ("key", "ref")):
            yield from _attribute(_html_name(name), value)


def _html_name(name: str) -> str:
    if name in _RENAMED:
        return _RENAMED[name]
    if name.startswith(("aria_", "data_")):
        return name.replace("_", "-")
    return name.rstrip("_")


def _attribute(name: str, value: Any) -> Iterator[str]:
    if value is None or (value is False and not name.startswith("aria-")):
        return
    if value is True and not name.startswith("aria-"):
        yield f' {name}=""'
        return
    text = str(value).lower() if isinstance(value, bool) else value
    yield f' {name}="{escape(text)}"'


def when(condition: Any, then: Any, otherwise: Any = None) -> Node:
    """`then` if the condition holds, else `otherwise`; either may be a node, a text or nothing.

    Painted, give functions where building the unchosen one would fail.
    """
    if isinstance(condition, Var):
        return rx.cond(condition, _built(then), _built(otherwise) if otherwise is not None else rx.fragment())
    chosen = then if condition else otherwise
    return _built(chosen) if chosen is not None else fragment()


def _built(node: Any) -> Any:
    return node() if callable(node) and not isinstance(node, Var) else node


def either(condition: Any, then: Any, otherwise: Any) -> Text:
    """One of two texts or attribute values."""
    if isinstance(condition, Var):
        return rx.cond(condition, then, otherwise)
    return then if condition else otherwise


def each(items: Any, build: Callable[[Any], Node]) -> Node:
    """One node for each item."""
    if isinstance(items, Var):
        return rx.foreach(items, lambda item: build(item))  # counts the parameters of what it is given
    return fragment(*[build(item) for item in items])


def fragment(*children: Any) -> Node:
    """Children side by side, with no element around them."""
    if _painting.get() is None:
        return rx.fragment(*children)
    return Markup("".join(_inner(child) for child in children))


def only_live(build: Callable[[], Node]) -> Node:
    """A node that needs script: absent from painted pages."""
    return build() if _painting.get() is None else Markup("")


def only_painted(build: Callable[[], Node]) -> Node:
    """A node for people without script: absent from the live page."""
    return build() if _painting.get() is not None else rx.fragment()


def raw_html(markup: Any, **props: Any) -> Node:
    """A div around HTML that was sanitised before."""
    if _painting.get() is None:
        return rx.el.div(dangerously_set_inner_html={"__html": markup}, **props)
    return _markup("div", [Markup(markup)], props)


def __getattr__(name: str) -> Callable[..., Node]:
    """Any element of rx.el by its name: `el.div`, `el.dl`, `el.time` …"""
    if name.startswith("_"):
        raise AttributeError(name)
    made = _element(name.rstrip("_"), cast("Callable[..., rx.Component]", getattr(rx.el, name)))
    globals()[name] = made
    return made
