"""Offers, kept seats and the group's answers, many at once in real threads on both databases."""

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest

from kamagaya_match import clock
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import service
from kamagaya_match.registrations.rules import RegistrationState, Room
from kamagaya_match.who import VISITOR
from tests.registrations.stage import an_event, as_party, assert_rules_hold, come, event, moves, parties, seats_become, wish
from tests.world import World

pytestmark = pytest.mark.heavy

S = RegistrationState
AT_ONCE = 12
KINDS = [(), (), ("resident",), ("student",), ("resident", "student")]


class Town:
    """What people and the group do at one event; each deed picks a party by a number between 0 and 1."""

    def __init__(self, world: World, **facts: Any) -> None:
        self.world = world
        common: dict[str, Any] = {
            "capacity": 12,
            "quotas": {"resident": 3, "student": 2},
            "quotas_open_at": clock.now() + timedelta(days=5),
        }
        self.slug = an_event(world.satoyama_id, **(common | facts))

    def ask(self, pick: float, size: int) -> None:
        kinds = KINDS[int(pick * len(KINDS))]
        service.join(VISITOR, self.slug, wish("x", size, email=f"{pick}@example.jp", kinds=kinds))

    def enter(self, pick: float, size: int) -> None:
        kinds = KINDS[int(pick * len(KINDS))]
        service.add_by_hand(self.world.akiko, self.slug, wish("x", size, email=f"{pick}@example.jp", kinds=kinds))

    def leave(self, pick: float, _size: int) -> None:
        service.cancel_by_group(self.world.akiko, self.slug, self._code(pick), "")

    def say_yes(self, pick: float, _size: int) -> None:
        service.approve(self.world.akiko, self.slug, self._code(pick))

    def say_no(self, pick: float, _size: int) -> None:
        service.decline_by_group(self.world.akiko, self.slug, self._code(pick), "")

    def resize(self, pick: float, size: int) -> None:
        service.edit_by_group(self.world.akiko, self.slug, self._code(pick), service.Edit(size, "x"))

    def seats(self, pick: float, size: int) -> None:
        seats_become(self.slug, 10 + size + int(pick * 3))

    def wait(self, _pick: float, _size: int) -> None:
        service.expire_due()

    def _code(self, pick: float) -> str:
        everyone = parties(self.slug)
        return everyone[int(pick * len(everyone))].code if everyone else ""


@pytest.fixture(autouse=True)
def short_offers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every second offer has run out when the clockwork looks."""
    dice = random.Random(3)
    monkeypatch.setattr(
        "kamagaya_match.registrations.service.moving.offer_until",
        lambda now, _starts: now + timedelta(hours=dice.choice([-1, 1])),
    )


def at_random(town: Town, dice: random.Random) -> Callable[[], None]:
    """One deed, decided now and done later; what the rules refuse is passed over."""
    deeds = [town.ask, town.enter, town.leave, town.say_yes, town.say_no, town.resize, town.seats, town.wait]
    deed, pick, size = dice.choices(deeds, [20, 35, 12, 12, 6, 6, 4, 5])[0], dice.random(), dice.randint(1, 4)

    def do() -> None:
        with suppress(Refused, NotFound, Invalid):
            deed(pick, size)

    return do


@pytest.mark.parametrize("facts", [{}, {"admission": "approval"}], ids=["first_come", "approval"])
def test_any_answers_at_once_keep_the_rules(either_world: World, facts: dict[str, Any]) -> None:
    town, dice = Town(either_world, **facts), random.Random(2026)
    for _ in range(2):
        with ThreadPoolExecutor(AT_ONCE) as crowd:
            list(crowd.map(lambda deed: deed(), [at_random(town, dice) for _ in range(50)]))
        assert_rules_hold(town.slug)
        assert_every_move_starts_where_the_last_one_ended(town.slug)
    assert S.CONFIRMED in {party.state for party in parties(town.slug)}
    if not facts:
        assert_nobody_waits_who_fits(town.slug)


def test_one_seat_is_accepted_once_however_often_it_is_tapped(either_world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kamagaya_match.registrations.service.moving.offer_until", lambda now, _starts: now + timedelta(hours=1))
    slug = an_event(either_world.satoyama_id, capacity=1)
    first, second = (come(slug, f"{number}", email=f"{number}@example.jp") for number in range(2))
    service.cancel(first)
    with ThreadPoolExecutor(AT_ONCE) as crowd:
        assert set(crowd.map(lambda _: service.accept(second), range(24))) == {S.CONFIRMED}
    assert [step.reason for step in moves(parties(slug)[1])].count("offer_accepted") == 1
    assert_rules_hold(slug)


def assert_every_move_starts_where_the_last_one_ended(slug: str) -> None:
    for party in parties(slug):
        steps = moves(party)
        assert [step.before for step in steps] == ["", *(step.after for step in steps[:-1])]
        assert steps[-1].after == party.state


def assert_nobody_waits_who_fits(slug: str) -> None:
    here, everyone = event(slug), [as_party(one) for one in parties(slug)]
    room = Room(here.capacity, here.quotas, everyone)
    assert not any(room.fits(party.size, party.kinds) for party in everyone if party.state is S.WAITLISTED)
