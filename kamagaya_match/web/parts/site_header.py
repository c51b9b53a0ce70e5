"""The top of every page: language and ふりがな, the site's name, search, the four places, the menu."""

from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, either, painted
from kamagaya_match.web.forms import form
from kamagaya_match.web.say import t
from kamagaya_match.web.visitor import Visitor
from kamagaya_match.words.catalogue import LANGS, Lang

from .classes import identity
from .icons import icon, pear
from .links import link, out_link
from .text import hidden_text

PLACES = (
    ("search", "layout.search", "/events/"),
    ("calendar", "layout.calendar", "/events/calendar/"),
    ("person", "layout.mine", "/me/"),
    ("chat", "layout.consult", "/about/contact"),
)
MENU = (
    ("layout.events", "/events/"),
    ("layout.needs", "/needs/"),
    ("layout.offers", "/offers/"),
    ("layout.groups", "/groups/"),
    ("layout.about", "/about/"),
)


def site_header(here: str = "") -> Node:
    """The same for everyone who reads in this language; `here` is the address of the place that the page belongs to."""
    return el.header(
        el.div(_languages(), _ruby(), class_name="km-strip"),
        el.div(_brand(), _places(here), _search(), _menu(), class_name="km-top"),
        class_name="km-header",
    )


def ruby_on() -> Any:
    """Whether the reader wants readings above names."""
    now = painted()
    return Visitor.ruby if now is None else now.ruby


def _languages() -> Node:
    return el.nav(el.ul(*[el.li(_language(lang)) for lang in LANGS]), class_name="km-languages", aria_label=t("layout.languages"))


def _language(lang: Lang) -> Node:
    now = painted()
    chosen: Any = Visitor.lang == lang if now is None else now.lang == lang
    tag = "en" if lang == "en" else "ja"
    return out_link(
        t(f"common.languages.{lang}"),
        href=f"/language?to={lang}",
        lang=tag,
        href_lang=tag,
        rel="nofollow",
        aria_current=either(chosen, "true", "false"),
        data_back="",
    )


def _ruby() -> Node:
    return out_link(
        t("layout.ruby"),
        hidden_text(either(ruby_on(), t("layout.ruby_off"), t("layout.ruby_on"))),
        href=either(ruby_on(), "/ruby?to=off", "/ruby?to=on"),
        rel="nofollow",
        data_back="",
        aria_current=either(ruby_on(), "true", "false"),
    )


def _brand() -> Node:
    return link(pear(), el.span(t("web.site_name")), to="/", class_name="km-brand")


def _search() -> Node:
    return form(
        el.input(type="search", name="q", class_name="km-input", aria_label=t("layout.find_label"), **identity("f-site-q")),
        el.button(icon("search"), el.span(t("layout.find"), class_name="km-hidden"), type="submit", class_name="km-find"),
        action="/events/",
        method="get",
        role="search",
        class_name="km-site-search",
    )


def _menu() -> Node:
    rows = [el.li(link(t(key), to=to)) for key, to in MENU]
    opener = el.summary(icon("menu"), el.span(t("layout.menu")))
    return el.details(opener, el.nav(el.ul(*rows), aria_label=t("layout.menu")), class_name="km-menu", **identity("site-menu"))


def _places(here: str) -> Node:
    """The four places, within reach of the thumb on phones."""
    rows = [el.li(_place(symbol, t(key), to, here)) for symbol, key, to in PLACES]
    return el.nav(el.ul(*rows), class_name="km-places", aria_label=t("layout.places"))


def _place(symbol: str, text: Text, to: str, here: str) -> Node:
    current = {"aria_current": "page"} if to == here else {}
    return link(icon(symbol), el.span(text), to=to, **current)
