"""The handlers of the pages of engagements, called as any browser could call them."""

from typing import Any

from kamagaya_match.engagements.pages import PAGES
from kamagaya_match.engagements.state import GroupEngagements, OneEngagement, OwnEngagements
from tests.engagements.stage import HOURS, MEETING, begun
from tests.sessions import cookie_of
from tests.tabs import call, goes_to, tab
from tests.world import SATOYAMA, World


async def opened(world: World, slug: str, name: str) -> Any:
    state: Any = tab(OneEngagement, f"/engagements/{slug}", cookie_of(getattr(world, name)))
    await call(OneEngagement.load, state)
    return state


async def test_both_sides_work_on_one_page(world: World) -> None:
    slug = begun(world)
    giver, group = await opened(world, slug, "chiyo"), await opened(world, slug, "akiko")
    await call(OneEngagement.log, giver, HOURS | {"minutes": ""})
    assert giver.errors["minutes"] and giver.done == ""
    await call(OneEngagement.log, giver, HOURS)
    assert giver.done and giver.errors == {} and giver.filled == 1
    await call(OneEngagement.load, group)
    number = group.view.hours[0].number
    await call(OneEngagement.refuse, group, {"number": number, f"reason-{number}": ""})
    assert group.errors[f"reason-{number}"] == "理由を書いてください"
    await call(OneEngagement.confirm, group, number)
    assert group.view.total == "1時間30分"
    await call(OneEngagement.plan, group, {**MEETING, "meeting_day": "2026-11-01"})
    assert group.errors["meeting_day"]
    await call(OneEngagement.plan, group, {**MEETING, "meeting_day": MEETING["day"]})
    await call(OneEngagement.call_off, group, group.view.meetings[0].number)
    assert group.view.meetings[0].state == "取りやめ"
    for handler, done in ((OneEngagement.go_on, "進みました"), (OneEngagement.go_back, "戻しました"), (OneEngagement.pause, "休止")):
        await call(handler, group)
        assert done in group.done
    await call(OneEngagement.resume, giver)
    await call(OneEngagement.say_word, giver, {"words": "順調です"})
    assert giver.view.words[0].words == "順調です"
    await call(OneEngagement.end, giver, {"reason": "引っ越します"})
    assert giver.view.state == "ended" and not giver.view.may_act


async def test_lists(world: World) -> None:
    begun(world)
    mine: Any = tab(OwnEngagements, "/me/engagements/", cookie_of(world.chiyo))
    await call(OwnEngagements.load, mine)
    theirs: Any = tab(GroupEngagements, f"/group-desk/{SATOYAMA}/engagements/", cookie_of(world.akiko))
    await call(GroupEngagements.load, theirs)
    assert (mine.listing.rows[0].other, theirs.listing.rows[0].other) == ("里山を守る会", "千葉千代")


async def test_others_find_nothing(world: World) -> None:
    slug = begun(world)
    assert (await opened(world, slug, "botan")).missing
    stranger: Any = tab(OneEngagement, f"/engagements/{slug}")
    assert "/sign-in/" in goes_to(await call(OneEngagement.load, stranger))


def test_pages_can_be_built() -> None:
    assert all(page.build() is not None for page in PAGES)
