"""Thanks are read by everyone only while their giver wants it."""

from typing import Any

import pytest

from kamagaya_match.engagements import service
from kamagaya_match.engagements.rules import LONGEST, name_shown
from kamagaya_match.engagements.state import OneEngagement
from kamagaya_match.my_page import service as my_page
from kamagaya_match.problems import Invalid, NotFound, Refused
from tests.engagements.stage import begun
from tests.sessions import cookie_of
from tests.tabs import call, tab
from tests.world import SATOYAMA, World

WORDS = "きれいなチラシになりました。"


def thanked(world: World) -> str:
    slug = begun(world)
    for _ in range(5):
        service.go_on(world.chiyo, slug)
    service.finish(world.akiko, slug, WORDS)
    return slug


@pytest.mark.parametrize(
    ("choice", "other", "name", "wrong"),
    [
        ("full", "ちよ", "千葉千代", set()),
        ("other", "ちよ", "ちよ", set()),
        ("anonymous", "ちよ", "", set()),
        ("other", "", "", {"other_name"}),
        ("other", "あ" * (LONGEST["name"] + 1), None, {"other_name"}),
        ("", "", "", {"shown_as"}),
    ],
)
def test_the_giver_chooses_the_name(choice: str, other: str, name: str | None, wrong: set[str]) -> None:
    found, errors = name_shown(choice, "千葉千代", other)
    assert set(errors) == wrong and name in (None, found)


def test_nobody_reads_them_until_the_giver_says_so_and_no_more_afterwards(either_world: World) -> None:
    slug = thanked(either_world)
    assert service.thanks_of_group(SATOYAMA, "ja") == []
    service.show_thanks(either_world.chiyo, slug, {"shown_as": "other", "other_name": " ち\nよ "})
    (shown,) = service.thanks_of_group(SATOYAMA, "ja")
    assert (shown.words, shown.name) == (WORDS, "ち よさんへ")
    service.show_thanks(either_world.chiyo, slug, {"shown_as": "anonymous"})
    assert service.thanks_of_group(SATOYAMA, "ja")[0].name == "活動した方へ"
    assert "匿名" in service.one_page(either_world.chiyo, slug, "ja").thanks_shown
    service.hide_thanks(either_world.chiyo, slug)
    assert service.thanks_of_group(SATOYAMA, "ja") == []


def test_only_the_giver_decides_and_only_about_thanks_that_are_there(either_world: World) -> None:
    early = begun(either_world)
    with pytest.raises(Refused):
        service.show_thanks(either_world.chiyo, early, {"shown_as": "full"})
    slug = thanked(either_world)
    for name in ("akiko", "botan", "centre"):
        with pytest.raises(NotFound):
            service.show_thanks(getattr(either_world, name), slug, {"shown_as": "full"})
    with pytest.raises(Invalid):
        service.show_thanks(either_world.chiyo, slug, {})


def test_who_leaves_takes_them_off_the_page(either_world: World) -> None:
    slug = thanked(either_world)
    service.show_thanks(either_world.chiyo, slug, {"shown_as": "full"})
    my_page.leave(either_world.chiyo)
    assert service.thanks_of_group(SATOYAMA, "ja") == []


async def test_in_the_tab(world: World) -> None:
    slug = thanked(world)
    state: Any = tab(OneEngagement, f"/engagements/{slug}", cookie_of(world.chiyo))
    await call(OneEngagement.load, state)
    await call(OneEngagement.show_thanks, state, {"shown_as": "other", "other_name": ""})
    assert state.errors["other_name"] == "出す名前を書いてください" and state.view.thanks_shown == ""
    await call(OneEngagement.show_thanks, state, {"shown_as": "full"})
    assert "団体のページに出ています" in state.view.thanks_shown and state.done
    await call(OneEngagement.hide_thanks, state)
    assert state.view.thanks_shown == ""
