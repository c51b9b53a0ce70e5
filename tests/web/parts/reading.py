"""Painted markup, read back to be judged."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


@dataclass
class Element:
    """One element: its tag, attributes and the text in it, descendants included."""

    tag: str
    attributes: dict[str, str]
    text: str = ""

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name, "")


@dataclass
class Reader(HTMLParser):
    """Collects elements; complains of tags that do not match."""

    elements: list[Element] = field(default_factory=list)
    open: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        assert len(element.attributes) == len(attrs), f"an attribute of <{tag}> stands twice: {attrs}"
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data


def read(markup: object) -> list[Element]:
    """All elements of a piece of markup, in document order; AssertionError if it is not well formed."""
    reader = Reader()
    reader.feed(str(markup))
    reader.close()
    assert not reader.open
    return reader.elements


def only(markup: object, tag: str) -> Element:
    """The one element of this tag."""
    (found,) = [element for element in read(markup) if element.tag == tag]
    return found
