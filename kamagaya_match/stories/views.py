"""Stories as everyone reads them, and as their two sides write them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from kamagaya_match.clock import TOKYO
from kamagaya_match.groups.views import GroupCard
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.dates import day
from kamagaya_match.words.text import plain

SHOWN, SHARED = ".webp", ".jpg"
EXCERPT = 90


class StoryFacts(Protocol):
    """A story as stored."""

    slug: str
    title: str
    text: str
    picture: str
    picture_alt: str
    version: int
    giver_agreed: int
    group_agreed: int
    giver_as: str
    giver_name: str
    published_at: datetime | None


@dataclass(frozen=True)
class StoryCard:
    """A story in a list."""

    href: str = ""
    title: str = ""
    excerpt: str = ""
    group: str = ""
    giver: str = ""
    at: str = ""
    picture: str = ""
    picture_alt: str = ""


@dataclass(frozen=True)
class StoryPage:
    """A story as everyone reads it."""

    card: StoryCard = field(default_factory=StoryCard)
    text: list[str] = field(default_factory=list)
    group_href: str = ""


@dataclass(frozen=True)
class StoryList:
    """One page of the public stories."""

    cards: list[StoryCard] = field(default_factory=list)
    total: int = 0
    page: int = 1
    pages: int = 1


@dataclass(frozen=True)
class StoryDesk:
    """The story as one of its sides works on it; `number` is its version, "0" before there is one.

    `pictures` are pairs (value, label) to choose from, `picture` the value that stands there at first.
    """

    slug: str = ""
    engagement: str = ""
    number: str = "0"
    story: StoryPage = field(default_factory=StoryPage)
    title: str = ""
    text: str = ""
    picture: str = ""
    picture_alt: str = ""
    pictures: list[list[str]] = field(default_factory=list)
    giver: bool = False
    shown_as: str = "anonymous"
    other_name: str = ""
    may_write: bool = False
    mine: bool = False
    state: str = ""
    public_href: str = ""


def picture_path(name: str) -> str:
    """Where a picture is shown, empty for none."""
    return f"/stories/pictures/{name}" if name else ""


def shared_picture(path: str) -> str:
    """The picture for previews of links, by the one that is shown."""
    return path.removesuffix(SHOWN) + SHARED if path else ""


def card_of(story: StoryFacts, group: GroupCard, lang: Lang) -> StoryCard:
    """A story in a list."""
    return StoryCard(
        href=f"/stories/{story.slug}",
        title=story.title,
        excerpt=plain(story.text, EXCERPT),
        group=group.name,
        giver=story.giver_name or say(lang, "shown_as.anonymous"),
        at=day(story.published_at.astimezone(TOKYO).date(), lang) if story.published_at else "",
        picture=picture_path(story.picture),
        picture_alt=story.picture_alt,
    )


def page_of(story: StoryFacts, group: GroupCard, lang: Lang) -> StoryPage:
    """The page of a story."""
    lines = [line.strip() for line in story.text.split("\n") if line.strip()]
    return StoryPage(card_of(story, group, lang), lines, group.href)


def desk_of(at: StoryDesk, story: StoryFacts | None, group: GroupCard, files: Sequence[tuple[str, str]], lang: Lang) -> StoryDesk:
    """The desk `at` an engagement (its address, title, reader and whether it is over) with its story and its pictures."""
    pictures = [["", say(lang, "stories.fields.picture_none")], *[list(pair) for pair in files]]
    if story is None:
        return replace(at, pictures=pictures)
    mine, other = (story.giver_agreed, story.group_agreed) if at.giver else (story.group_agreed, story.giver_agreed)
    keep = [["keep", say(lang, "stories.fields.picture_keep")]] if story.picture else []
    return replace(
        at,
        number=str(story.version),
        story=page_of(story, group, lang),
        title=story.title,
        text=story.text,
        picture="keep" if story.picture else "",
        picture_alt=story.picture_alt,
        pictures=[*keep, *pictures],
        shown_as=story.giver_as or "anonymous",
        other_name=story.giver_name if story.giver_as == "other" else "",
        mine=mine == story.version,
        state=say(lang, f"stories.states.{_state(story, mine, other)}"),
        public_href=f"/stories/{story.slug}" if story.published_at else "",
    )


def _state(story: StoryFacts, mine: int, other: int) -> str:
    if story.published_at:
        return "public"
    if mine == story.version:
        return "other_asked"
    return "asked" if other == story.version else "nobody"
