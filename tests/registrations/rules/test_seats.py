from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from kamagaya_match.registrations.rules import (
    Admit,
    Party,
    RegistrationState,
    admit,
    may_resize,
    place_in_line,
    promotions,
    seats_left,
    seats_taken,
)

S = RegistrationState


def seated(number: int, size: int) -> Party:
    return Party(number, size, S.CONFIRMED)


def waiting(number: int, size: int) -> Party:
    return Party(number, size, S.WAITLISTED)


def test_seats_are_counted_by_people() -> None:
    parties = [seated(1, 2), Party(2, 3, S.PENDING), Party(3, 4, S.PENDING, for_seat=False), waiting(4, 1), Party(5, 9, S.CANCELLED)]
    assert seats_taken(parties) == 5
    assert seats_left(12, parties) == 7
    assert seats_left(4, parties) == 0
    assert seats_left(None, parties) is None


@pytest.mark.parametrize(
    ("capacity", "waiting_list", "size", "expected"),
    [
        (None, False, 10, Admit.SEAT),
        (5, True, 2, Admit.SEAT),
        (5, True, 3, Admit.WAIT),
        (5, False, 3, Admit.REFUSE),
        (5, True, 6, Admit.REFUSE),
        (None, True, 0, Admit.REFUSE),
        (None, True, 11, Admit.REFUSE),
    ],
)
def test_what_a_newcomer_gets_beside_three_people(capacity: int | None, waiting_list: bool, size: int, expected: Admit) -> None:
    assert admit(capacity, waiting_list, [seated(1, 3)], size) is expected


@pytest.mark.parametrize(
    ("capacity", "parties", "expected"),
    [
        (3, [waiting(2, 1), waiting(1, 1)], [1, 2]),
        (3, [waiting(1, 4), waiting(2, 2), waiting(3, 2), waiting(4, 1)], [2, 4]),
        (3, [seated(1, 3), waiting(2, 1)], []),
        (2, [seated(1, 3), waiting(2, 1)], []),
        (None, [waiting(3, 9), waiting(2, 9)], [2, 3]),
        (3, [Party(1, 1, S.PENDING, for_seat=False), waiting(2, 1)], [2]),
        (3, [], []),
    ],
)
def test_who_is_next(capacity: int | None, parties: list[Party], expected: list[int]) -> None:
    assert promotions(capacity, parties) == expected


def test_the_place_in_line_counts_parties() -> None:
    parties = [seated(1, 1), waiting(5, 1), waiting(2, 4), Party(3, 1, S.PENDING, for_seat=False), Party(4, 1, S.CANCELLED)]
    assert [place_in_line(parties, number) for number in range(1, 7)] == [None, 1, 2, None, 3, None]


@pytest.mark.parametrize(
    ("capacity", "number", "size", "expected"),
    [
        (5, 1, 3, True),
        (5, 1, 4, False),
        (5, 1, 1, True),
        (5, 1, 0, False),
        (5, 2, 5, True),
        (5, 2, 6, False),
        (None, 1, 10, True),
        (3, 1, 3, False),
        (5, 3, 3, False),
        (5, 9, 1, False),
    ],
)
def test_changing_the_size(capacity: int | None, number: int, size: int, expected: bool) -> None:
    parties = [seated(1, 2), waiting(2, 4), Party(3, 2, S.CANCELLED), seated(4, 2)]
    assert may_resize(capacity, parties, number, size) is expected


class SignUps(RuleBasedStateMachine):
    """One event's history, kept the way the service keeps it: admit, then promote after every change."""

    def __init__(self) -> None:
        super().__init__()
        self.capacity = 6
        self.parties: dict[int, Party] = {}
        self.taken_when_lowered = 0

    @rule(size=st.integers(1, 10), waiting_list=st.booleans(), by_mail=st.booleans())
    def join(self, size: int, waiting_list: bool, by_mail: bool) -> None:
        number = len(self.parties) + 1
        decision = admit(self.capacity, waiting_list, self.everyone, size)
        if decision is Admit.REFUSE:
            assert not waiting_list or size > self.capacity
            return
        state = S.PENDING if by_mail else S.CONFIRMED if decision is Admit.SEAT else S.WAITLISTED
        self.parties[number] = Party(number, size, state, for_seat=decision is Admit.SEAT)
        self.promote()

    @rule(data=st.data())
    def confirm(self, data: st.DataObject) -> None:
        for party in self.pick(data, S.PENDING):
            self.move(party, S.CONFIRMED if party.for_seat else S.WAITLISTED)

    @rule(data=st.data())
    def expire(self, data: st.DataObject) -> None:
        for party in self.pick(data, S.PENDING, S.OFFERED):
            self.move(party, S.EXPIRED)

    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        for party in self.pick(data, S.PENDING, S.CONFIRMED, S.WAITLISTED, S.OFFERED):
            self.move(party, S.CANCELLED)

    @rule(data=st.data(), size=st.integers(1, 10))
    def resize(self, data: st.DataObject, size: int) -> None:
        for party in self.pick(data, S.CONFIRMED, S.WAITLISTED):
            if may_resize(self.capacity, self.everyone, party.number, size):
                self.parties[party.number] = replace(party, size=size)
                self.promote()

    @rule(capacity=st.integers(1, 15))
    def raise_or_lower(self, capacity: int) -> None:
        self.capacity, self.taken_when_lowered = capacity, seats_taken(self.everyone)
        self.promote()

    @invariant()
    def admission_never_gives_more_seats_than_there_are(self) -> None:
        taken = seats_taken(self.everyone)
        assert taken <= max(self.capacity, self.taken_when_lowered)
        self.taken_when_lowered = min(taken, self.taken_when_lowered)

    @invariant()
    def no_party_that_fits_is_left_waiting(self) -> None:
        left = seats_left(self.capacity, self.everyone)
        assert left is not None
        assert all(party.size > left for party in self.everyone if party.state is S.WAITLISTED)

    @invariant()
    def the_line_is_numbered_in_order_of_arrival(self) -> None:
        line = [party.number for party in self.everyone if party.waits]
        assert [place_in_line(self.everyone, number) for number in sorted(line)] == list(range(1, len(line) + 1))

    @property
    def everyone(self) -> list[Party]:
        return list(self.parties.values())

    def pick(self, data: st.DataObject, *states: RegistrationState) -> list[Party]:
        able = [party for party in self.everyone if party.state in states]
        return [data.draw(st.sampled_from(able))] if able else []

    def move(self, party: Party, state: RegistrationState) -> None:
        self.parties[party.number] = replace(party, state=state)
        self.promote()

    def promote(self) -> None:
        before = self.everyone
        chosen = promotions(self.capacity, before)
        assert chosen == sorted(chosen)
        for number in chosen:
            ahead = [party for party in self.everyone if party.state is S.WAITLISTED and party.number < number]
            left = seats_left(self.capacity, self.everyone)
            assert left is not None
            assert self.parties[number].size <= left
            assert all(party.size > left for party in ahead)
            self.parties[number] = replace(self.parties[number], state=S.OFFERED)


TestAnyHistory = SignUps.TestCase
TestAnyHistory.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
