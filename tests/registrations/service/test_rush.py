"""Many at once, in real threads, on both databases: nobody sits on a seat that is not there."""

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from sqlalchemy import text

from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import service
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.registrations.service import Edit
from kamagaya_match.storage.tokens import hashed
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import VISITOR
from tests.registrations.stage import an_event, assert_rules_hold, mails, parties, seats_become, states, wish
from tests.world import World

pytestmark = pytest.mark.heavy

S = RegistrationState
CROWD, SEATS, AT_ONCE = 200, 30, 16


def together(deeds: list[Callable[[], object]]) -> list[object]:
    """The answers of all deeds, each in one of AT_ONCE threads; an unexpected error fails the test."""
    with ThreadPoolExecutor(AT_ONCE) as crowd:
        return list(crowd.map(lambda deed: deed(), deeds))


def test_a_rush_fills_the_seats_and_not_one_more(either_world: World) -> None:
    slug = an_event(either_world.satoyama_id, capacity=SEATS)
    outcomes = together([lambda n=n: service.join(VISITOR, slug, wish(f"{n}", email=f"{n}@example.jp")) for n in range(CROWD)])  # type: ignore[misc]
    assert_rules_hold(slug)
    everyone = parties(slug)
    assert len(everyone) == CROWD and [party.for_seat for party in everyone] == [True] * SEATS + [False] * (CROWD - SEATS)
    places = sorted(outcome.place_in_line for outcome in outcomes if not outcome.for_seat)  # type: ignore[attr-defined]
    assert places == list(range(1, CROWD - SEATS + 1))
    assert len(mails()) == CROWD
    with reading() as tx:
        kept = set(tx.execute(text("SELECT token_hash FROM registration_link")).scalars())
    assert {hashed(outcome.token) for outcome in outcomes} <= kept  # type: ignore[attr-defined]


def test_one_address_in_a_rush_is_one_party(either_world: World) -> None:
    slug = an_event(either_world.satoyama_id, capacity=SEATS)
    together([lambda: service.join(VISITOR, slug, wish("花子", 2, email="same@example.jp"))] * 40)
    assert states(slug) == [S.PENDING] and len(mails()) == 1
    assert_rules_hold(slug)


def test_a_rush_into_two_events_confirms_and_leaves_without_deadlock(either_world: World) -> None:
    slugs = [an_event(either_world.satoyama_id, capacity=5), an_event(either_world.obento_id, capacity=5)]

    def visit(number: int) -> None:
        who = either_world.chiyo if number == 0 else VISITOR
        slug, address = slugs[number % 2], f"{number}@example.jp"
        service.join(who, slug, wish(f"{number}", 1 + number % 3, email=address))
        service.expire_due()

    together([lambda n=n: visit(n) for n in range(40)])  # type: ignore[misc]
    for slug in slugs:
        assert_rules_hold(slug)


class Desk:
    """Deeds of a group's member, each at a party picked by a number between 0 and 1."""

    def __init__(self, world: World, slug: str) -> None:
        self.who, self.slug = world.akiko, slug

    def enter(self, pick: float, size: int) -> None:
        service.add_by_hand(self.who, self.slug, wish(f"{pick}", size, email=""))

    def leave(self, pick: float, _size: int) -> None:
        service.cancel_by_group(self.who, self.slug, self._code(pick), "")

    def resize(self, pick: float, size: int) -> None:
        service.edit_by_group(self.who, self.slug, self._code(pick), Edit(size, "x"))

    def _code(self, pick: float) -> str:
        everyone = parties(self.slug)
        return everyone[int(pick * len(everyone))].code if everyone else ""


def at_random(desk: Desk, dice: random.Random) -> Callable[[], None]:
    """One deed, decided now and done later; what the rules refuse is passed over."""
    deed = dice.choices([desk.enter, desk.leave, desk.resize], [55, 20, 25])[0]
    pick, size = dice.random(), dice.randint(1, 5)

    def do() -> None:
        with suppress(Refused, NotFound, Invalid):
            deed(pick, size)

    return do


def test_any_deeds_at_once_keep_the_rules(either_world: World) -> None:
    slug, dice = an_event(either_world.satoyama_id, capacity=12), random.Random(22)
    desk = Desk(either_world, slug)
    together([at_random(desk, dice) for _ in range(120)])
    assert_rules_hold(slug)
    assert_no_seat_is_wasted(slug, 12)
    together([*[at_random(desk, dice) for _ in range(20)], lambda: seats_become(slug, 30)])
    assert_rules_hold(slug)
    assert_no_seat_is_wasted(slug, 30)


def assert_no_seat_is_wasted(slug: str, capacity: int) -> None:
    """Nobody waits who would fit."""
    everyone = parties(slug)
    left = capacity - sum(party.size for party in everyone if party.state in (S.CONFIRMED, S.PENDING))
    assert all(party.size > left for party in everyone if party.state == S.WAITLISTED)
