"""Whatever a phone or a stranger posts is read as notes or as nothing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.door.rules import MOST_AT_ONCE, ActKind, read_parcel

SENT = 1_796_000_000_000
ARRIVE = {"key": "abcdef-123", "kind": "arrive", "at": SENT, "people": 2, "code": " ａb3k7q "}


def read(*acts: Any, **more: Any) -> Any:
    return read_parcel({"sent": SENT, "acts": list(acts)} | more)


def test_a_note_is_read_with_its_code_made_plain() -> None:
    parcel = read(ARRIVE, by="  あきこ  ", known="v1")
    assert parcel.by == "あきこ" and parcel.known == "v1"
    assert (parcel.notes[0].code, parcel.notes[0].people, parcel.notes[0].kind) == ("AB3K7Q", 2, ActKind.ARRIVE)
    assert round(parcel.notes[0].at.timestamp() * 1000) == SENT


@pytest.mark.parametrize(
    "wrong",
    [
        {"key": "short"},
        {"key": 5},
        {"kind": "delete"},
        {"kind": []},
        {"at": 0},
        {"at": True},
        {"at": 10**30},
        {"at": "now"},
        {"people": 0},
        {"people": 100},
        {"people": True},
        {"people": 1.5},
        {"code": ""},
        {"code": None},
        {"kind": "undo", "undoes": "x"},
        {"kind": "undo", "undoes": [1, "short"]},
    ],
)
def test_a_note_without_sense_is_left_out(wrong: dict[str, Any]) -> None:
    assert read(ARRIVE | wrong, ARRIVE).notes == read(ARRIVE).notes


def test_long_names_are_cut_and_long_parcels_too() -> None:
    walk_in = {"key": "walk-in-1", "kind": "walk_in", "at": SENT, "people": 1, "name": "あ" * 500}
    parcel = read(walk_in, *[ARRIVE] * 500, by="い" * 500)
    assert len(parcel.notes) == MOST_AT_ONCE and len(parcel.notes[0].name) == 60 and len(parcel.by) == 20


NAMES = st.sampled_from(["sent", "acts", "key", "kind", "at", "undoes", "by"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(NAMES, inside),
    max_leaves=12,
)


@given(JSON)
def test_nothing_that_is_posted_breaks_the_reading(data: object) -> None:
    parcel = read_parcel(data)
    assert parcel is None or len(parcel.notes) <= MOST_AT_ONCE
