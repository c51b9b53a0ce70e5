"""Stories as everyone reads them, and as their two sides see them."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from kamagaya_match.engagements import service as engagements
from kamagaya_match.groups import service as groups
from kamagaya_match.paging import paged
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.stories import queries
from kamagaya_match.stories.models import Story
from kamagaya_match.stories.rules import ON_GROUP_PAGE, PAGE, PICTURES
from kamagaya_match.stories.views import StoryCard, StoryDesk, StoryList, StoryPage, card_of, desk_of, page_of
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .pictures import FILES
from .rights import refuse_others


def story_list(lang: Lang, page: int = 1) -> StoryList:
    """One page of the public stories; a page after the last is the last."""
    with reading() as tx:
        found = paged(partial(queries.public_ones, tx, groups.suspended(tx)), page, PAGE)
        return StoryList(_cards(tx, found.rows, lang), found.total, found.page, found.pages)


def story_page(slug: str, lang: Lang) -> StoryPage:
    """A public story. Errors: NotFound, also while it is not public."""
    with reading() as tx:
        story = queries.public_one(tx, slug, groups.suspended(tx))
        if story is None:
            raise NotFound
        return page_of(story, groups.cards(tx, [story.group_id], lang)[story.group_id], lang)


def stories_of_group(group: str, lang: Lang) -> list[StoryCard]:
    """The latest public stories of a group. Errors: NotFound without such a group."""
    with reading() as tx:
        return _cards(tx, queries.public_of_group(tx, groups.group_id_of(tx, group), ON_GROUP_PAGE), lang)


def public_pages() -> list[tuple[str, datetime]]:
    """Address and last change of every public story, for the site map."""
    with reading() as tx:
        return [(f"/stories/{slug}", changed) for slug, changed in queries.public_rows(tx, groups.suspended(tx))]


def desk(who: Who, slug: str, lang: Lang) -> StoryDesk:
    """The story of an engagement for one of its sides. Errors: NotFound for everyone else."""
    with reading() as tx:
        side = refuse_others(tx, who, slug)
        row, _ = engagements.readable(tx, who, slug)
        story = queries.of_engagement(tx, row.id or 0)
        group = groups.cards(tx, [row.group_id], lang)[row.group_id]
    files = engagements.one_page(who, slug, lang).files
    may_write = engagements.is_over(row) and row.person_id is not None
    at = StoryDesk(slug=slug, engagement=row.title, giver=side is engagements.Side.GIVER, may_write=may_write)
    return desk_of(at, story, group, [(one.number, one.name) for one in files if one.name.endswith(PICTURES)], lang)


def desk_picture(who: Who, slug: str) -> bytes:
    """The picture of a story that may not be public yet, for its two sides. Errors: NotFound."""
    with reading() as tx:
        refuse_others(tx, who, slug)
        row, _ = engagements.readable(tx, who, slug)
        story = queries.of_engagement(tx, row.id or 0)
    if story is None:
        raise NotFound
    return FILES.read(story.picture)


def records_of(who: Who) -> list[dict[str, object]]:
    """The stories of one's work, for that person to take along."""
    if who.person_id is None:
        return []
    with reading() as tx:
        found = queries.of_person(tx, who.person_id)
    return [{"title": one.title, "text": one.text, "name": one.giver_name, "public": one.published_at is not None} for one in found]


def _cards(tx: Tx, stories: Iterable[Story], lang: Lang) -> list[StoryCard]:
    found = list(stories)
    hosts = groups.cards(tx, {story.group_id for story in found}, lang)
    return [card_of(story, hosts[story.group_id], lang) for story in found]
