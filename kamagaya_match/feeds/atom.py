"""News in Atom (RFC 4287), which every feed reader takes; the same entries always give the same bytes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree import ElementTree as Xml

from kamagaya_match.feeds.text import ascii_url, clean, one_line

NAMESPACE = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True, kw_only=True)
class AtomEntry:
    """One piece of news; `url` is its page and never changes, `changed` is aware."""

    url: str
    title: str
    published: datetime
    changed: datetime
    summary: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AtomInfo:
    """What a feed says about itself: `source_url` is its own address, `page_url` the page that shows the same."""

    name: str
    author: str
    source_url: str
    page_url: str
    changed: datetime
    lang: str = "ja"


def atom_bytes(info: AtomInfo, entries: Iterable[AtomEntry]) -> bytes:
    """A whole feed, its entries in the order given."""
    feed = Xml.Element("feed", {"xmlns": NAMESPACE, "xml:lang": info.lang})
    _add(feed, "id", ascii_url(info.source_url))
    _add(feed, "title", one_line(info.name))
    _add(feed, "updated", _moment(info.changed))
    _link(feed, "self", info.source_url, "application/atom+xml")
    _link(feed, "alternate", info.page_url, "text/html")
    _author(feed, info.author)
    for entry in entries:
        _entry(Xml.SubElement(feed, "entry"), entry)
    written: bytes = Xml.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _entry(under: Xml.Element, entry: AtomEntry) -> None:
    _add(under, "id", ascii_url(entry.url))
    _add(under, "title", one_line(entry.title))
    _add(under, "published", _moment(entry.published))
    _add(under, "updated", _moment(max(entry.published, entry.changed)))
    _link(under, "alternate", entry.url, "text/html")
    if entry.author:
        _author(under, entry.author)
    if entry.summary:
        _add(under, "summary", clean(entry.summary).strip())


def _author(under: Xml.Element, name: str) -> None:
    _add(Xml.SubElement(under, "author"), "name", one_line(name))


def _link(under: Xml.Element, relation: str, url: str, kind: str) -> None:
    Xml.SubElement(under, "link", {"rel": relation, "type": kind, "href": ascii_url(url)})


def _add(under: Xml.Element, name: str, text: str) -> None:
    Xml.SubElement(under, name).text = text


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
