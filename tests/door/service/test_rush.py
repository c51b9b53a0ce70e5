"""Three hundred scans from six phones, two of them without a line half of the time: the counts are exact."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from threading import Thread

import pytest

from kamagaya_match import clock
from kamagaya_match.door import service
from kamagaya_match.registrations.rules import RegistrationState
from tests.door.phones import Phone, door, phone, rows
from tests.registrations.stage import NOON, assert_rules_hold, parties
from tests.world import World

pytestmark = pytest.mark.heavy

PHONES, SCANS, LASTS = 6, 300, timedelta(minutes=5)
S = RegistrationState


class Truth:
    """What really happened, kept beside the platform."""

    def __init__(self, codes: list[str], sizes: list[int]) -> None:
        self.sizes = dict(zip(codes, sizes, strict=True))
        self.seen: dict[str, list[tuple[datetime, str, int]]] = {}
        self.walked = 0

    def scan(self, helper: Phone, code: str, people: int) -> None:
        key = helper.arrive(code, people)
        self.seen.setdefault(code, []).append((clock.now(), key, people))

    def take_back(self, helper: Phone, code: str) -> None:
        """A helper takes their own last scan back."""
        own = {act["key"] for act in helper.queue}
        last = next((one for one in reversed(self.seen[code]) if one[1] in own), None)
        if last is not None:
            self.seen[code].remove(last)
            helper.undo(last[1])

    @property
    def came(self) -> dict[str, int]:
        return {code: max(looks)[2] for code, looks in self.seen.items() if looks}


def moments(dice: random.Random) -> Iterator[datetime]:
    yield from sorted(NOON + LASTS * dice.random() for _ in range(SCANS))


def test_three_hundred_scans_from_six_phones(either_world: World) -> None:
    dice = random.Random(20261206)
    with clock.frozen(NOON - timedelta(hours=1)):
        sizes = [dice.randint(1, 4) for _ in range(250)]
        slug, codes = door(either_world.akiko, either_world.satoyama_id, *sizes, starts_at=NOON)
        helpers = [phone(either_world.akiko, slug, f"受付{number}", slow=number * 977.0) for number in range(PHONES)]
    truth = Truth(codes, sizes)
    # 250 parties come once; 50 scans more are second looks at parties that were there.
    order = codes + dice.sample(codes, SCANS - len(codes))
    dice.shuffle(order)
    for number, (moment, code) in enumerate(zip(moments(dice), order, strict=True)):
        with clock.frozen(moment):
            minute = int((moment - NOON).total_seconds() // 30)
            for cut_off in helpers[:2]:
                cut_off.online = minute % 2 == helpers.index(cut_off)
            one_scan(truth, helpers[number % PHONES], code, dice)
    with clock.frozen(NOON + LASTS):
        for helper in helpers * 2:
            helper.online = True
            helper.send()
    assert all(helper.queue == [] for helper in helpers)
    people = sum(truth.came.values()) + truth.walked
    assert {helper.came() for helper in helpers} == {people}
    assert {party.code: party.came for party in parties(slug) if party.came} == truth.came
    assert all((party.state == S.ATTENDED) == (party.code in truth.came) for party in parties(slug))
    assert service.door_desk(either_world.akiko, slug, "ja").count.startswith(f"来た人 {people}人／予定 {sum(sizes)}人")
    assert len({row.key for row in rows()}) == len(rows())
    assert_rules_hold(slug)


def one_scan(truth: Truth, helper: Phone, code: str, dice: random.Random) -> None:
    """One person at the door; now and then people without a sign-up, a part of a party, a mistake, a lost answer."""
    truth.scan(helper, code, dice.randint(1, truth.sizes[code]))
    if dice.random() < 0.1:
        people = dice.randint(1, 3)
        helper.walk_in(people)
        truth.walked += people
    if dice.random() < 0.05:
        truth.take_back(helper, code)
    helper.send(lost_answer=dice.random() < 0.2)


def test_all_phones_send_at_the_same_moment(either_world: World) -> None:
    slug, codes = door(either_world.akiko, either_world.satoyama_id, *[2] * 30)
    helpers = [phone(either_world.akiko, slug, f"受付{number}") for number in range(PHONES)]
    for helper in helpers:
        for code in codes:
            helper.arrive(code, 2)
        helper.walk_in(1)
    threads = [Thread(target=helper.send) for helper in helpers for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for helper in helpers:
        helper.send()
    assert [helper.came() for helper in helpers] == [66] * PHONES and len(rows()) == PHONES * 31
    assert {party.came for party in parties(slug)} == {2}
