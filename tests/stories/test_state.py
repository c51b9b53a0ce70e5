"""The handlers of the pages of stories, called as any browser could call them."""

from typing import Any

from kamagaya_match.stories.pages import PAGES
from kamagaya_match.stories.state import OneStory, Stories, StoryOnDesk
from tests.sessions import cookie_of
from tests.stories.stage import STORY, address, ended
from tests.tabs import call, tab
from tests.world import World


async def opened(world: World, slug: str, name: str) -> Any:
    state: Any = tab(StoryOnDesk, f"/engagements/{slug}/story", cookie_of(getattr(world, name)))
    await call(StoryOnDesk.load, state)
    return state


async def test_two_write_together(world: World) -> None:
    slug = ended(world)
    giver, group = await opened(world, slug, "chiyo"), await opened(world, slug, "akiko")
    await call(StoryOnDesk.save, group, STORY | {"title": ""})
    assert group.errors["title"] and group.view.number == "0"
    await call(StoryOnDesk.save, group, STORY)
    assert group.view.mine and group.done
    await call(StoryOnDesk.agree, giver, {"number": "0", "shown_as": "full"})
    assert "先に書き直しました" in giver.problem
    await call(StoryOnDesk.load, giver)
    await call(StoryOnDesk.agree, giver, {"number": giver.view.number, "shown_as": "full"})
    assert giver.view.public_href
    await call(StoryOnDesk.withdraw, group)
    assert group.view.public_href == "" and not group.view.mine


async def test_everyone_reads_what_is_public(world: World) -> None:
    slug = ended(world)
    group, giver = await opened(world, slug, "akiko"), await opened(world, slug, "chiyo")
    await call(StoryOnDesk.save, group, STORY)
    await call(StoryOnDesk.agree, giver, {"number": "1", "shown_as": "anonymous"})
    listing: Any = tab(Stories, "/stories/")
    await call(Stories.load, listing)
    one: Any = tab(OneStory, address(world, slug))
    await call(OneStory.load, one)
    assert listing.listing.cards[0].title == one.title == STORY["title"] and not one.missing
    none: Any = tab(OneStory, "/stories/nothing")
    await call(OneStory.load, none)
    assert none.missing and none.title == "この物語は見つかりません"


async def test_others_find_nothing(world: World) -> None:
    assert (await opened(world, ended(world), "botan")).missing


def test_pages_can_be_built() -> None:
    assert all(page.build() is not None for page in PAGES)
