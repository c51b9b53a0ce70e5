"""What a record adds up, whom it names, and what the public list of bits says."""

import gzip
from base64 import urlsafe_b64decode
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.engagements.rules import Given
from kamagaya_match.records.rules import LIST_SIZE, encoded_list, identity_hash, names_in, works_of, wrong_wish

DAY = date(2026, 11, 3)
HOURS = [
    Given("b", "千葉千代", "会報", "里山を守る会", date(2026, 10, 3), 60),
    Given("a", "ちば", "配達", "おべんとう牡丹", DAY, 30),
    Given("b", "千葉千代", "会報", "里山を守る会", DAY, 15),
    Given("b", "千葉千代", "会報", "里山を守る会", DAY, 45),
]


def test_hours_are_added_up_by_work() -> None:
    first, second = works_of(HOURS)
    assert (first.engagement, first.first, first.last, first.days, first.minutes) == ("b", date(2026, 10, 3), DAY, 2, 120)
    assert (second.group, second.days, second.minutes) == ("おべんとう牡丹", 1, 30)


@pytest.mark.parametrize(
    ("first", "last", "minutes"),
    [(None, None, 150), (DAY, None, 90), (None, date(2026, 11, 2), 60), (DAY, DAY, 90), (date(2026, 12, 1), None, 0)],
)
def test_both_ends_belong_to_the_period(first: date | None, last: date | None, minutes: int) -> None:
    assert sum(work.minutes for work in works_of(HOURS, first, last)) == minutes


def test_only_names_that_groups_know_can_be_chosen() -> None:
    assert names_in(HOURS) == ["千葉千代", "ちば"]
    assert names_in([]) == []


def test_wrong_wishes_are_told_at_their_fields() -> None:
    assert wrong_wish(DAY, date(2026, 11, 2), "photo") == {"last": "records.errors.last", "shown": "records.errors.shown"}
    assert wrong_wish(DAY, DAY, "name") == wrong_wish(None, DAY, "email") == {}


def test_an_address_is_hashed_with_its_salt() -> None:
    expected = "sha256$591dc6509fb73243d4a053b13a5ca0f227e2ec4629d6c61f2c54fbdbfd117f24"
    assert identity_hash(" Chiyo@Example.jp ", "salt") == expected
    assert identity_hash("chiyo@example.jp", "salt") != identity_hash("chiyo@example.jp", "other")


@given(st.sets(st.integers(0, LIST_SIZE - 1), max_size=20))
def test_a_list_has_just_the_bits_that_are_set(places: set[int]) -> None:
    encoded = encoded_list(places)
    bits = gzip.decompress(urlsafe_b64decode(encoded[1:] + "=" * (-len(encoded[1:]) % 4)))
    assert encoded[0] == "u" and len(bits) * 8 == LIST_SIZE
    assert {place for place in range(LIST_SIZE) if bits[place // 8] and bits[place // 8] >> (7 - place % 8) & 1} == places
