"""A story is public exactly while both sides agree on the same words."""

from datetime import timedelta
from pathlib import Path

import pytest

from kamagaya_match import clock
from kamagaya_match.home import service as home
from kamagaya_match.my_page import service as my_page
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.stories import service
from kamagaya_match.stories.rules import PAGE
from tests.engagements.stage import begun
from tests.needs.forms import mails_to
from tests.stories.stage import STORY, address, ended, pictured, published
from tests.world import SATOYAMA, World


def test_it_is_public_once_both_agree_and_no_longer_than_that(either_world: World) -> None:
    slug = ended(either_world)
    service.save(either_world.akiko, slug, STORY)
    assert service.story_list("ja").total == 0
    assert "同意したときだけ公開" in mails_to(either_world.chiyo)[-1].body_text
    service.agree(either_world.chiyo, slug, {"number": "1", "shown_as": "anonymous"})
    (card,) = service.story_list("ja").cards
    assert (card.title, card.group, card.giver) == (STORY["title"], "里山を守る会", "匿名")
    assert service.story_page(card.href.rpartition("/")[2], "ja").text == ["夏に集まって、", "秋にできました。"]
    assert card.href in [path for path, _ in home.pages_for_search_engines()]
    assert [one.title for one in service.stories_of_group(SATOYAMA, "ja")] == [card.title]
    service.withdraw(either_world.akiko, slug)
    assert service.story_list("ja").total == 0 and service.stories_of_group(SATOYAMA, "ja") == []
    with pytest.raises(NotFound):
        service.story_page(card.href.rpartition("/")[2], "ja")
    service.agree(either_world.akiko, slug, {"number": "1"})
    assert service.story_list("ja").total == 1


def test_an_edit_takes_the_others_agreement_away(either_world: World) -> None:
    slug = published(either_world)
    service.save(either_world.chiyo, slug, STORY | {"title": "別の題", "number": "1", "shown_as": "full"})
    assert service.story_list("ja").total == 0
    assert (service.desk(either_world.chiyo, slug, "ja").mine, service.desk(either_world.akiko, slug, "ja").mine) == (True, False)
    with pytest.raises(Refused):
        service.agree(either_world.akiko, slug, {"number": "1"})
    service.agree(either_world.akiko, slug, {"number": "2"})
    assert (service.story_list("ja").cards[0].title, service.story_list("ja").cards[0].giver) == ("別の題", "千葉千代")


def test_who_writes_over_words_that_are_not_on_the_screen_is_told(either_world: World) -> None:
    slug = ended(either_world)
    service.save(either_world.akiko, slug, STORY)
    with pytest.raises(Refused):
        service.save(either_world.chiyo, slug, STORY)
    assert service.desk(either_world.chiyo, slug, "ja").title == STORY["title"]


def test_a_giver_who_chooses_no_name_has_none_and_taking_back_takes_it_along(either_world: World) -> None:
    slug = ended(either_world)
    service.save(either_world.chiyo, slug, STORY)
    assert service.desk(either_world.akiko, slug, "ja").story.card.giver == "匿名"
    with pytest.raises(Invalid):
        service.agree(either_world.chiyo, slug, {"number": "1", "shown_as": "other"})
    service.agree(either_world.chiyo, slug, {"number": "1", "shown_as": "other", "other_name": "ちよ"})
    assert service.desk(either_world.akiko, slug, "ja").story.card.giver == "ちよ"
    service.withdraw(either_world.chiyo, slug)
    assert service.desk(either_world.akiko, slug, "ja").story.card.giver == "匿名"


def test_only_the_two_sides_write_and_only_after_the_end(either_world: World) -> None:
    running = begun(either_world)
    with pytest.raises(Refused):
        service.save(either_world.akiko, running, STORY)
    slug = published(either_world)
    for name in ("botan", "daigo", "centre", "staff", "officer"):
        who = getattr(either_world, name)
        with pytest.raises(NotFound):
            service.desk(who, slug, "ja")
        with pytest.raises(NotFound):
            service.save(who, slug, STORY | {"number": "1"})
        with pytest.raises(NotFound):
            service.agree(who, slug, {"number": "1", "shown_as": "full"})
        with pytest.raises(NotFound):
            service.withdraw(who, slug)


def test_a_picture_comes_from_the_files_with_words_for_those_who_cannot_see_it(either_world: World, tmp_path: Path) -> None:
    slug = ended(either_world)
    with pytest.raises(Invalid) as found:
        service.save(either_world.akiko, slug, STORY | {"picture": "1", "title": ""})
    assert set(found.value.errors) == {"title", "picture_alt", "picture_agreed"}
    with pytest.raises(Invalid) as found:
        service.save(either_world.akiko, slug, STORY | pictured() | {"picture": "9999"})
    assert set(found.value.errors) == {"picture"} and not list(tmp_path.glob("story-pictures/*"))
    service.save(either_world.akiko, slug, STORY | pictured())
    name = service.desk(either_world.chiyo, slug, "ja").story.card.picture.rpartition("/")[2]
    assert service.desk_picture(either_world.chiyo, slug)[8:12] == b"WEBP"
    with pytest.raises(NotFound):
        service.desk_picture(either_world.botan, slug)
    with pytest.raises(NotFound):
        service.picture_file(name)
    service.agree(either_world.chiyo, slug, {"number": "1", "shown_as": "anonymous"})
    assert service.picture_file(name)[8:12] == b"WEBP"
    assert service.picture_file(name.replace(".webp", ".jpg")).startswith(b"\xff\xd8")
    again = STORY | pictured() | {"number": "1", "picture": "keep"}
    service.save(either_world.chiyo, slug, again)
    assert service.desk(either_world.chiyo, slug, "ja").story.card.picture.endswith(name)
    service.save(either_world.chiyo, slug, STORY | {"number": "2"})
    assert not list(tmp_path.glob("story-pictures/*"))


def test_who_leaves_takes_the_story_along(either_world: World, tmp_path: Path) -> None:
    slug = ended(either_world)
    service.save(either_world.chiyo, slug, STORY | pictured())
    service.agree(either_world.akiko, slug, {"number": "1"})
    my_page.leave(either_world.chiyo)
    assert service.story_list("ja").total == 0
    with clock.frozen(clock.now() + timedelta(days=4000)):
        service.drop_unused()
    assert not list(tmp_path.glob("story-pictures/*"))
    with pytest.raises(Refused):
        service.save(either_world.akiko, slug, STORY)


def test_the_list_has_pages(either_world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    published(either_world)
    newest = address(either_world, published(either_world))
    assert service.story_list("ja").cards[0].href == newest and PAGE > 2
    monkeypatch.setattr("kamagaya_match.stories.service.reading.PAGE", 1)
    shown = service.story_list("ja", 9)
    assert (shown.page, len(shown.cards)) == (2, 1)
