"""Suggestions: only for those who want them, two a week, never twice, and they stop when nobody looks."""

from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.follows import service
from kamagaya_match.matching import service as matching
from kamagaya_match.matching.rules.asks import Of
from kamagaya_match.problems import NotFound
from tests.events.posts import at, post
from tests.matching.service.stage import LEAVES, gives, posted
from tests.world import OBENTO, SATOYAMA, World

from .stage import GROUP, follows, mails, send_at, suggested, week


def many(world: World, number: int = 12) -> None:
    for n in range(number):
        who, group = ((world.akiko, SATOYAMA), (world.botan, OBENTO))[n % 2]
        posted(who, group, **(LEAVES | {"title": f"落ち葉かき{n}", "until": "2027-06-30"}))


def wants(world: World) -> None:
    gives(world.chiyo)
    service.want_suggestions(world.chiyo, True)


def test_two_a_week_never_the_same_twice_each_with_a_reason(either_world: World) -> None:
    many(either_world)
    wants(either_world)
    assert send_at(week(0)) == 1 and send_at(week(0)) == 0
    first = suggested(either_world.chiyo)
    assert len(first) == 2 and all(one.why.startswith("合いそうな理由：") for one in first)
    (mail,) = mails(either_world.chiyo)
    assert mail.subject == "【あなたへのおすすめ】ご覧になりませんか"
    assert all(f"/me/follows/suggestions/{one.need_slug}" in mail.body_text and one.why in mail.body_text for one in first)
    assert send_at(week(1)) == 1
    assert len({one.need_slug for one in suggested(either_world.chiyo)}) == 4


def test_nobody_gets_any_without_asking_or_without_an_offer(world: World) -> None:
    many(world, 2)
    gives(world.chiyo)
    service.want_suggestions(world.botan, True)
    assert send_at(week(0)) == 0 and suggested(world.chiyo) == [] == suggested(world.botan)


def test_four_left_alone_stop_them_which_is_told_once(either_world: World) -> None:
    many(either_world)
    wants(either_world)
    assert [send_at(week(number)) for number in range(5)] == [1, 1, 1, 0, 0]
    assert len(suggested(either_world.chiyo)) == 4
    assert [mail.subject for mail in mails(either_world.chiyo)][2:] == ["おすすめのお知らせを止めました"]
    view = service.my_follows(either_world.chiyo, 1, "ja")
    assert not view.wanted and view.stopped.startswith("4件続けて開かれなかったので")
    with clock.frozen(week(5)):
        service.want_suggestions(either_world.chiyo, True)
    assert service.my_follows(either_world.chiyo, 1, "ja").stopped == ""
    assert send_at(week(6)) == 1 and len(suggested(either_world.chiyo)) == 6


def test_a_look_or_not_for_me_keeps_them_coming(either_world: World) -> None:
    many(either_world)
    wants(either_world)
    send_at(week(0))
    opened, declined = suggested(either_world.chiyo)
    assert service.open_suggestion(either_world.chiyo, opened.need_slug) == f"/needs/{opened.need_slug}"
    service.decline(either_world.chiyo, declined.need_slug)
    assert [send_at(week(number)) for number in (1, 2)] == [1, 1]
    assert len(suggested(either_world.chiyo)) == 6
    assert declined.need_slug not in [row.card.slug for row in matching.suggestions(either_world.chiyo, 1, "ja").rows]
    shown = [row.slug for row in service.my_follows(either_world.chiyo, 1, "ja").suggestions]
    assert len(shown) == 4 and declined.need_slug not in shown


def test_a_need_and_an_event_share_the_budget(either_world: World) -> None:
    many(either_world, 4)
    for n in range(3):
        post(either_world, f"walk-{n}", at(6 + n, month=12) + timedelta(days=60))
    wants(either_world)
    assert send_at(week(0)) == 1
    need, event = suggested(either_world.chiyo)
    assert (need.event, event.event) == (False, True) and event.title == "里山の落ち葉かきと焼きいも"
    assert service.open_suggestion(either_world.chiyo, event.need_slug) == f"/events/{event.need_slug}"
    assert [row.slug for row in service.my_follows(either_world.chiyo, 1, "ja").suggestions] == [event.need_slug, need.need_slug]
    service.decline(either_world.chiyo, event.need_slug)
    assert event.need_slug not in str(matching.suggestions(either_world.chiyo, 1, "ja", Of.EVENTS).events)
    assert send_at(week(1)) == 1 and len({row.need_slug for row in suggested(either_world.chiyo)}) == 4
    assert "'event': 'walk-" in str(service.records_of(either_world.chiyo))


def test_switching_off_and_on_gives_no_more_than_two(world: World) -> None:
    many(world)
    wants(world)
    send_at(week(0))
    with clock.frozen(week(0)):
        service.want_suggestions(world.chiyo, False)
        service.want_suggestions(world.chiyo, True)
        service.send_due()
    assert len(suggested(world.chiyo)) == 2


def test_a_suggestion_is_opened_by_its_person_only(world: World) -> None:
    many(world, 2)
    wants(world)
    send_at(week(0))
    slug = suggested(world.chiyo)[0].need_slug
    for act in (service.open_suggestion, service.decline):
        with pytest.raises(NotFound):
            act(world.botan, slug)


def test_what_the_same_mail_tells_as_news_is_not_suggested(either_world: World) -> None:
    follows(either_world.chiyo, GROUP)
    many(either_world, 4)
    wants(either_world)
    assert send_at(week(0)) == 1
    (mail,) = mails(either_world.chiyo)
    assert all(mail.body_text.count(one.need_slug) == 1 for one in suggested(either_world.chiyo))
    assert mail.body_text.count("■") == 4 and len(suggested(either_world.chiyo)) == 2
    assert send_at(week(1)) == 0
