"""Following, changing, stopping, and what is kept of it."""

import pytest

from kamagaya_match import clock
from kamagaya_match.follows import service
from kamagaya_match.follows.service.following import MOST
from kamagaya_match.groups.models import Group
from kamagaya_match.my_page import service as my_page
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.who import VISITOR
from kamagaya_match.wiring import wire
from tests.events.posts import NOW, centre
from tests.world import World

from .stage import GROUP, NATURE, THURSDAY, follows, mails, published, rows, send_at


def test_the_same_thing_is_followed_once(either_world: World) -> None:
    numbers = follows(either_world.chiyo, GROUP, NATURE, GROUP, ("all", {"field": "environment", "page": "2"}))
    assert len(numbers) == 2
    (nature, group) = service.my_follows(either_world.chiyo, 1, "ja").rows
    assert (group.title, group.href, group.every) == ("里山を守る会", "/groups/satoyama", "weekly")
    assert nature.title == "環境" and nature.feed.endswith("/feeds/all.atom?field=environment")
    assert nature.webcal.startswith("webcal://") and group.calendar.endswith("/groups/satoyama.ics")


def test_thirty_at_most(world: World) -> None:
    follows(world.chiyo, *[("events", {"q": f"語{n}"}) for n in range(MOST)])
    with pytest.raises(Refused):
        service.follow(world.chiyo, *GROUP)
    service.follow(world.chiyo, "events", {"q": "語3"})
    view = service.my_follows(world.chiyo, 9, "ja")
    assert view.full and (view.page, view.pages, len(view.rows)) == (3, 3, 10)
    assert service.follow_view(world.chiyo, *GROUP, "ja").state == "full"


def test_only_ones_own(either_world: World) -> None:
    (number,) = follows(either_world.chiyo, GROUP)
    with pytest.raises(NotFound):
        service.stop(either_world.botan, number)
    with pytest.raises(NotFound):
        service.change(either_world.botan, number, {"every": "daily"})
    with pytest.raises(NotFound):
        service.follow(VISITOR, *GROUP)
    with pytest.raises(NotFound):
        service.follow(either_world.chiyo, "group", {"slug": "nobody"})
    service.change(either_world.chiyo, number, {"every": "daily", "by_push": "on"})
    (row,) = rows(either_world.chiyo)
    assert (row.every, row.by_mail, row.by_push) == ("daily", False, True)
    with pytest.raises(Refused):
        service.change(either_world.chiyo, number, {"every": "hourly"})
    service.stop(either_world.chiyo, number)
    assert rows(either_world.chiyo) == []


def test_whoever_heard_nothing_hears_of_what_is_new_from_then_on(world: World) -> None:
    (number,) = follows(world.chiyo, GROUP)
    service.change(world.chiyo, number, {"every": "never", "by_mail": "on"})
    published(world, "aki", "落ち葉かき")
    assert send_at(THURSDAY) == 0
    with clock.frozen(THURSDAY):
        service.change(world.chiyo, number, {"every": "weekly", "by_mail": "on"})
    assert rows(world.chiyo)[0].seen_at == THURSDAY and mails(world.chiyo) == []


def test_the_page_that_asks_says_where_one_stands(world: World) -> None:
    centre()
    view = service.follow_view(VISITOR, "events", {"place": "centre"}, "ja")
    assert (view.state, view.title, view.back) == ("visitor", "くぬぎ山コミュニティセンター", "/events/?place=centre")
    assert view.sign_in == "/sign-in/?next=%2Ffollow%2Fevents%3Fplace%3Dcentre"
    assert service.follow_view(world.chiyo, "needs", {}, "en").title == "All requests"
    follows(world.chiyo, GROUP)
    assert service.follow_view(world.chiyo, *GROUP, "ja").state == "there"


def test_it_is_among_ones_own_data_and_goes_with_the_account(either_world: World) -> None:
    wire()
    follows(either_world.chiyo, GROUP, NATURE)
    service.want_suggestions(either_world.chiyo, True)
    published(either_world, "aki", "落ち葉かき")
    assert send_at(THURSDAY) == 1
    kept = my_page.own_data(either_world.chiyo)["follows"]
    assert isinstance(kept, dict) and len(kept["follows"]) == 2 and kept["suggestions_wanted"]
    assert [one["what"] for one in kept["told"]] == ["event:aki"]
    my_page.leave(either_world.chiyo)
    assert rows(either_world.chiyo) == [] and service.records_of(either_world.chiyo)["told"] == []  # type: ignore[index]
    assert send_at(THURSDAY) == 0


def test_what_is_old_is_swept_away(world: World) -> None:
    follows(world.chiyo, GROUP)
    published(world, "aki", "落ち葉かき")
    send_at(THURSDAY)
    assert service.forget_old() == 0
    with clock.frozen(NOW.replace(year=2028)):
        assert service.forget_old() == 2


def test_a_group_that_was_stopped_tells_nothing(world: World) -> None:
    follows(world.chiyo, GROUP)
    published(world, "aki", "落ち葉かき")
    with transaction() as tx:
        tx.get_one(Group, world.satoyama_id).status = "suspended"
    assert send_at(THURSDAY) == 0
    assert service.my_follows(world.chiyo, 1, "ja").rows[0].title == "いまは見られない団体"
