"""Links: inside the site without a page load, outside and to files the plain way."""

from typing import Any

from reflex_components_core.el.elements.inline import A
from reflex_components_core.react_router.dom import ReactRouterLink

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, painted

from .classes import classes
from .icons import icon as icon_of

_PLAIN = ("/about", "/language", "/ruby", "/open-data", "/api", "#", "http:", "https:", "mailto:", "tel:")


def link(*children: Any, to: Text, class_name: Text = "", **props: Any) -> Node:
    """A link to a page of this site; the browser keeps the page's frame when it is live."""
    if painted() is not None or _plain(to):
        return out_link(*children, href=to, class_name=class_name, **props)
    return ReactRouterLink.create(*children, to=to, **classes(class_name), **props)


def _plain(to: Text) -> bool:
    """Whether an address known here is no live page: a document of its own, a file, a place on this page."""
    if not isinstance(to, str):
        return False
    return to.startswith(_PLAIN) or "." in to.split("?")[0].rsplit("/", 1)[-1]


def out_link(*children: Any, href: Text, class_name: Text = "", **props: Any) -> Node:
    """A link that leaves the live pages: another site, a file, a document that stands alone."""
    if painted() is not None:
        return el.a(*children, href=href, **classes(class_name), **props)
    return A.create(*children, href=href, **classes(class_name), **props)


def button_link(text: Text, to: Text, kind: str = "outline", icon: str = "", **props: Any) -> Node:
    """A link that looks like a button; kinds as for `button`."""
    return link(*_face(text, icon), to=to, class_name=f"km-button km-button-{kind}", **props)


def out_button_link(text: Text, href: Text, kind: str = "outline", icon: str = "", **props: Any) -> Node:
    """`out_link` that looks like a button."""
    return out_link(*_face(text, icon), href=href, class_name=f"km-button km-button-{kind}", **props)


def file_link(text: Text, href: Text, icon: str = "download", **props: Any) -> Node:
    """A link to a file, with the symbol that says so."""
    return out_link(*_face(text, icon), href=href, class_name="km-file-link", **props)


def _face(text: Text, icon: str) -> tuple[Node, ...]:
    return (icon_of(icon), el.span(text)) if icon else (el.span(text),)
