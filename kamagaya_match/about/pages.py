"""The promises as pages: a heading, plain paragraphs, lists, a table where one is easier to read."""

from itertools import groupby

from kamagaya_match.about.views import DOCUMENTS, SINCE, Document, Section
from kamagaya_match.city import CITY, OFFICE, PLAN
from kamagaya_match.settings import settings
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, painted
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.facts import facts
from kamagaya_match.web.parts.links import button_link, out_link
from kamagaya_match.web.parts.page import actions, narrow, page_head, section
from kamagaya_match.web.parts.tables import table
from kamagaya_match.words.catalogue import Lang, template
from kamagaya_match.words.dates import day

BULLET = "- "
HERE = "/about/"


def index_page() -> Node:
    """What this site is, how to begin, and the way to each promise."""
    rows = [el.li(out_link(_worded(f"about.{name}.title"), href=HERE + name), el.br(), _worded(f"about.{name}.intro")) for name in _NAMES]
    found = button_link(_worded("about.index.post.found"), "/groups/new/")
    return layout(
        narrow(
            page_head(_worded("about.index.title"), el.p(_worded("about.index.intro")), *_prose("about.index.text")),
            section(_worded("about.index.begin.title"), *_prose("about.index.begin.text"), actions(*_first_steps())),
            section(_worded("about.index.post.title"), *_prose("about.index.post.text"), actions(found)),
            section(_worded("about.index.promises"), el.ul(*rows)),
        )
    )


_NAMES = ("contact", *[document.name for document in DOCUMENTS], "ranking")


def _first_steps() -> list[Node]:
    return [
        button_link(_worded("about.index.begin.events"), "/events/", kind="filled"),
        button_link(_worded("about.index.begin.needs"), "/needs/"),
    ]


def document_page(document: Document) -> Node:
    """One promise."""
    key = f"about.{document.name}"
    return layout(
        narrow(
            page_head(_worded(f"{key}.title"), el.p(_worded(f"{key}.intro"))),
            *[_section(f"{key}.{one.name}", one) for one in document.sections],
            el.p(out_link(_worded("about.back"), href=HERE)),
        )
    )


def _section(key: str, one: Section) -> Node:
    body = [_table(key, one)] if one.rows else _prose(f"{key}.text")
    return section(_worded(f"{key}.title"), *body)


def _table(key: str, one: Section) -> Node:
    headings = [_worded(f"{key}.columns.{column}") for column in one.columns]
    return table(_worded(f"{key}.text"), headings, one.rows, lambda row: [_worded(f"{key}.rows.{row}.{column}") for column in one.columns])


def contact_page() -> Node:
    """The desk: whom to call, where to go."""
    number = out_link(OFFICE.phone, href="tel:" + OFFICE.phone.replace("-", ""), class_name="km-phone")
    return layout(
        narrow(
            page_head(_worded("about.contact.title"), el.p(_worded("about.contact.intro"))),
            facts(
                (_worded("about.contact.office"), OFFICE.name_in(_lang())),
                (_worded("about.contact.phone"), number),
                (_worded("about.contact.fax"), OFFICE.fax),
                (_worded("about.contact.address"), f"〒{OFFICE.postal_code} {OFFICE.address}"),
            ),
            *[
                section(_worded(f"about.contact.{one}.title"), *_prose(f"about.contact.{one}.text"))
                for one in ("when", "what", "group", "site")
            ],
            el.p(out_link(_worded("about.contact.city_site"), href=CITY.website)),
        ),
        here="/about/contact",
    )


def _lang() -> Lang:
    now = painted()
    return now.lang if now else "ja"


def _prose(key: str) -> list[Node]:
    """A text of the catalogue: each line a paragraph, lines that begin with a dash a list."""
    lines = _worded(key).strip().splitlines()
    blocks = groupby((line for line in lines if line), key=lambda line: line.startswith(BULLET))
    return [node for listed, block in blocks for node in _block(listed, list(block))]


def _block(listed: bool, lines: list[str]) -> list[Node]:
    if listed:
        return [el.ul(*[el.li(line.removeprefix(BULLET)) for line in lines])]
    return [el.p(line) for line in lines]


def _worded(key: str) -> str:
    lang = _lang()
    return template(lang, key).format(
        city=CITY.name_in(lang),
        office=OFFICE.name_in(lang),
        phone=OFFICE.phone,
        plan=PLAN.title_in(lang),
        site=settings().base_url,
        since=day(SINCE, lang),
    )
