"""Shifts as they are typed, and their places as a crowd comes and goes."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.clock import TOKYO
from kamagaya_match.needs.rules import overlap, place_for, read_shift, wrong_shift
from kamagaya_match.registrations.rules import Party, RegistrationState, place_in_line, promotions

NOW = datetime(2026, 11, 22, 9, tzinfo=TOKYO)
TYPED = {"day": "2026-12-06", "starts": "10:00", "ends": "12:00", "places": "3", "note": "受付"}


def test_a_shift_is_read() -> None:
    draft = read_shift(TYPED)
    assert draft.starts_at == datetime(2026, 12, 6, 10, tzinfo=TOKYO) and draft.places == 3 and wrong_shift(draft, NOW) == {}


def test_a_night_ends_on_the_next_day() -> None:
    draft = read_shift(TYPED | {"starts": "22:00", "ends": "01:00"})
    assert draft.ends_at == datetime(2026, 12, 7, 1, tzinfo=TOKYO)


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"day": "2026-11-01"}, "day"),
        ({"day": "あした"}, "day"),
        ({"ends": ""}, "ends"),
        ({"ends": "09:00"}, "ends"),
        ({"places": "0"}, "places"),
        ({"places": "201"}, "places"),
        ({"places": "三"}, "places"),
        ({"note": "あ" * 101}, "note"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(typed: dict[str, str], field: str) -> None:
    assert set(wrong_shift(read_shift(TYPED | typed), NOW)) == {field}


def test_times_clash_when_they_share_a_moment() -> None:
    starts, ends = datetime(2026, 12, 6, 10, tzinfo=TOKYO), datetime(2026, 12, 6, 12, tzinfo=TOKYO)
    assert overlap(starts, ends, starts + timedelta(hours=1), ends + timedelta(hours=1))
    assert not overlap(starts, ends, ends, ends + timedelta(hours=1))
    assert overlap(starts, ends, date(2026, 12, 5), date(2026, 12, 6))
    assert not overlap(starts, ends, date(2026, 12, 5), date(2026, 12, 5))


@given(st.integers(1, 6), st.lists(st.one_of(st.integers(1, 6), st.integers(-20, -1)), max_size=40))
def test_places_are_never_oversold_and_the_line_moves_in_order(places: int, acts: list[int]) -> None:
    """A positive act is a party of that size that comes, a negative one the leaving of the nth."""
    parties: list[Party] = []
    for act in acts:
        if act > 0:
            state = place_for(places, parties, act)
            if state is None:
                assert act > places
                continue
            parties.append(Party(len(parties) + 1, act, state))
        elif len(parties) >= -act:
            parties[-act - 1] = replace(parties[-act - 1], state=RegistrationState.CANCELLED)
            for number in promotions(places, parties):
                parties[number - 1] = replace(parties[number - 1], state=RegistrationState.CONFIRMED)
        taken = sum(party.size for party in parties if party.holds_seats)
        waiting = [party for party in parties if party.waits]
        assert taken <= places
        assert all(party.size > places - taken for party in waiting)
        assert [place_in_line(parties, party.number) for party in waiting] == list(range(1, len(waiting) + 1))
