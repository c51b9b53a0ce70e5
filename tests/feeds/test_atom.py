"""Feeds that readers take: well-formed, with stable ids, the same bytes for the same news."""

from datetime import UTC, datetime
from xml.etree import ElementTree as Xml

from kamagaya_match.clock import TOKYO
from kamagaya_match.feeds.atom import NAMESPACE, AtomEntry, AtomInfo, atom_bytes

NOON = datetime(2026, 12, 1, 12, tzinfo=TOKYO)
INFO = AtomInfo(name="環境｜鎌ケ谷マッチ", author="鎌ケ谷マッチ", source_url="http://x/f?area=初富&a=b", page_url="http://x/", changed=NOON)
ENTRY = AtomEntry(url="http://x/events/aki", title="<落ち葉>\x00 & 焼きいも", published=NOON, changed=datetime(2026, 11, 1, tzinfo=UTC))


def find(feed: Xml.Element, path: str) -> str:
    return feed.findtext(path, "", {"a": NAMESPACE})


def test_what_readers_need_is_there() -> None:
    feed = Xml.fromstring(atom_bytes(INFO, [ENTRY]))
    assert feed.tag == f"{{{NAMESPACE}}}feed"
    assert find(feed, "a:id") == "http://x/f?area=%E5%88%9D%E5%AF%8C&a=b"
    assert find(feed, "a:updated") == "2026-12-01T03:00:00Z" and find(feed, "a:author/a:name") == "鎌ケ谷マッチ"
    assert {link.get("rel") for link in feed.findall("a:link", {"a": NAMESPACE})} == {"self", "alternate"}
    assert find(feed, "a:entry/a:title") == "<落ち葉> & 焼きいも"
    assert find(feed, "a:entry/a:updated") == find(feed, "a:entry/a:published") == "2026-12-01T03:00:00Z"


def test_the_same_news_give_the_same_bytes() -> None:
    assert atom_bytes(INFO, [ENTRY]) == atom_bytes(INFO, [ENTRY])
    assert list(Xml.fromstring(atom_bytes(INFO, [])).iter(f"{{{NAMESPACE}}}entry")) == []
