"""One page function, two readings: live components and painted markup."""

import dataclasses
from typing import Any

import reflex as rx
from markupsafe import Markup

from kamagaya_match.web import el
from kamagaya_match.web.el import each, either, fragment, only_live, only_painted, painting, raw_html, when


@dataclasses.dataclass(frozen=True)
class Pear:
    name: str = ""
    ripe: bool = False
    tags: list[str] = dataclasses.field(default_factory=list)


class Orchard(rx.State):
    pear: Pear = Pear()


def _page(pear: Any) -> Any:
    return el.article(
        el.h1(pear.name, id="name"),
        when(pear.ripe, el.p("食べごろ"), el.p("まだ")),
        when(pear.name != "", el.p("名前: " + pear.name)),
        el.ul(each(pear.tags, lambda tag: el.li(tag))),
        el.input(name="q", default_value=pear.name, required=True, on_change=lambda: None) if el.painted() else el.input(name="q"),
        class_name=either(pear.ripe, "ripe", "green"),
    )


def test_painted_page_is_plain_escaped_markup() -> None:
    with painting():
        html = _page(Pear('<幸水> & "豊水"', True, ["甘い", "<b>"]))
    assert isinstance(html, Markup)
    assert html == (
        '<article class="ripe"><h1 id="name">&lt;幸水&gt; &amp; &#34;豊水&#34;</h1><p>食べごろ</p>'
        "<p>名前: &lt;幸水&gt; &amp; &#34;豊水&#34;</p><ul><li>甘い</li><li>&lt;b&gt;</li></ul>"
        '<input name="q" value="&lt;幸水&gt; &amp; &#34;豊水&#34;" required=""></article>'
    )


def test_live_page_is_made_of_components() -> None:
    page = _page(Orchard.pear)
    assert isinstance(page, rx.Component)
    assert "article" in str(page.render())


def test_attributes_are_html_when_painted() -> None:
    with painting():
        ways = {"aria_expanded": False, "data_share": "x", "tab_index": -1, "disabled": False, "hidden": True, "on_click": print}
        made = el.button("押す", class_name="km", **ways)
    assert made == '<button class="km" aria-expanded="false" data-share="x" tabindex="-1" hidden="">押す</button>'


def test_a_textarea_holds_its_text_inside() -> None:
    with painting():
        assert el.textarea(name="t", default_value="1行目\n<2>") == '<textarea name="t">1行目\n&lt;2&gt;</textarea>'


def test_nothing_at_all_paints_nothing() -> None:
    with painting():
        assert when(False, "x") == ""
        assert fragment(None, False, ["a", None]) == "a"
        assert only_live(lambda: el.p("live")) == ""
        assert only_painted(lambda: el.p("painted")) == "<p>painted</p>"
        assert raw_html("<em>ok</em>", class_name="text") == '<div class="text"><em>ok</em></div>'


def test_painting_ends_with_its_block() -> None:
    with painting("en"):
        assert el.painted() == el.Painting("en")
    assert el.painted() is None
