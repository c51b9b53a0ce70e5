"""Plain texts become simple HTML."""

from markupsafe import Markup

from kamagaya_match.outside.mail_text import html_of, linked, signed


def test_addresses_become_links_and_everything_else_is_escaped() -> None:
    html = html_of("<b>秋子</b>さん\nこちらへ: https://match.example.jp/r/a?x=1&y=2\n\n& お待ちしています")
    assert "&lt;b&gt;秋子&lt;/b&gt;さん<br>" in html
    assert '<a href="https://match.example.jp/r/a?x=1&amp;y=2"' in html
    assert html.count("<p ") == 2
    assert "&amp; お待ちしています" in html


def test_a_link_ends_before_the_sentence_does() -> None:
    assert '"https://a.example/x"' in linked("https://a.example/x。")
    assert '"https://a.example/x"' in linked("（https://a.example/x）")
    assert '"https://a.example/x"' in linked("(see https://a.example/x).")
    assert '"https://a.example/x_(y)"' in linked("https://a.example/x_(y)")


def test_a_quote_cannot_leave_the_attribute() -> None:
    assert '" onclick' not in linked('https://a.example/" onclick="x')
    assert linked("javascript:alert(1)") == Markup("javascript:alert(1)")


def test_the_language_of_the_document_is_that_of_its_text() -> None:
    assert '<html lang="en">' in html_of("Hello", "en")
    assert '<html lang="ja">' in html_of("こんにちは", "easy")


def test_every_mail_says_who_writes() -> None:
    assert signed("本文\n\n", "ja").startswith("本文\n\n--\n鎌ケ谷マッチ\n")
