"""The rooms of signing up, introduced to each other as on the served site, at noon."""

from collections.abc import Iterator

import pytest

from kamagaya_match import clock
from kamagaya_match.draws import service
from kamagaya_match.events import service as events
from kamagaya_match.events.service import listening
from kamagaya_match.notices import service as notices
from kamagaya_match.outside import pace
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.service import tickets
from tests.registrations.stage import NOON


@pytest.fixture(autouse=True)
def wired() -> Iterator[None]:
    before = list(listening._listener), list(listening._followers), list(tickets._asker)
    events.listen(notices)
    events.follow(service.keep_in_step)
    registrations.ask_draws(service.ticket)
    pace.forget()
    with clock.frozen(NOON):
        yield
    pace.forget()
    listening._listener[:], listening._followers[:], tickets._asker[:] = before
