"""Seats that are kept for some, and open to all by their day."""

from datetime import timedelta
from typing import Any

import pytest

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.problems import Invalid, Refused
from kamagaya_match.registrations import service
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.who import VISITOR
from tests.registrations.stage import (
    an_event,
    assert_rules_hold,
    by_name,
    come,
    event,
    mails,
    page,
    parties,
    seats_become,
    wish,
)
from tests.world import World

S = RegistrationState
R = ("resident",)


def an_event_for_residents(world: World, **facts: Any) -> str:
    """Four seats, two of them kept for residents until a week before the start."""
    common: dict[str, Any] = {"capacity": 4, "quotas": {"resident": 2}, "quotas_open_at": clock.now() + timedelta(days=7)}
    return an_event(world.satoyama_id, **(common | facts))


def test_residents_use_their_seats_first_and_others_wait(either_world: World) -> None:
    slug = an_event_for_residents(either_world)
    for name, size, kinds in (("a", 1, R), ("b", 2, ()), ("c", 1, ()), ("d", 1, R)):
        come(slug, name, size, email=f"{name}@example.jp", kinds=kinds)
    assert by_name(slug) == {"a": S.CONFIRMED, "b": S.CONFIRMED, "c": S.WAITLISTED, "d": S.CONFIRMED}
    assert event(slug).seats_free == {"": 0, "resident": 0}
    assert_rules_hold(slug)


def test_the_form_asks_only_what_the_seats_need(world: World) -> None:
    kept, plain = an_event_for_residents(world), an_event(world.satoyama_id)
    view = service.sign_up_page(VISITOR, kept, "ja")
    assert [(one.name, one.label) for one in view.kinds] == [("belongs.resident", "市内に住む方")]
    assert "どなたでも使える席は2席" in view.seats and "市内に住む方2席" in view.seats
    assert service.sign_up_page(VISITOR, plain, "ja").kinds == []
    come(plain, "a", email="a@example.jp", kinds=R)
    assert parties(plain)[0].kinds == []


def test_who_fits_no_kept_seat_is_told_at_once(world: World) -> None:
    slug = an_event_for_residents(world, waiting_list=False)
    with pytest.raises(Refused) as refused:
        service.join(VISITOR, slug, wish("三人", 3))
    assert refused.value.values == {"n": 2}
    come(slug, "a", 2, email="a@example.jp")
    with pytest.raises(Refused):
        service.join(VISITOR, slug, wish("b"))
    assert events.seats(slug).may_sign_up and events.seats(slug).text == "条件つきであと2席"
    come(slug, "c", 2, email="c@example.jp", kinds=R)
    assert events.seats(slug).phase == "full"


def test_what_nobody_needed_opens_to_all_on_its_day(either_world: World) -> None:
    slug = an_event_for_residents(either_world)
    come(slug, "a", 2, email="a@example.jp")
    token = come(slug, "b", 2, email="b@example.jp")
    assert by_name(slug)["b"] == S.WAITLISTED and service.open_quotas() == 0
    with clock.frozen(clock.now() + timedelta(days=7)):
        assert service.open_quotas() == 1 and service.open_quotas() == 0
        assert by_name(slug)["b"] == S.OFFERED
        assert page(token).history[-1].text == "とってあった席がどなたでも使えるようになり、順番が回ってきました"
        assert service.sign_up_page(VISITOR, slug, "ja").kinds == []
    assert "とってあった席" in mails("b@example.jp")[-1].body_text
    assert_rules_hold(slug)


def test_kept_seats_of_a_lottery_stay_kept_until_it_is_drawn(world: World) -> None:
    an_event_for_residents(world, admission="lottery", sign_up_closes_at=clock.now() + timedelta(days=8))
    with clock.frozen(clock.now() + timedelta(days=9)):
        assert service.open_quotas() == 0


def test_a_freed_kept_seat_goes_to_the_next_who_may_use_it(world: World) -> None:
    slug = an_event_for_residents(world)
    first = come(slug, "a", 2, email="a@example.jp", kinds=R)
    for name, size, kinds in (("b", 2, ()), ("c", 1, ()), ("d", 1, R)):
        come(slug, name, size, email=f"{name}@example.jp", kinds=kinds)
    service.cancel(first)
    assert by_name(slug) == {"a": S.CANCELLED, "b": S.CONFIRMED, "c": S.WAITLISTED, "d": S.OFFERED}
    assert_rules_hold(slug)


def test_seats_are_not_taken_from_under_people(world: World) -> None:
    slug = an_event_for_residents(world)
    come(slug, "a", 2, email="a@example.jp")
    with pytest.raises(Invalid):
        seats_become(slug, 3)
    assert event(slug).capacity == 4
    seats_become(slug, 5)
    assert event(slug).seats_free == {"": 1, "resident": 3}
