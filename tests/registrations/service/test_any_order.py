"""Whatever happens in whatever order, the rules hold after each step."""

import re
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kamagaya_match import clock
from kamagaya_match.events.service import reading
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import service
from kamagaya_match.registrations.service import Edit
from kamagaya_match.who import VISITOR
from tests.registrations.stage import an_event, assert_rules_hold, event, mails, parties, seats_become, wish
from tests.world import World

LINK = re.compile(r"/registrations/(?:confirm/)?([\w-]{20,})")
NUMBERS, SIZES = st.integers(0, 6), st.integers(1, 4)
STEPS = st.one_of(
    st.tuples(st.just("join"), NUMBERS, SIZES),
    st.tuples(st.just("confirm"), NUMBERS, SIZES),
    st.tuples(st.just("cancel"), NUMBERS, SIZES),
    st.tuples(st.just("resize"), NUMBERS, SIZES),
    st.tuples(st.just("seats"), NUMBERS, SIZES),
    st.tuples(st.just("wait"), NUMBERS, SIZES),
    st.tuples(st.just("days"), NUMBERS, SIZES),
    st.tuples(st.just("accept"), NUMBERS, SIZES),
    st.tuples(st.just("decline"), NUMBERS, SIZES),
)


class Story:
    """One event, told step by step; time only moves when the story says so."""

    def __init__(self, world: World) -> None:
        self.world, self.now = world, clock.now()
        self.slug = an_event(world.satoyama_id, capacity=6)

    def step(self, what: str, number: int, size: int) -> None:
        with clock.frozen(self.now):
            try:
                getattr(self, what)(f"{number}-{self.slug}@example.jp", size)
            except (Refused, NotFound, Invalid, IndexError):
                return

    def join(self, address: str, size: int) -> None:
        service.join(VISITOR, self.slug, wish(address, size, email=address))

    def confirm(self, address: str, _size: int) -> None:
        service.confirm(self._token(address))

    def cancel(self, address: str, _size: int) -> None:
        service.cancel(self._token(address))

    def accept(self, address: str, _size: int) -> None:
        service.accept(self._token(address))

    def decline(self, address: str, _size: int) -> None:
        service.decline(self._token(address))

    def days(self, _address: str, _size: int) -> None:
        """Time enough for an offer to run out."""
        self.now += timedelta(hours=49)
        with clock.frozen(self.now):
            service.expire_due()

    def _token(self, address: str) -> str:
        return str(LINK.findall(mails(address)[-1].body_text)[0])

    def resize(self, address: str, size: int) -> None:
        party = [one for one in parties(self.slug) if one.email == address][-1]
        service.edit_by_group(self.world.akiko, self.slug, party.code, Edit(size, address))

    def seats(self, _address: str, size: int) -> None:
        seats_become(self.slug, max(event(self.slug).seats_taken, 3 + size))

    def wait(self, _address: str, _size: int) -> None:
        self.now += timedelta(minutes=25)
        with clock.frozen(self.now):
            service.expire_due()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEPS, min_size=5, max_size=25))
def test_the_rules_hold_after_each_step(world: World, steps: list[tuple[Any, ...]]) -> None:
    story = Story(world)
    for step in steps:
        story.step(*step)
        assert_rules_hold(story.slug)
        assert reading.seats(story.slug).taken == event(story.slug).seats_taken
