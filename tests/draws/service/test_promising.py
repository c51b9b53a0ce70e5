"""The promise stands before anyone can sign up, keeps to the event's rules, and its seed never changes."""

from datetime import timedelta
from typing import Any

import pytest

from kamagaya_match import clock
from kamagaya_match.draws import service
from kamagaya_match.draws.rules import commitment, is_good, verify
from kamagaya_match.events import service as events
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import VISITOR
from tests.draws.independent import ok
from tests.draws.stage import CLOSES, DRAWN, FIXED, a_lottery, at, enter, file, hold, keep, row
from tests.registrations.stage import NOON, an_event, audits, call_off, change, states
from tests.world import SATOYAMA, World


def form(**changed: str) -> dict[str, str]:
    values = {"title": "里山の落ち葉かき", "kind": "experience", "summary": "落ち葉を集めます。", "place_name": "粟野の森"}
    values |= {"session.1.day": "2026-12-06", "session.1.start": "10:00", "session.1.end": "12:00", "contact": "047-000-0000"}
    values |= {"sign_up": "on", "waiting_list": "on", "admission": "lottery", "capacity": "20", "fee": "0"}
    values |= {"opens_day": "2026-11-22", "opens_time": "09:00", "closes_day": "2026-11-30", "closes_time": "17:00"}
    return values | changed


def drafted(world: World, **changed: str) -> str:
    return events.create(world.akiko, SATOYAMA, form(**changed))


def promises(slug: str) -> list[dict[str, Any]]:
    return [dict(one) for one in row(slug).promises]


def test_publishing_a_lottery_promises_its_draw(either_world: World) -> None:
    slug = drafted(either_world, more_tickets="on", **{"quota.resident": "5"})
    with pytest.raises(NotFound):
        file(slug)
    events.hand_in(either_world.akiko, slug)
    [promise], held = promises(slug), row(slug)
    assert promise["rules"] == {
        "closes": "2026-11-30T17:00:00+09:00",
        "draws": "2026-11-30T19:00:00+09:00",
        "most_tickets": 3,
        "opens": "2026-11-22T09:00:00+09:00",
        "quotas": {"resident": 5},
        "seats": 20,
        "waiting_list": True,
    }
    assert promise["commitment"] == commitment(slug, promise["rules"], held.seed)
    assert len(bytes.fromhex(held.seed)) == len(bytes.fromhex(held.secret)) == 32 and held.seed != held.secret
    assert [one.facts for one in audits("draw_promised")] == [{"commitment": promise["commitment"]}]


def test_the_office_promises_too_when_it_approves(world: World) -> None:
    slug = events.create(world.daigo, "shinjin", form())
    events.hand_in(world.daigo, slug)
    with pytest.raises(NotFound):
        file(slug)
    events.approve(world.officer, slug)
    assert len(promises(slug)) == 1


def test_other_ways_to_admit_promise_nothing(world: World) -> None:
    slug = drafted(world, admission="first_come")
    events.hand_in(world.akiko, slug)
    with pytest.raises(NotFound):
        file(slug)


def test_changed_rules_are_promised_anew_with_the_same_seed_and_nothing_is_taken_away(either_world: World) -> None:
    slug = drafted(either_world)
    events.hand_in(either_world.akiko, slug)
    seed, first = row(slug).seed, promises(slug)[0]
    events.change(either_world.akiko, slug, form(title="別の題"))
    assert promises(slug) == [first]
    with at(NOON + timedelta(hours=1)):
        events.change(either_world.akiko, slug, form(capacity="30"))
    assert promises(slug)[0] == first and promises(slug)[1]["rules"] == first["rules"] | {"seats": 30}
    assert row(slug).seed == seed
    assert promises(slug)[1]["commitment"] == commitment(slug, promises(slug)[1]["rules"], seed)


def test_sign_up_that_opens_at_once_opens_with_the_promise(world: World) -> None:
    slug = a_lottery(world.satoyama_id, sign_up_opens_at=NOON - timedelta(days=9))
    assert promises(slug)[0]["at"] == promises(slug)[0]["rules"]["opens"] == "2026-11-20T12:00:00+09:00"
    enter(slug, 2)
    hold(slug)
    assert all(finding.agrees for finding in verify(file(slug)))


def test_a_change_while_people_sign_up_is_shown_as_one(world: World) -> None:
    slug = a_lottery(world.satoyama_id)
    with at(NOON + timedelta(days=1)):
        change(slug, capacity=11)
        keep(slug)
        page = service.draw_page(slug, VISITOR, "ja")
        assert [one.late for one in page.promises] == [False, True]
    hold(slug)
    assert ok(file(slug)) and is_good(verify(file(slug)))
    assert [finding.name for finding in verify(file(slug)) if not finding.agrees] == ["unchanged"]


def test_an_event_that_is_called_off_is_not_drawn(either_world: World) -> None:
    slug = drafted(either_world)
    events.hand_in(either_world.akiko, slug)
    events.cancel(either_world.akiko, slug, "大雨のため")
    assert row(slug).called_off_at == clock.now()
    with at(DRAWN + timedelta(days=30)):
        assert service.hold_due() == 0
    assert b'"state":"called_off"' in file(slug) and row(slug).seed.encode() not in file(slug)


def test_an_event_called_off_between_list_and_draw_is_not_drawn(world: World) -> None:
    slug = a_lottery(world.satoyama_id)
    enter(slug, 2)
    with at(FIXED):
        service.hold_due()
    call_off(slug, "大雨のため")
    with at(DRAWN):
        assert service.hold_due() == 0
        assert service.hold_due() == 0
    assert row(slug).called_off_at is not None and row(slug).drawn_at is None


def test_another_way_to_admit_calls_the_draw_off_and_the_way_back_brings_the_same_one(world: World) -> None:
    slug = a_lottery(world.satoyama_id, sign_up_opens_at=NOON + timedelta(days=1))
    seed = row(slug).seed
    change(slug, admission="first_come")
    keep(slug)
    assert row(slug).called_off_at is not None
    change(slug, admission="lottery")
    keep(slug)
    held = row(slug)
    assert held.called_off_at is None and held.seed == seed and len(held.promises) == 2


def test_a_closing_that_moves_takes_the_draw_with_it(world: World) -> None:
    slug = a_lottery(world.satoyama_id)
    change(slug, sign_up_closes_at=CLOSES + timedelta(days=2))
    keep(slug)
    with at(DRAWN):
        assert service.hold_due() == 0
    with at(FIXED + timedelta(days=2)):
        assert service.hold_due() == 1


def test_looking_twice_promises_once(world: World) -> None:
    slug = a_lottery(world.satoyama_id)
    keep(slug)
    assert len(promises(slug)) == 1


def test_a_lottery_that_was_never_promised_is_drawn_but_cannot_be_called_promised(either_world: World) -> None:
    slug = an_event(either_world.satoyama_id, admission="lottery", sign_up_closes_at=CLOSES, capacity=1)
    enter(slug, 2)
    with at(DRAWN):
        assert [service.hold_due() for _ in range(3)] == [1, 1, 0]
    assert sorted(states(slug)) == ["confirmed", "waitlisted"] and ok(file(slug))
    assert {finding.name for finding in verify(file(slug)) if not finding.agrees} >= {"in_time"}


def test_events_without_followers_go_on(world: World) -> None:
    events.follow()
    slug = drafted(world)
    events.hand_in(world.akiko, slug)
    with pytest.raises(NotFound):
        file(slug)


def test_followers_hear_the_event_as_it_was_written(world: World) -> None:
    heard: list[int | None] = []

    def follower(tx: Tx, event_id: int) -> None:
        heard.append(events.sign_up_facts(tx, events.slug_of(tx, event_id)).capacity)

    events.follow(follower)
    slug = drafted(world)
    events.hand_in(world.akiko, slug)
    events.change(world.akiko, slug, form(capacity="7"))
    events.cancel(world.akiko, slug, "")
    assert heard == [20, 7, 7]


def test_a_promise_rolls_back_with_its_event(world: World) -> None:
    slug = an_event(world.satoyama_id, admission="lottery", sign_up_closes_at=CLOSES)
    with pytest.raises(ZeroDivisionError), transaction() as tx:
        service.keep_in_step(tx, events.sign_up_facts(tx, slug).id)
        _ = 1 // 0
    with pytest.raises(NotFound):
        file(slug)
