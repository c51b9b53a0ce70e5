"""Thousands of random histories of one event: no seat lost or sold twice, quotas, order and all-or-none kept after each step."""

import random
from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kamagaya_match.registrations.rules import Admit, Party, RegistrationState, Room, admit, enter, most_seats, promotions

pytestmark = pytest.mark.heavy

S = RegistrationState
KINDS = st.sampled_from([frozenset(), frozenset(), frozenset({"resident"}), frozenset({"student"}), frozenset({"resident", "student"})])
WAYS = st.sampled_from(["first_come", "lottery", "approval"])


class Histories(RuleBasedStateMachine):
    """Kept the way the service keeps it: seats are offered after every change, unless a draw or the group decides."""

    @initialize(way=WAYS, general=st.integers(0, 6), resident=st.integers(0, 4), student=st.integers(0, 3), line=st.booleans())
    def announce(self, way: str, general: int, resident: int, student: int, line: bool) -> None:
        self.way, self.line, self.drawn = way, line, False
        self.quotas = {kind: seats for kind, seats in (("resident", resident), ("student", student)) if seats}
        self.capacity = max(1, general + sum(self.quotas.values()))
        self.parties: dict[int, Party] = {}
        self.asked: dict[int, int] = {}

    @property
    def later(self) -> bool:
        return self.way == "approval" or (self.way == "lottery" and not self.drawn)

    @property
    def everyone(self) -> list[Party]:
        return list(self.parties.values())

    @rule(size=st.integers(1, 5), kinds=KINDS, by_mail=st.booleans())
    def sign_up(self, size: int, kinds: frozenset[str], by_mail: bool) -> None:
        most = most_seats(self.capacity, self.quotas, kinds)
        decision = enter(most, size) if self.later else admit(self.capacity, self.line, self.everyone, size, kinds, self.quotas)
        if decision is Admit.REFUSE:
            assert most is not None
            assert size > most or not (self.line or self.later)
            return
        number, seated = len(self.parties) + 1, decision is Admit.SEAT
        state = S.PENDING if by_mail else S.CONFIRMED if seated else S.WAITLISTED
        self.parties[number] = Party(number, size, state, seated, kinds)
        self.asked[number] = size
        self.settle()

    @rule(data=st.data())
    def confirm(self, data: st.DataObject) -> None:
        for party in self.pick(data, S.PENDING):
            self.move(party, S.CONFIRMED if party.for_seat else S.WAITLISTED)

    @rule(data=st.data(), after=st.sampled_from([S.CANCELLED, S.EXPIRED]))
    def leave(self, data: st.DataObject, after: RegistrationState) -> None:
        able = (S.PENDING, S.OFFERED) if after is S.EXPIRED else (S.PENDING, S.OFFERED, S.CONFIRMED, S.WAITLISTED)
        for party in self.pick(data, *able):
            self.move(party, after)

    @rule(data=st.data())
    def accept(self, data: st.DataObject) -> None:
        for party in self.pick(data, S.OFFERED):
            self.move(party, S.CONFIRMED)

    @rule(data=st.data(), yes=st.booleans())
    def answer(self, data: st.DataObject, yes: bool) -> None:
        """The group approves as far as the seats go, or declines."""
        for party in self.pick(data, S.WAITLISTED) if self.way == "approval" else []:
            if not yes:
                self.move(party, S.DECLINED)
            elif Room(self.capacity, self.quotas, self.everyone).fits(party.size, party.kinds):
                self.move(party, S.CONFIRMED)

    @rule(seed=st.randoms(use_true_random=False))
    def draw(self, seed: random.Random) -> None:
        if self.way != "lottery" or self.drawn:
            return
        entered = [party for party in self.everyone if party.state is S.WAITLISTED]
        seed.shuffle(entered)
        room, lost = Room(self.capacity, self.quotas, self.everyone), []
        for party in entered:
            if room.fits(party.size, party.kinds):
                room.take(party.size, party.kinds)
                self.parties[party.number] = replace(party, state=S.CONFIRMED)
            else:
                lost.append(party)
        for place, party in enumerate(lost):
            self.parties[party.number] = replace(party, rank=place - len(lost))
        self.drawn = True
        self.settle()

    @rule(more=st.integers(1, 4))
    def raise_seats(self, more: int) -> None:
        self.capacity += more
        self.settle()

    @rule(fewer=st.integers(1, 4))
    def lower_seats(self, fewer: int) -> None:
        """Refused, as by the service, where somebody would lose a seat that is promised."""
        capacity = self.capacity - fewer
        if capacity >= max(1, sum(self.quotas.values())) and not Room(capacity, self.quotas, self.everyone).overfull:
            self.capacity = capacity
            self.settle()

    @rule()
    def open_kept_seats(self) -> None:
        if not (self.way == "lottery" and not self.drawn):
            self.quotas = {}
            self.settle()

    @invariant()
    def no_seat_is_sold_twice_and_quotas_are_kept(self) -> None:
        if not hasattr(self, "parties"):
            return
        seated = [party for party in self.everyone if party.holds_seats]
        assert sum(party.size for party in seated) <= self.capacity
        for kind, seats in self.quotas.items():
            others = sum(party.size for party in seated if kind not in party.kinds)
            assert others <= self.capacity - seats

    @invariant()
    def no_seat_is_lost(self) -> None:
        if not hasattr(self, "parties") or self.later:
            return
        room = Room(self.capacity, self.quotas, self.everyone)
        assert not any(room.fits(party.size, party.kinds) for party in self.everyone if party.state is S.WAITLISTED)

    @invariant()
    def every_party_is_whole(self) -> None:
        assert all(party.size == self.asked[party.number] for party in getattr(self, "parties", {}).values())

    def pick(self, data: st.DataObject, *states: RegistrationState) -> list[Party]:
        able = [party for party in self.everyone if party.state in states]
        return [data.draw(st.sampled_from(able))] if able else []

    def move(self, party: Party, state: RegistrationState) -> None:
        self.parties[party.number] = replace(party, state=state)
        self.settle()

    def settle(self) -> None:
        """Offer seats in order; whoever is passed over is too large for what is left, or may not use it."""
        if self.later:
            return
        chosen = promotions(self.capacity, self.everyone, self.quotas)
        line = sorted((party for party in self.everyone if party.state is S.WAITLISTED), key=lambda party: party.order)
        assert chosen == [party.number for party in line if party.number in chosen]
        room = Room(self.capacity, self.quotas, self.everyone)
        for party in line:
            assert (party.number in chosen) is room.fits(party.size, party.kinds)
            if party.number in chosen:
                room.take(party.size, party.kinds)
                self.parties[party.number] = replace(party, state=S.OFFERED)


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=1200, stateful_step_count=20, deadline=None)
